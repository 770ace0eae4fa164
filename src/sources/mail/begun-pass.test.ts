import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LIMITS } from '../../model/limits.ts'
import type { SourceFile } from '../../model/source.ts'
import { fileOf } from '../text/reading.fixture.ts'
import { BegunPass } from './begun-pass.ts'
import { FIELD } from './field-names.ts'
import { passOver } from './mail-file.ts'
import type { PassLimits } from './mail-file.ts'
import type { OnHeader } from './mbox-scanner.ts'

const letter = fc
  .record({
    subject: fc.stringMatching(/^[a-z]{0,8}(?: [a-z]{1,4}\n [a-z]{1,4})?$/),
    body: fc.constantFrom('', 'one\n', 'From me to you\n', `${'x'.repeat(300)}\n\n`),
    more: fc.constantFrom('', 'X-Other: y\n', 'Received: a\nReceived: b\n', `X-Long: ${'h'.repeat(400)}\n`),
  })
  .map(
    ({ subject, body, more }) =>
      `From x@y.example Tue Jan 21 05:30:14 2014\n${more}Subject: ${subject}\nTo: me@own.example\n\n${body}\n`,
  )

/** All that a pass says of each header, and of the file at its end. */
function noting(into: unknown[]): { onHeader: OnHeader; onEnd: (facts: object) => void } {
  return {
    onHeader: (headers, separator, clipped) =>
      void into.push([
        headers.text(FIELD.subject),
        headers.text(FIELD.to),
        headers.all(FIELD.received),
        headers.length,
        separator(),
        clipped,
      ]),
    onEnd: facts => void into.push(facts),
  }
}

async function atOnce(file: SourceFile, limits: PassLimits): Promise<unknown[]> {
  const found: unknown[] = []
  const { onHeader, onEnd } = noting(found)
  for await (const _ of passOver(file, limits, onHeader, onEnd));
  return found
}

test('however much of it was looked at before, a pass reads all of a file, each message once and in order', async () => {
  const one = fc.tuple(
    fc.array(letter, { maxLength: 12 }),
    fc.integer({ min: 1, max: 700 }),
    fc.nat(30),
    fc.constantFrom(LIMITS.headerBytes, 200),
  )
  await fc.assert(
    fc.asyncProperty(one, async ([letters, chunk, looks, headerBytes]) => {
      const limits = { ...LIMITS, headerBytes }
      const file = fileOf('a.mbox', letters.join(''), chunk)
      const [looked, read]: [unknown[], unknown[]] = [[], []]
      const pass = new BegunPass(file, limits)
      let left = looks
      for await (const _ of pass.look(noting(looked).onHeader)) if (--left < 0) break
      const { onHeader, onEnd } = noting(read)
      for await (const _ of pass.read(onHeader, onEnd));
      await pass.close()
      expect(read).toEqual(await atOnce(file, limits))
      expect(read.slice(0, looked.length)).toEqual(looked)
    }),
  )
})

test('the file is fetched once, and let go of where nobody reads on', async () => {
  let [opened, closed] = [0, 0]
  const file: SourceFile = {
    name: 'a.mbox',
    async *open() {
      opened++
      try {
        for (let i = 0; i < 50; i++)
          yield new TextEncoder().encode('From x@y.example Tue Jan 21 05:30:14 2014\nTo: a\n\nb\n')
      } finally {
        closed++
      }
    },
  }
  const pass = new BegunPass(file, LIMITS)
  for await (const _ of pass.look(() => undefined)) break
  expect([opened, closed]).toEqual([1, 0])
  await pass.close()
  expect([opened, closed]).toEqual([1, 1])
})

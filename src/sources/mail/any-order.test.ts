import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { mail } from './mail.ts'
import { readAll } from '../text/reading.fixture.ts'

/** Dates as programs write them: two that can be read, one that cannot be true, one that is no date, none at all. */
const DATES = [
  'Tue, 21 Jan 2014 05:30:14 +0000',
  'Wed, 22 Jan 2014 05:30:14 +0100',
  'Mon, 1 Jan 2099 00:00:00 +0000',
  'soon',
  null,
]

const letters = fc.array(
  fc.record({
    id: fc.constantFrom('<same@x.example>', '<other@x.example>', '<x>', null),
    date: fc.constantFrom(...DATES),
    from: fc.constantFrom('ana@one.example', 'cy@two.example'),
    copies: fc.integer({ min: 1, max: 3 }),
    isList: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
)
type Letters = typeof letters extends fc.Arbitrary<infer T> ? T : never

/** Each letter as many times as it has copies; a copy may come by a list, which counts as none. */
function written(all: Letters): string[] {
  return all.flatMap(({ id, date, from, copies, isList }) => {
    const fields = [
      id === null ? '' : `Message-ID: ${id}\n`,
      date === null ? '' : `Date: ${date}\n`,
      `From: ${from}\nTo: me@own.example\n`,
    ].join('')
    return Array.from({ length: copies }, (_, n) => (isList && n === 0 ? `List-Id: <l.x.example>\n${fields}` : fields))
  })
}

const box = (messages: readonly string[]): string =>
  messages.map(fields => `From x@y.example Tue Jan 21 05:30:14 2014\n${fields}\ntext\n\n`).join('')

async function kept(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { observations } = await readAll(mail, files)
  return observations.map(({ key, at }) => `${key} ${at}`).sort()
}

test('M12 ids that are used again and again: the same facts in any order, in any files and over any imports', async () => {
  await fc.assert(
    fc.asyncProperty(letters, fc.infiniteStream(fc.nat(1_000)), async (all, chance) => {
      const next = (below: number): number => (chance.next().value ?? 0) % below
      const messages = written(all)
      const facts = await kept({ 'a.mbox': box(messages) })
      expect(new Set(facts).size).toBe(facts.length)

      const shuffled = messages.toSorted(() => next(3) - 1)
      expect(await kept({ 'a.mbox': box(shuffled) })).toEqual(facts)

      const files: string[][] = [[], [], []]
      for (const message of shuffled) files[next(3)]?.push(message)
      const apart = Object.fromEntries(files.map((part, n) => [`${n}.mbox`, box(part)]))
      expect(await kept(apart)).toEqual(facts)

      // what a later import finds again is known by its key, and stays as it was first read
      const imported = new Map<string, string>()
      const imports = [...files, messages.slice(next(messages.length)), shuffled]
      for (const part of imports)
        for (const fact of await kept({ 'a.mbox': box(part) })) {
          const key = fact.split(' ')[0] ?? ''
          if (!imported.has(key)) imported.set(key, fact)
        }
      expect([...imported.values()].sort()).toEqual(facts)
    }),
    { numRuns: 60 },
  )
})

test('M12 a second export in which one of three messages with the same id is missing brings nothing', async () => {
  const one = (day: number): string =>
    `Message-ID: <same@x.example>\nDate: Tue, ${day} Jan 2014 05:30:14 +0000\nFrom: ana@one.example\nTo: me@own.example\n`
  const first = await kept({ 'a.mbox': box([one(21), one(22), one(23)]) })
  expect(first).toHaveLength(3)
  expect(first).toEqual(expect.arrayContaining(await kept({ 'a.mbox': box([one(23), one(22)]) })))
})

test('a copy whose date stands in another zone, or that was delivered at another time, is a copy', async () => {
  const one = (date: string, received = ''): string =>
    `${received}Message-ID: <same@x.example>\nDate: ${date}\nFrom: ana@one.example\nTo: me@own.example\n`
  const zones = [one('Tue, 21 Jan 2014 05:30:14 +0000'), one('Tue, 21 Jan 2014 06:30:14 +0100 (CET)')]
  expect(await kept({ 'a.mbox': box(zones) })).toHaveLength(1)
  const delivered = (day: number): string => `Received: by x.example;\n Wed, ${day} Jan 2014 05:30:14 +0000\n`
  const unread = [one('soon', delivered(22)), one('soon', delivered(23)), one('soon')]
  expect(await kept({ 'a.mbox': box(unread) })).toHaveLength(1)
})

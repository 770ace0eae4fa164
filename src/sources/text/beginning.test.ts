import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { headOf, withBeginning } from './beginning.ts'
import { fileOf } from './reading.fixture.ts'

async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1
    yield bytes.slice(at, at + size)
    at += size
  }
}

test('nothing is lost, and the first chunk is long enough where there is enough', async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), sizes, fc.nat(100), async (bytes, pieces, least) => {
      const chunks: Uint8Array[] = []
      for await (const chunk of withBeginning(cut(bytes, pieces), least)) chunks.push(chunk)
      expect(Buffer.concat(chunks)).toEqual(Buffer.from(bytes))
      if (bytes.length > 0) expect(chunks[0]?.length).toBeGreaterThanOrEqual(Math.min(least, bytes.length))
    }),
  )
})

test('the head of a file', async () => {
  expect(await headOf(fileOf('a', ''))).toHaveLength(0)
  expect(await headOf(fileOf('a', 'abc'))).toHaveLength(3)
  expect(await headOf(fileOf('a', 'x'.repeat(100_000)))).toHaveLength(65_536)
})

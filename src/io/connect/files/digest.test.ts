import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digestOf } from './digest.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-digest-'))
  writeFileSync(join(folder, 'a.mbox'), 'x'.repeat(700_000))
  writeFileSync(join(folder, 'b.mbox'), 'y')
})
afterAll(() => rmSync(folder, { recursive: true }))

const parts = () => ['a.mbox', 'b.mbox'].map(name => ({ says: `${name}\0`, path: join(folder, name) }))
const expected = createHash('sha256')
  .update(`a.mbox\0${'x'.repeat(700_000)}b.mbox\0y`)
  .digest('hex')

test('at once and in a thread of its own it is the same, and worked out once', async () => {
  const [small, large] = [digestOf(parts(), 700_001), digestOf(parts(), 700_001, 1_000)]
  expect(await small.sha256()).toBe(expected)
  expect(await large.sha256()).toBe(expected)
  expect(large.sha256()).toBe(large.sha256())
  await large.stop()
})

test('what cannot be read is a refusal, also from the thread', async () => {
  const gone = digestOf([{ says: '', path: join(folder, 'gone.mbox') }], 2_000, 1_000)
  await expect(gone.sha256()).rejects.toMatchObject({ code: 'E_FILE_MISSING' })
})

test('who stops leaves no thread behind and no answer', async () => {
  const digest = digestOf(parts(), 700_001, 1_000)
  const asked = digest.sha256()
  await digest.stop()
  await expect(asked).rejects.toThrow('ended')
})

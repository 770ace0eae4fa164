import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld } from '../../io/world/open-world.ts'
import { UNWATCHED } from '../operation.ts'

const LETTERS = 1_200
const folder = mkdtempSync(join(tmpdir(), 'groundwork-opening-'))
const letters = join(folder, 'letters')

beforeAll(() => {
  mkdirSync(letters)
  for (let n = 0; n < LETTERS; n++)
    writeFileSync(
      join(letters, `${n}.eml`),
      `From: Bo Made <bo@made.example>\nTo: ana@made.example\nMessage-ID: <${n}@made.example>\nDate: Tue, 1 Sep 2026 10:00:00 +0000\n\n`,
    )
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  ['a folder', () => [letters], ['Opening letters', /^Opening letters: 1,000 of 1,200 files$/]],
  [
    'files one by one',
    () => readdirSync(letters).map(name => join(letters, name)),
    [/^Opening \d+\.eml$/, /^Opening 1,000 of 1,200 files$/],
  ],
] as const)(
  'how far the opening of %s of very many letters is, is said before anything is read',
  async (_, files, first) => {
    const world = await openWorld({ home: mkdtempSync(join(folder, 'home-')), durable: false })
    const told: string[] = []
    const asked = { files: files(), answers: {}, preview: true }
    await world.work.run('import', asked, { ...UNWATCHED, progress: says => void told.push(says) })
    const expected = [...first, 'Looking whether it was read before', 'Looking what each file is: 1,000 of 1,200']
    let at = 0
    for (const one of expected) {
      at = told.findIndex((says, n) => n >= at && (typeof one === 'string' ? says === one : one.test(says)))
      expect(at, `${String(one)} in ${told.join(' | ')}`).toBeGreaterThanOrEqual(0)
    }
    await world.close()
  },
)

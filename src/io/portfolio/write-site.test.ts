import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeSite } from './write-site.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-site-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const FIRST = new Map([
  ['index.html', 'one'],
  ['talks/index.html', 'talks'],
])
/** Everything in the folder, as it is. */
const all = () =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  )
const code = (files = FIRST) =>
  writeSite(folder, files).then(
    () => 'written',
    (error: { code: string }) => error.code,
  )

test('an empty folder and a new one take a site; twice gives identical bytes', async () => {
  expect(await writeSite(folder, FIRST)).toMatchObject({ files: 2, bytes: 8, changed: 2, gone: 0 })
  const before = all()
  expect(await writeSite(folder, FIRST)).toMatchObject({ files: 2, changed: 0, gone: 0 })
  expect(all()).toEqual(before)
  const { folder: made } = await writeSite(join(folder, 'talks/new'), FIRST).catch(() => ({ folder: '' }))
  expect(readdirSync(made).toSorted()).toEqual(['.groundwork-site.json', 'index.html', 'talks'])
})

test('a new site takes the place of the old one, and leaves foreign files alone', async () => {
  await writeSite(folder, FIRST)
  mkdirSync(join(folder, '.git'))
  writeFileSync(join(folder, '.git/HEAD'), 'ref')
  writeFileSync(join(folder, 'photo.jpg'), 'mine')
  const written = await writeSite(folder, new Map([['index.html', 'two']]))
  expect(written).toMatchObject({ changed: 1, gone: 1 })
  const { '.groundwork-site.json': _manifest, ...rest } = all()
  expect(rest).toEqual({ 'index.html': 'two', '.git/HEAD': 'ref', 'photo.jpg': 'mine' })
  expect(readdirSync(folder)).not.toContain('talks')
})

test.each([
  ['a folder with other things', () => writeFileSync(join(folder, 'thesis.docx'), 'mine'), 'E_SITE_FOLDER'],
  ['a manifest that is none', () => writeFileSync(join(folder, '.groundwork-site.json'), '{'), 'E_SITE_FOLDER'],
])('%s is refused and stays as it is', async (_, make, refused) => {
  make()
  const before = all()
  expect(await code()).toBe(refused)
  expect(all()).toEqual(before)
})

test.each([
  ['a foreign file in the way', () => writeFileSync(join(folder, 'feed.xml'), 'mine'), 'E_SITE_FOREIGN'],
  ['a link in the way', () => symlinkSync('/etc/hostname', join(folder, 'feed.xml')), 'E_SITE_FOREIGN'],
  ['a page changed by hand', () => writeFileSync(join(folder, 'index.html'), 'mine'), 'E_SITE_CHANGED'],
])('%s is refused, and nothing of the site moves', async (_, make, refused) => {
  await writeSite(folder, FIRST)
  make()
  const before = all()
  expect(await code(new Map([...FIRST, ['feed.xml', 'new'], ['index.html', 'two']]))).toBe(refused)
  expect(all()).toEqual(before)
})

test('a writing that was cut off is undone by the next one', async () => {
  await writeSite(folder, FIRST)
  const before = all()
  // as a crash in the middle leaves it: the old page aside, a new one half in place
  mkdirSync(join(folder, '.groundwork-site.old'))
  writeFileSync(join(folder, '.groundwork-site.old/index.html'), 'one')
  writeFileSync(join(folder, 'index.html'), 'half')
  mkdirSync(join(folder, '.groundwork-site.new'))
  writeFileSync(join(folder, '.groundwork-site.new/talk'), 'half')
  expect(await writeSite(folder, FIRST)).toMatchObject({ changed: 0 })
  expect(all()).toEqual(before)
})

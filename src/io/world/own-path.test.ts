import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { ownPath } from './own-path.ts'

const home = mkdtempSync(join(tmpdir(), 'groundwork-path-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
mkdirSync(join(home, 'my code'))
writeFileSync(join(home, 'all.mbox'), 'x')

test('a path as it is typed, copied from a terminal or from a file manager', async () => {
  const folder = join(home, 'my code')
  for (const typed of [
    folder,
    ` ${folder}\n`.trimEnd(),
    `"${folder}"`,
    `'${folder}'`,
    '~/my code',
    `${folder}/../my code/`,
    pathToFileURL(folder).href,
  ])
    expect(await ownPath(typed, home), typed).toBe(folder)
  expect(await ownPath('~', home)).toBe(home)
  expect(await ownPath('~/all.mbox', home)).toBe(join(home, 'all.mbox'))
})

test.each([
  '',
  'code',
  './code',
  '../x',
  '~ana/code',
  'C:',
  'asset:demo/linkedin.zip',
  'upload:../../x',
  '--output=/x',
])('no whole path: %j', async typed => {
  await expect(ownPath(typed, home)).rejects.toMatchObject({ code: 'E_PATH' })
})

test.each([
  '//server/share/all.mbox',
  '\\\\server\\share',
  '\\\\?\\UNC\\server\\share',
  '/\\server',
  'https://made.example/x.git',
  'file://server/share',
  'file:////server/share',
  'ext::sh -c touch% x',
  'git@made.example:a/b',
  'smb://server/x',
])('nothing of another machine: %j', async typed => {
  await expect(ownPath(typed, home)).rejects.toMatchObject({ code: 'E_PATH' })
})

test('what is not there, or is neither file nor folder, says so; so does what is no line', async () => {
  await expect(ownPath('~/none.mbox', home)).rejects.toMatchObject({
    code: 'E_FILE_MISSING',
    message: 'There is no file or folder none.mbox. Check the path.',
  })
  await expect(ownPath('/dev/null', home)).rejects.toMatchObject({ code: 'E_FILE_READ' })
  await expect(ownPath(`${home}/a\0b`, home)).rejects.toMatchObject({ code: 'E_PATH' })
  await expect(ownPath(`/${'x'.repeat(5_000)}`, home)).rejects.toMatchObject({ code: 'E_PATH' })
})

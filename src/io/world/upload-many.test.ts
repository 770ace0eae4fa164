import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { saveMany } from './upload-many.ts'
import type { SmallFile } from './upload-many.ts'
import { giveUpUpload, saveFolderUpload, uploadPath, uploadsNamed } from './uploads.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-uploads-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function* files(...all: readonly (readonly [string, string])[]): AsyncGenerator<SmallFile> {
  for (const [path, text] of all) yield { path, bytes: Buffer.from(text) }
}

test('many files keep their folders and names, for the user alone, and others join them', async () => {
  const first = await saveMany(
    folder,
    null,
    files(['Mail/cur/1:2,S', 'one'], ['Mail/.Sent/cur/2', ''], ['a.vcf', 'card']),
  )
  expect(first.files).toEqual([`upload:${first.id}/Mail`, `upload:${first.id}/Mail`, `upload:${first.id}/a.vcf`])
  expect(first.bytes).toBe(7)
  const next = await saveMany(folder, first.id, files(['Mail/cur/3', 'three'], ['b.vcf', 'card']))
  expect(next.id).toBe(first.id)
  await saveFolderUpload(folder, first.id, 'Mail/large.mbox', pieces('large'), 10)
  const root = join(folder, first.id)
  expect(readFileSync(join(root, 'Mail', 'cur', '1_2,S'), 'utf8')).toBe('one')
  expect(readFileSync(join(root, 'Mail', '.Sent', 'cur', '2'), 'utf8')).toBe('')
  expect(readdirSync(join(root, 'Mail')).toSorted()).toEqual(['.Sent', 'cur', 'large.mbox'])
  expect(statSync(join(root, 'a.vcf')).mode & 0o777).toBe(0o600)
  const all = await uploadsNamed(folder, `upload:${first.id}/*`)
  expect(all).toEqual(['Mail', 'a.vcf', 'b.vcf'].map(name => `upload:${first.id}/${name}`))
  for (const name of all) statSync(uploadPath(folder, name))
  expect(await uploadsNamed(folder, '/home/me/*')).toEqual(['/home/me/*'])
  await giveUpUpload(folder, first.id)
  expect(readdirSync(folder)).toEqual([])
  for (const id of [first.id, '..', ''])
    await expect(giveUpUpload(folder, id)).rejects.toMatchObject({ code: 'E_UPLOAD_NAME' })
})

async function* pieces(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text)
}

test('two files by themselves may have one name; two in one place of a folder may not, and that leaves nothing', async () => {
  const { id, files: names } = await saveMany(
    folder,
    null,
    files(['a.eml', 'one'], ['a.eml', 'two'], ['a.eml', 'three']),
  )
  expect(new Set(names).size).toBe(3)
  expect(names.map(name => readFileSync(uploadPath(folder, name), 'utf8')).toSorted()).toEqual(['one', 'three', 'two'])
  const before = readdirSync(folder).toSorted()
  const twice = saveMany(folder, id, files(['M/1', 'one'], ['b.eml', 'x'], ['a.eml', 'four'], ['M/1', 'two']))
  await expect(twice).rejects.toMatchObject({ code: 'E_UPLOAD_TWICE', message: expect.stringContaining(', 1;') })
  expect(readdirSync(folder).toSorted()).toEqual(before)
  expect(readdirSync(join(folder, id)).filter(name => name !== 'M')).toEqual(['a.eml'])
  expect(readdirSync(join(folder, id, 'M'))).toEqual([])
})

test('what breaks off in the middle leaves nothing, however many were written', async () => {
  async function* breaks(): AsyncGenerator<SmallFile> {
    for (let n = 0; n < 50; n++) yield { path: `Mail/cur/${n}`, bytes: Buffer.from('x') }
    throw new Error('gone')
  }
  await expect(saveMany(folder, null, breaks())).rejects.toThrow('gone')
  expect(readdirSync(folder)).toEqual([])
})

test('a path reaches nowhere else', async () => {
  const { id } = await saveMany(folder, null, files(['../../etc/passwd', 'x'], ['...y', 'y'], ['a\0/../c', 'w']))
  expect(readdirSync(folder)).toEqual([id])
  for (const other of ['0'.repeat(32), '..', `${id}/..`])
    await expect(saveMany(folder, other, files(['a', 'x']))).rejects.toMatchObject({ code: 'E_UPLOAD_NAME' })
  expect(readdirSync(folder)).toEqual([id])
})

test('a folder that is called as a file handed over before is refused with its name, and nothing of it stays', async () => {
  const { id } = await saveMany(folder, null, files(['Mail', 'x']))
  const next = saveMany(folder, id, files(['Other/1', 'y'], ['Mail/cur/1', 'y']))
  await expect(next).rejects.toMatchObject({ code: 'E_UPLOAD_TWICE' })
  expect(readFileSync(join(folder, id, 'Mail'), 'utf8')).toBe('x')
})

import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DAY } from '../../model/instant.ts'
import { isUpload, saveFolderUpload, saveUpload, sweepUploads, uploadPath } from './uploads.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-uploads-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function* bytes(...texts: readonly string[]): AsyncIterable<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}

describe('an upload', () => {
  test('is stored whole, for the user alone, and found again by its name', async () => {
    const { file, bytes: size } = await saveUpload(folder, 'my archive.zip', bytes('one', 'two'), 100)
    expect(size).toBe(6)
    expect(file).toMatch(/^upload:[0-9a-f]{32}\/my archive\.zip$/)
    const path = uploadPath(folder, file)
    expect(readFileSync(path, 'utf8')).toBe('onetwo')
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('above the cap it is refused, and so is a broken one; neither leaves anything', async () => {
    await expect(saveUpload(folder, 'a', bytes('12345', '678901'), 10)).rejects.toMatchObject({ code: 'E_UPLOAD_SIZE' })
    async function* breaks(): AsyncIterable<Uint8Array> {
      yield Buffer.from('half')
      throw new Error('gone')
    }
    await expect(saveUpload(folder, 'a', breaks(), 10)).rejects.toThrow('gone')
    expect(readdirSync(folder)).toEqual([])
  })

  test('whatever it is called, it lies in a folder of its own inside the uploads', async () => {
    const names = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.constantFrom(
        '',
        '.',
        '..',
        '../../evil',
        '/etc/passwd',
        'C:\\x',
        'a\0b',
        '.bashrc',
        'con|<>:"?*',
        'x'.repeat(900),
      ),
    )
    await fc.assert(
      fc.asyncProperty(names, async name => {
        const { file } = await saveUpload(folder, name, bytes('x'), 10)
        expect(isUpload(file)).toBe(true)
        const path = uploadPath(folder, file)
        expect(resolve(path)).toBe(path)
        expect(dirname(dirname(path))).toBe(folder)
        expect(basename(path).startsWith('.')).toBe(false)
        expect(statSync(path).size).toBe(1)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a folder that is handed over', () => {
  test('keeps its form: one name for all its files, each in its place', async () => {
    const first = await saveFolderUpload(folder, null, 'Mail/cur/1:2,S', bytes('one'), 10)
    const second = await saveFolderUpload(folder, first.id, 'Mail/Sent.mbox', bytes('two'), 10)
    expect(second.file).toBe(first.file)
    expect(first.file).toBe(`upload:${first.id}/Mail`)
    const path = uploadPath(folder, first.file)
    expect(readFileSync(join(path, 'cur', '1_2,S'), 'utf8')).toBe('one')
    expect(readFileSync(join(path, 'Sent.mbox'), 'utf8')).toBe('two')
    // the folders of a mail server are hidden ones
    await saveFolderUpload(folder, first.id, 'Mail/.Sent/cur/2:2,S', bytes('three'), 10)
    expect(readFileSync(join(path, '.Sent', 'cur', '2_2,S'), 'utf8')).toBe('three')
  })

  test('reaches nowhere else, joins nothing that is not there, and a broken file leaves the others', async () => {
    const { id } = await saveFolderUpload(folder, null, '../../../etc/passwd', bytes('x'), 10)
    expect(readdirSync(folder)).toEqual([id])
    expect(readdirSync(join(folder, id), { recursive: true }).every(name => !String(name).startsWith('.'))).toBe(true)
    for (const other of ['0'.repeat(32), '..', `${id}/..`])
      await expect(saveFolderUpload(folder, other, 'a/b', bytes('x'), 10)).rejects.toMatchObject({
        code: 'E_UPLOAD_NAME',
      })
    await expect(saveFolderUpload(folder, id, 'a/b', bytes('12345678901'), 10)).rejects.toMatchObject({
      code: 'E_UPLOAD_SIZE',
    })
    await saveFolderUpload(folder, id, 'a/c', bytes('x'), 10)
    await expect(saveFolderUpload(folder, id, 'a/c', bytes('y'), 10)).rejects.toMatchObject({ code: 'E_UPLOAD_TWICE' })
    expect(readdirSync(join(folder, id, 'a'))).toEqual(['c'])
    expect(readFileSync(join(folder, id, 'a', 'c'), 'utf8')).toBe('x')
  })
})

test('a name that reaches out of the uploads is refused; a path stays a path', () => {
  const id = '0'.repeat(32)
  for (const name of [
    'upload:',
    'upload:../x',
    `upload:${id}/..`,
    `upload:${id}/../x`,
    `upload:${id}/a/b`,
    `upload:${id}/.`,
    'upload:x/y',
  ])
    expect(() => uploadPath(folder, name), name).toThrow(/not the name of an uploaded file/)
  expect(uploadPath(folder, '/home/me/a.zip')).toBe('/home/me/a.zip')
})

test('uploads older than a week go, younger ones stay', async () => {
  const now = Date.UTC(2026, 10, 23)
  const old = dirname(uploadPath(folder, (await saveUpload(folder, 'old', bytes('x'), 10)).file))
  const young = dirname(uploadPath(folder, (await saveUpload(folder, 'young', bytes('x'), 10)).file))
  utimesSync(old, (now - 8 * DAY) / 1000, (now - 8 * DAY) / 1000)
  utimesSync(young, (now - 6 * DAY) / 1000, (now - 6 * DAY) / 1000)
  await sweepUploads(folder, now)
  expect(readdirSync(folder)).toEqual([basename(young)])
})

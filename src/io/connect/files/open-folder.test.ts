import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { makeZip } from '../../../../tests/faults/archives.ts'
import { makeTar } from '../../../../tests/faults/tars.ts'
import type { SourceFile } from '../../../model/source.ts'
import { ARCHIVE_LIMITS } from './archive-limits.ts'
import type { ArchiveLimits } from './archive-limits.ts'
import type { Input } from './input.ts'
import { openInput } from './open-input.ts'

const root = mkdtempSync(join(tmpdir(), 'groundwork-folder-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

function put(name: string, data: string | Uint8Array): void {
  mkdirSync(dirname(join(root, name)), { recursive: true })
  writeFileSync(join(root, name), data)
}

async function opened(name: string, limits: ArchiveLimits = ARCHIVE_LIMITS): Promise<readonly Input[]> {
  const inputs = await openInput([join(root, name)], limits)
  for (const input of inputs) await input.close()
  return inputs
}

const held = (inputs: readonly Input[]): unknown =>
  inputs.map(({ label, files }) => [label, files.map(one => one.name)])
const asides = (inputs: readonly Input[]): unknown =>
  inputs.flatMap(({ aside = [] }) => aside.map(({ file, status, code }) => [file, status, code]))

async function textOf(file: SourceFile | undefined): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const chunk of file?.open() ?? []) parts.push(chunk)
  return Buffer.concat(parts).toString()
}

test('archives and packed files are opened wherever they lie in a folder; archives in them stay closed', async () => {
  const inner = makeZip([{ name: 'users.json', data: '[]' }])
  put(
    'deep/exports/chat/slack/x.zip',
    makeZip([
      { name: 'general/1.json', data: '[]' },
      { name: 'in.zip', data: inner },
    ]),
  )
  put('deep/exports/y.tgz', gzipSync(makeTar([{ name: 'a.ics', data: 'BEGIN' }])))
  put('deep/mail/2019/old.mbox.gz', gzipSync('From x\n'))
  put('deep/exports/._x.zip', 'left by a Mac')
  const inputs = await opened('deep')
  expect(held(inputs)).toEqual([
    ['deep', ['exports/._x.zip', 'mail/2019/old.mbox']],
    ['exports/chat/slack/x.zip', ['general/1.json', 'in.zip']],
    ['exports/y.tgz', ['a.ics']],
  ])
  expect(asides(inputs)).toEqual([])
})

test('where each message has a file of its own, it is counted as a message, and what else lies there by itself', async () => {
  const few = { ...ARCHIVE_LIMITS, entries: 3 }
  for (let n = 0; n < 9; n++) {
    put(`boxes/Maildir/cur/${n}.made:2,S`, 'From: a@x.example\n\n')
    put(`boxes/mh/${n}`, 'From: a@x.example\n\n')
    put(`boxes/proton/${n}.eml`, 'From: a@x.example\n\n')
    put(`boxes/proton/${n}.metadata.json`, '{}')
  }
  for (const name of ['Maildir/dovecot-uidlist', 'proton/labels.json', 'z']) put(`boxes/${name}`, 'x')
  expect((await opened('boxes', few))[0]?.files).toHaveLength(39)
  for (const name of ['proton/a', 'proton/b', 'proton/c']) put(`boxes/${name}`, 'x')
  await expect(opened('boxes', few)).rejects.toMatchObject({
    code: 'E_FILE_COUNT',
    message: expect.stringContaining('more than 3 files in one folder (the cap archiveEntries'),
  })
})

test('Z02 the caps on archives of a folder count over all of them, and each beyond has its line', async () => {
  const many = makeZip(Array.from({ length: 25 }, (_, at) => ({ name: `${at}.ics` })))
  for (let n = 10; n < 36; n++) put(`full/${n}/x.zip`, many)
  const inputs = await opened('full', { ...ARCHIVE_LIMITS, entries: 30 })
  expect(inputs.length).toBe(25)
  expect(asides(inputs)).toEqual([
    ['34/x.zip', 'refused', 'E_FILE_COUNT'],
    ['35/x.zip', 'refused', 'E_FILE_COUNT'],
  ])
  for (let n = 100; n < 301; n++) put(`more/${n}.zip`, makeZip([{ name: 'a.ics' }]))
  expect(asides(await opened('more'))).toEqual([['300.zip', 'refused', 'E_FILE_COUNT']])
})

test('a single file that is packed by gzip within an archive is what is packed in it', async () => {
  const entries = [
    { name: 'Mail/Sent.mbox.gz', data: gzipSync('From x\n') },
    { name: 'plain.gz', data: 'only called so' },
    { name: 'both.ics', data: 'BEGIN' },
    { name: 'both.ics.gz', data: gzipSync('BEGIN TOO') },
    { name: 'inner.tar.gz', data: gzipSync(makeTar([{ name: 'a.ics' }])) },
  ]
  put('packed.zip', makeZip(entries))
  put('packed.tgz', gzipSync(makeTar(entries)))
  for (const name of ['packed.zip', 'packed.tgz']) {
    const inputs = await openInput([join(root, name)])
    const files = inputs[0]?.files ?? []
    expect(files.map(file => file.name)).toEqual([
      'Mail/Sent.mbox',
      'plain',
      'both.ics',
      'both.ics.gz/both.ics',
      'inner.tar.gz',
    ])
    for (const [at, text] of ['From x\n', 'only called so', 'BEGIN', 'BEGIN TOO'].entries())
      expect(await textOf(files[at])).toBe(text)
    for (const input of inputs) await input.close()
  }
})

test('Z01 what is packed twice is held against the archive that it lies in, over all its files', async () => {
  const bomb = gzipSync(Buffer.alloc(600_000))
  put(
    'bomb.zip',
    makeZip([
      { name: 'a.mbox.gz', data: bomb },
      { name: 'b.mbox.gz', data: bomb },
    ]),
  )
  const [large] = await openInput([join(root, 'bomb.zip')], { ...ARCHIVE_LIMITS, bytes: 1_000_000 })
  await textOf(large?.files[0])
  await textOf(large?.files[0])
  await expect(textOf(large?.files[1])).rejects.toMatchObject({ code: 'E_GZIP_SIZE' })
  await large?.close()
  // packed a second time it is as small as a bomb is
  put('twice.zip', makeZip([{ name: 'a.mbox.gz', data: gzipSync(Buffer.alloc(9_000_000)) }]))
  const [thin] = await openInput([join(root, 'twice.zip')], { ...ARCHIVE_LIMITS, ratioFrom: 1_000_000 })
  await expect(textOf(thin?.files[0])).rejects.toMatchObject({ code: 'E_GZIP_RATIO' })
  await thin?.close()
})

function repository(name: string, ...more: string[]): string {
  const path = join(root, name)
  mkdirSync(path, { recursive: true })
  execFileSync('git', ['init', '-q', ...more, path])
  return path
}

function commit(path: string): void {
  writeFileSync(join(path, 'people.csv'), 'name,email\nAna Bell,ana@made.example\n')
  execFileSync('git', ['-C', path, 'add', '.'])
  const who = ['-c', 'user.name=Mara Quell', '-c', 'user.email=mara@made.example']
  execFileSync('git', ['-C', path, ...who, 'commit', '-q', '-m', 'First'])
}

test('git repositories in a folder are read by their logs, and their files passed over in one line', async () => {
  commit(repository('code/clients/harvest'))
  commit(repository('code/own'))
  execFileSync('git', ['clone', '-q', '--bare', join(root, 'code/own'), join(root, 'code/mirror.git')])
  repository('code/empty')
  put('code/notes.ics', 'BEGIN:VCALENDAR')
  put('code/HEAD', 'of nothing')
  const told: string[] = []
  const inputs = await openInput([join(root, 'code')], ARCHIVE_LIMITS, label => told.push(label))
  // a sign of life with each log: opening many takes longer than a thread may be silent
  expect([...new Set(told)]).toEqual(['clients/harvest', 'mirror.git', 'own'])
  expect(held(inputs)).toEqual([
    ['code', ['HEAD', 'notes.ics']],
    ['clients/harvest', ['clients/harvest.gitlog']],
    ['mirror.git', ['mirror.gitlog']],
    ['own', ['own.gitlog']],
  ])
  expect(asides(inputs)).toEqual([
    ['empty', 'known-unused', 'W_GIT_EMPTY'],
    ['clients/harvest', 'known-unused', 'W_GIT_FILES'],
    ['mirror.git', 'known-unused', 'W_GIT_FILES'],
    ['own', 'known-unused', 'W_GIT_FILES'],
  ])
  expect(await textOf(inputs[1]?.files[0])).toContain('mara@made.example')
})

test('repositories of one name that are handed over as several paths are told apart by their folders', async () => {
  const paths = ['two/client/app', 'two/own/app', 'two/own/mill', 'three/app'].map(path => repository(path))
  for (const path of paths) commit(path)
  expect(held(await openInput(paths))).toEqual([
    ['client/app', ['client/app.gitlog']],
    ['own/app', ['own/app.gitlog']],
    ['mill', ['mill.gitlog']],
    ['three/app', ['three/app.gitlog']],
  ])
  // so it is where one of them lies in a folder, and one that is given twice is one
  expect(held(await openInput([...paths.slice(0, 1), join(root, 'three'), ...paths.slice(0, 1)]))).toEqual([
    ['client/app', ['client/app.gitlog']],
    ['three/app', ['three/app.gitlog']],
    ['client/app', ['client/app.gitlog']],
  ])
})

test('of hidden folders one line says that they were passed over, those with mail in them first, and how they are read', async () => {
  put('home/notes.ics', 'BEGIN:VCALENDAR')
  for (const name of ['.cache', '.config', '.ssh', '.thunderbird/abc', 'code/.idea', '.Maildir/cur'])
    put(`home/${name}/x`, 'y')
  const inputs = await openInput([join(root, 'home')])
  expect(held(inputs)).toEqual([['home', ['.Maildir/cur/x', 'notes.ics']]])
  expect(inputs[0]?.aside).toEqual([
    {
      file: '.thunderbird',
      status: 'known-unused',
      code: 'W_HIDDEN_FOLDER',
      reason:
        'Hidden folders are not looked into: .thunderbird, .cache, .config and 2 more were passed over. What lies in one is read when its path is named, as home/.thunderbird.',
    },
  ])
})

test('of a repository that a browser could not hand over one line says how it is read', async () => {
  put('dropped/notes.ics', 'BEGIN:VCALENDAR')
  put('dropped/code/own/.git/HEAD', 'ref: refs/heads/main')
  const inputs = await openInput([join(root, 'dropped')])
  expect(held(inputs)).toEqual([['dropped', ['notes.ics']]])
  expect(asides(inputs)).toEqual([['code/own', 'known-unused', 'W_GIT_PATH']])
})

test('a file beside the same one packed has a name of its own, in a folder and in an archive', async () => {
  const packed = gzipSync('a')
  for (const [name, data] of [['Sent.mbox', 'b'], ['Sent.mbox.gz', packed], ['c.csv.gz', packed], ['c.csv.gzip', packed]] as const)
    put(`both/Mail/${name}`, data)
  const names = ['Mail/Sent.mbox', 'Mail/Sent.mbox.gz/Sent.mbox', 'Mail/c.csv', 'Mail/c.csv.gzip/c.csv']
  expect(held(await openInput([join(root, 'both')]))).toEqual([['both', names]])
  const entries = [['Sent.mbox', 'b'], ['Sent.mbox.gz', packed], ['c.csv.gz', packed], ['c.csv.gzip', packed]] as const
  put('both.zip', makeZip(entries.map(([name, data]) => ({ name: `Mail/${name}`, data: Buffer.from(data) }))))
  const [zip] = await openInput([join(root, 'both.zip')])
  expect(zip?.files.map(({ name }) => name)).toEqual(names)
  await zip?.close()
}) // prettier-ignore

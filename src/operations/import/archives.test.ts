import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeZip } from '../../../tests/faults/archives.ts'
import { makeTar } from '../../../tests/faults/tars.ts'
import { openScratchWorld, scratch } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { UNWATCHED } from '../operation.ts'
import { readInputs } from './read-inputs.ts'
import type { ReadResult } from './read-inputs.ts'
import { joinParts } from './takeout-parts.ts'

let world: World
const folder = scratch()
beforeAll(async () => {
  world = await openScratchWorld()
})
afterAll(() => world.close())

const read = (...names: string[]): Promise<ReadResult> =>
  readInputs(
    world,
    { files: names.map(name => join(folder, name)), answers: { 'mail:own': 'me@own.example' }, preview: true },
    UNWATCHED,
  )

const message = (n: number): string =>
  `From: me@own.example\nTo: ana@made.example\nDate: Tue, ${10 + n} Jan 2023 10:00:00 +0000\nMessage-ID: <${n}@own.example>\n\nHello\n`
const event = (n: number): string =>
  `BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:${n}@own.example\nDTSTART:202302${10 + n}T100000Z\nDTEND:202302${10 + n}T110000Z\nSUMMARY:Talk\nEND:VEVENT\nEND:VCALENDAR\n`
const mbox = (...numbers: number[]): string =>
  numbers.map(n => `From me@own.example Tue Jan ${10 + n} 10:00:00 2023\n${message(n)}\n`).join('')

test('a folder of mail and calendars says the same as a folder, a ZIP, a tar and a packed tar', async () => {
  const files = {
    'Maildir/.Sent/cur/1.a:2,S': message(1),
    'Maildir/.Sent/cur/2.a:2,S': message(2),
    'Maildir/cur/3.a:2,S': message(3).replace('me@own', 'ana@made').replace('To: ana@made', 'To: me@own'),
    'work.ics': event(1),
    'notes.xyz': 'of nobody',
  }
  const entries = Object.entries(files).map(([name, data]) => ({ name, data }))
  for (const { name, data } of entries) {
    mkdirSync(join(folder, 'life', name, '..'), { recursive: true })
    writeFileSync(join(folder, 'life', name), data)
  }
  writeFileSync(join(folder, 'life.zip'), makeZip(entries))
  writeFileSync(join(folder, 'life.tar'), makeTar(entries))
  writeFileSync(join(folder, 'life.tgz'), gzipSync(makeTar(entries)))
  const said = async (name: string): Promise<unknown> => {
    const { counts, files: reports, lines } = await read(name)
    const sorted = reports.toSorted((a, b) => (a.file < b.file ? -1 : 1))
    return { counts, reports: sorted, lines: lines.map(({ file, code }) => [file, code]) }
  }
  const first = await said('life')
  expect(first).toMatchObject({ counts: { added: 4, failed: 0 }, lines: [['notes.xyz', 'W_UNKNOWN_FILE']] })
  for (const name of ['life.zip', 'life.tar', 'life.tgz']) expect(await said(name)).toEqual(first)
})

test('what stands behind the end of a packed file is passed over and said, and costs nothing else', async () => {
  const behind = (packed: Uint8Array): Buffer =>
    Buffer.concat([packed, Buffer.from('\n<!-- sent by a web server -->\n')])
  writeFileSync(join(folder, 'followed.mbox.gz'), behind(gzipSync(mbox(1, 2))))
  writeFileSync(join(folder, 'followed.tgz'), behind(gzipSync(makeTar([{ name: 'mail.mbox', data: mbox(3) }]))))
  for (const [name, file, added] of [
    ['followed.mbox.gz', 'followed.mbox', 2],
    ['followed.tgz', 'followed.tgz', 1],
  ] as const) {
    const { counts, lines } = await read(name)
    expect(counts).toMatchObject({ added, failed: 0 })
    expect(lines.map(line => [line.file, line.outcome, line.code])).toEqual([[file, 'warned', 'W_GZIP_TRAILING']])
  }
})

test('Z06 Z07 Z10 what an archive holds besides is in the ledger, and costs nothing else', async () => {
  const tar = makeTar([
    { name: 'mail.mbox', data: 'old' },
    { name: 'secret.mbox', type: '2', link: '/etc/passwd' },
    { name: 'inner.tar', data: makeTar([{ name: 'a.ics', data: event(4) }]) },
    { name: 'mail.mbox', data: mbox(1, 2) },
  ])
  writeFileSync(join(folder, 'odd.tar'), tar)
  const { counts, files, lines } = await read('odd.tar')
  expect(counts).toMatchObject({ added: 2, failed: 0 })
  expect(files.map(({ file, status, kept }) => [file, status, kept])).toEqual([
    ['secret.mbox', 'refused', 0],
    ['inner.tar', 'unknown', 0],
    ['mail.mbox', 'read', 2],
  ])
  expect(lines.map(({ file, code }) => [file, code])).toEqual([
    ['secret.mbox', 'W_ARCHIVE_LINK'],
    ['mail.mbox', 'W_ARCHIVE_TWICE'],
    ['inner.tar', 'W_NESTED_ARCHIVE'],
  ])
})

test('Z08 a damaged file among good ones costs its own line and nothing else', async () => {
  mkdirSync(join(folder, 'mixed'))
  writeFileSync(join(folder, 'mixed', 'work.ics'), event(1))
  writeFileSync(join(folder, 'mixed', 'old.mbox.gz'), gzipSync(mbox(1, 2, 3)).subarray(0, 40))
  const { counts, lines } = await read('mixed')
  expect(counts).toMatchObject({ added: 1, failed: 1 })
  expect(lines.map(({ file, code }) => [file, code])).toEqual([['old.mbox', 'E_GZIP_DAMAGED']])
})

test('an export that comes in several archives is one import, in which everything counts once', async () => {
  const calendar = { name: 'Takeout/Calendar/Work.ics', data: event(1) + event(2) }
  const parts = [
    [{ name: 'Takeout/archive_browser.html', data: '<html>' }, calendar],
    [{ name: 'Takeout/Mail/All mail Including Spam and Trash.mbox', data: mbox(1, 2, 3) }, calendar],
    [{ name: 'Takeout/Mail/All mail Including Spam and Trash-002.mbox', data: mbox(3, 4) }],
  ]
  const names = parts.map((entries, at) => {
    const name = `takeout-20230601T000000Z-00${at + 1}`
    writeFileSync(join(folder, `${name}.zip`), makeZip(entries))
    writeFileSync(join(folder, `${name}.tgz`), gzipSync(makeTar(entries)))
    return name
  })
  const all = await read(...names.map(name => `${name}.zip`))
  // four messages, two meetings; the copies are matched or left out
  expect(all.counts).toMatchObject({ added: 6, failed: 0 })
  expect((await read(...names.map(name => `${name}.tgz`))).counts).toEqual(all.counts)
  expect((await read(...names.map(name => `${name}.zip`).toReversed())).counts.added).toBe(6)
})

test('who a conversation is with may be told in another part of the export; two exports stay two', async () => {
  const user = (name: string) => ({ name, email: `${name}@made.example`, user_type: 'Human' })
  const chat = [
    { name: 'Takeout/Google Chat/Users/User 1/user_info.json', data: JSON.stringify({ user: user('eva') }) },
    { name: 'Takeout/Google Chat/Groups/DM a/group_info.json', data: JSON.stringify({ members: ['eva', 'bo'].map(user) }) }, // prettier-ignore
  ]
  const said = (from: string, second: number) => ({
    creator: user(from),
    created_date: `Tuesday, January 10, 2023 at 10:00:0${second} AM UTC`,
    text: 'Hello',
    message_id: `a/${second}`,
  })
  const talk = JSON.stringify({ messages: [said('eva', 1), said('bo', 2)] })
  const parts = [chat, [{ name: 'Takeout/Google Chat/Groups/DM a/messages.json', data: talk }]]
  const stems = ['takeout-20230701T000000Z-1-001', 'takeout-20230701T000000Z-1-002 (1)']
  for (const [at, entries] of parts.entries()) writeFileSync(join(folder, `${stems[at]}.zip`), makeZip(entries))
  const { counts, files, questions } = await read(`${stems[1]}.zip`, `${stems[0]}.zip`)
  expect([counts.added, questions]).toEqual([2, []])
  expect(files.map(({ file, kept }) => [file.split('/').at(-1), kept])).toEqual([
    ['user_info.json', 0],
    ['group_info.json', 0],
    ['messages.json', 2],
  ])
  const input = (label: string, ...names: string[]) => ({
    label,
    bytes: 1,
    sha256: async () => '',
    files: names.map(name => ({ name, async *open() {} })),
    close: async () => undefined,
  })
  const joined = joinParts([
    input('takeout-20230701T000000Z-002.zip', 'a', 'b'),
    input('mail.mbox', 'a'),
    input('takeout-20230801T000000Z-001.zip', 'a'),
    input('takeout-20230701T000000Z-001.zip', 'a', 'c'),
    input('takeout-20230701T000000Z-001.zip', 'a'),
  ])
  expect(joined.map(one => [one.label, one.bytes, one.files.map(({ name }) => name)])).toEqual([
    [
      'takeout-20230701T000000Z-001.zip and 2 more',
      3,
      ['a', 'c', 'takeout-20230701T000000Z-001.zip/a', 'takeout-20230701T000000Z-002.zip/a', 'b'],
    ],
    ['mail.mbox', 1, ['a']],
    ['takeout-20230801T000000Z-001.zip', 1, ['a']],
  ])
})

test('a folder of archives is each of them; what nobody knows and what is broken is a line each', async () => {
  const home = join(folder, 'chats')
  mkdirSync(join(home, 'below'), { recursive: true })
  const talk = (who: string): string =>
    [1, 2].map(n => `[13/02/2024, 10:00:0${n}] ${n === 1 ? who : 'Eva Gold'}: Hello`).join('\n')
  for (const who of ['Ana', 'Bo']) {
    const entries = [{ name: '_chat.txt', data: talk(who) }]
    writeFileSync(join(home, `WhatsApp Chat - ${who}.zip`), makeZip(entries))
  }
  writeFileSync(join(home, 'mail.tgz'), gzipSync(makeTar([{ name: 'Sent.mbox', data: mbox(1, 2) }])))
  writeFileSync(join(home, 'program.zip'), makeZip([{ name: 'a.dll' }, { name: 'b.dll', data: 'b' }]))
  writeFileSync(join(home, 'torn.zip'), 'PK\u0003\u0004 and no more')
  writeFileSync(join(home, 'table.xlsx'), makeZip([{ name: 'xl/sheet1.xml', data: '<x/>' }]))
  writeFileSync(join(home, 'below', 'deep.zip'), makeZip([{ name: 'a.ics', data: event(1) }]))
  const { counts, files, lines } = await read('chats')
  expect(counts).toMatchObject({ added: 7, failed: 1 })
  expect(files.map(({ file, status, kept }) => [file, status, kept]).toSorted()).toEqual([
    ['Sent.mbox', 'read', 2],
    ['WhatsApp Chat - Ana/_chat.txt', 'read', 2],
    ['WhatsApp Chat - Bo/_chat.txt', 'read', 2],
    ['a.ics', 'read', 1],
    ['program.zip', 'unknown', 0],
    ['table.xlsx', 'unknown', 0],
    ['torn.zip', 'refused', 0],
  ])
  expect(lines.map(({ file, code }) => [file, code]).toSorted()).toEqual([
    ['program.zip', 'W_UNKNOWN_FILE'],
    ['table.xlsx', 'W_UNKNOWN_FILE'],
    ['torn.zip', 'E_ZIP_TRUNCATED'],
  ])
})

test('an archive or packed file that is damaged within costs itself alone, in a folder and beside others', async () => {
  writeFileSync(join(folder, 'torn.zip'), makeZip([{ name: 'a.mbox', data: mbox(7), crc: 1 }]))
  const packed = gzipSync(mbox(8))
  writeFileSync(join(folder, 'torn.mbox.gz'), packed.fill(0xff, 12, 40))
  writeFileSync(join(folder, 'good.ics'), event(9))
  const { counts, files } = await read('torn.zip', 'good.ics', 'torn.mbox.gz')
  expect(counts.added).toBe(1)
  expect(files.map(({ file, status }) => [file, status]).toSorted()).toEqual([
    ['good.ics', 'read'],
    ['torn.mbox.gz', 'refused'],
    ['torn.zip', 'refused'],
  ])
  await expect(read('torn.zip')).rejects.toMatchObject({ code: 'E_ZIP_CRC' })
})

test('what lies deep in a folder is read: archives, files packed in archives, and git repositories, each by its log', async () => {
  const home = join(folder, 'years')
  mkdirSync(join(home, 'exports', 'mail', 'old'), { recursive: true })
  writeFileSync(
    join(home, 'exports', 'mail', 'old', 'x.zip'),
    makeZip([{ name: 'a.mbox.gz', data: gzipSync(mbox(1)) }]),
  )
  writeFileSync(join(home, 'exports', 'mail', 'old', 'Sent.mbox.gz'), gzipSync(mbox(2)))
  for (const [at, name] of ['a', 'b'].entries()) {
    const path = join(home, 'code', name)
    mkdirSync(path, { recursive: true })
    writeFileSync(join(path, 'people.csv'), 'name,email\nAna Bell,ana@made.example\n')
    const date = '2023-01-20T10:00:00Z'
    const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
    const git = (...args: string[]): void => void execFileSync('git', ['-C', path, ...args], { env })
    git('init', '-q')
    git('add', '.')
    git('-c', 'user.name=Mara', '-c', `user.email=m${at}@own.example`, 'commit', '-q', '-m', 'First')
  }
  const files = [home]
  const asked = await readInputs(world, { files, answers: { 'mail:own': 'me@own.example' }, preview: true }, UNWATCHED)
  expect(asked.questions.map(({ id, options }) => [id, options.map(({ value }) => value)])).toEqual([
    ['git:who', ['m0@own.example', 'm1@own.example', 'none']],
  ])
  const answers = { 'mail:own': 'me@own.example', 'git:who': 'm0@own.example,m1@own.example' }
  const { counts, files: reports } = await readInputs(world, { files, answers, preview: true }, UNWATCHED)
  expect(counts).toMatchObject({ added: 4, failed: 0 })
  expect(reports.map(({ file, status }) => [file, status]).toSorted()).toEqual([
    ['a.mbox', 'read'],
    ['code/a', 'known-unused'],
    ['code/a.gitlog', 'read'],
    ['code/b', 'known-unused'],
    ['code/b.gitlog', 'read'],
    ['exports/mail/old/Sent.mbox', 'read'],
  ])
})

import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeZip } from '../../../tests/faults/archives.ts'
import { openScratchWorld, scratch } from '../../../tests/made/world.ts'
import { ARCHIVE_LIMITS } from '../../io/connect/files/archive-limits.ts'
import { READER } from '../../io/world/limits.ts'
import { LIMITS } from '../../model/limits.ts'
import type { World } from '../../io/world/world.ts'
import { egoOf } from '../ego.ts'
import { UNWATCHED } from '../operation.ts'
import { openLedger } from './ledger-book.ts'
import { parseFiles } from './parse-files.ts'
import { readInputs } from './read-inputs.ts'

// What cannot be read because there is nothing in it says so, in one sentence that a stranger understands.
let world: World
const folder = scratch()
beforeAll(async () => {
  world = await openScratchWorld()
})
afterAll(() => world.close())

const HEAD = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n'
const EMPTY = 'The file is empty, with not one byte in it'
const BLANK = 'There is nothing in the file but blanks'

/** The note on the only file, as the import's refusal says it. */
async function noteOn(name: string, bytes: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const job = { ...UNWATCHED, part: async (): Promise<void> => {}, ask: async (): Promise<boolean> => false }
  const reading = { ego: await egoOf(world), now: world.now(), zone: 'UTC', keepText: 'own', limits: LIMITS } as const
  const caps = { archive: ARCHIVE_LIMITS, memory: READER.readerMemory }
  const asked = { files: [path], answers: {}, preview: true, without: [], caps, reading }
  try {
    const read = await parseFiles(world.inputs, { ...asked, open: new SharedArrayBuffer(4) }, job)
    return (read?.files ?? []).map(({ note }) => note ?? '').join(' ')
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

test.each([
  ['a.csv', '', EMPTY],
  ['Connections.csv', '', EMPTY],
  ['a.ics', '', EMPTY],
  ['Inbox', '', EMPTY],
  ['a.json', '', EMPTY],
  ['b.csv', '\ufeff', BLANK],
  ['c.csv', Uint8Array.of(0xff, 0xfe), BLANK],
  ['a.mbox', '\n\r\n \n', BLANK],
  ['a.dat', new Uint8Array(40), BLANK],
  ['people.csv', 'Name,Email\n', 'There is no row below its header.'],
  ['log.csv', 'date,with,channel\n\n', 'There is no row below its header.'],
  ['hours.csv', 'Date,Hours,Project,Client\n', 'There is not one entry in it.'],
  ['Connections.csv', HEAD, 'There is no row below the header of any of these files: Connections.csv.'],
  ['feed.xml', '<rss version="2.0"><channel><title>T</title></channel></rss>', 'The feed holds no entries.'],
  ['a.vcf', 'VERSION:3.0\n', 'There is not one card in it.'],
])('%s of %j', async (name, bytes, says) => expect(await noteOn(name, bytes)).toContain(says))

test('one sentence names the file and why, also where several are empty', async () => {
  const both = join(folder, 'both')
  mkdirSync(both)
  for (const name of ['a.csv', 'b.ics']) writeFileSync(join(both, name), '')
  writeFileSync(join(folder, 'both.zip'), makeZip([{ name: 'Connections.csv', data: '' }]))
  const refused = (name: string) =>
    readInputs(world, { files: [join(folder, name)], answers: {}, preview: true }, UNWATCHED).catch(
      (error: unknown) => error,
    )
  writeFileSync(join(folder, 'none.csv'), '')
  expect(await refused('none.csv')).toMatchObject({
    code: 'E_IMPORT_EMPTY',
    message: expect.stringMatching(
      /^Nothing could be read from none\.csv, so nothing was imported\. The file is empty, with not one byte in it: export it again\. See "sources"/,
    ),
  })
  expect(await refused('both')).toMatchObject({
    message: expect.stringContaining('Of each of its files: The file is empty'),
  })
  expect(await refused('both.zip')).toMatchObject({ message: expect.stringContaining('The file is empty') })
})

test('a folder of files that nobody reads, for more than one reason, says so', async () => {
  const some = join(folder, 'some')
  mkdirSync(some)
  writeFileSync(join(some, 'a.csv'), '')
  writeFileSync(join(some, 'b.png'), 'PNG')
  const refused = await readInputs(world, { files: [some], answers: {}, preview: true }, UNWATCHED).catch(
    (error: unknown) => error,
  )
  expect(refused).toMatchObject({ message: expect.stringContaining('None of its 2 files holds anything that is read') })
})

test('an empty file among others costs nothing but a remark', () => {
  const book = openLedger()
  book.file('a.csv', 'log', 'row', 'read')
  book.file('b.csv', 'log', 'row', 'read')
  book.kept('b.csv')
  expect(book.files().map(({ note }) => note)).toEqual(['There is no row below its header.', undefined])
})

test('where every row is left out, what most of them are left out for is said, and not what the first is', async () => {
  const names = Array.from({ length: 22 }, (_, i) => `Person${String.fromCharCode(65 + i)} Made`)
  const said = names.map((name, i) => `0${1 + (i % 9)}/02/2026, 10:${10 + i} - ${name}: good morning`)
  const path = join(folder, 'WhatsApp Chat with Neighbours.txt')
  writeFileSync(path, ['13/01/2026, 09:00 - PersonA Made: This message was deleted', ...said, ''].join('\n'))
  const asked = { files: [path], answers: { 'chat:who': 'PersonA Made' }, preview: false }
  const refused = await readInputs(world, asked, UNWATCHED).catch((error: unknown) => error)
  expect(refused).toMatchObject({
    code: 'E_IMPORT_EMPTY',
    message: expect.stringMatching(
      /so nothing was imported\. Its 23 rows are left out, most often for this: It went to more than 20 people/,
    ),
  })
})

test('of a folder of repositories that ask whose they are, that is said, and not that one of them is new', async () => {
  const code = join(folder, 'code')
  for (const name of ['one', 'two', 'new']) {
    mkdirSync(join(code, name), { recursive: true })
    const git = (...args: string[]): void => void execFileSync('git', ['-C', join(code, name), ...args])
    git('init', '-q')
    if (name === 'new') continue
    for (const who of ['Ana Bell', 'Bo Okafor'])
      git(
        '-c',
        `user.name=${who}`,
        '-c',
        `user.email=${who.split(' ')[0]}@made.example`,
        'commit',
        '-q',
        '--allow-empty',
        '-m',
        who,
      )
  }
  const asked = { files: [code], answers: {}, preview: false }
  expect(await readInputs(world, asked, UNWATCHED).catch((error: unknown) => error)).toMatchObject({
    code: 'E_IMPORT_EMPTY',
    message: expect.stringMatching(
      /^Nothing could be read from code, so nothing was imported\. The problem: None of the authors in one\.gitlog is known to be you: .* Its preview/,
    ),
  })
})

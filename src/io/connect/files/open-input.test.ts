import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { makeZip } from '../../../../tests/faults/archives.ts'
import type { Ledger } from '../../../model/ledger.ts'
import type { Source, SourceFile } from '../../../model/source.ts'
import { ARCHIVE_LIMITS } from './archive-limits.ts'
import { openInput } from './open-input.ts'
import { route } from './route.ts'

const folder = mkdtempSync(join(tmpdir(), 'groundwork-files-'))
const CONNECTIONS = 'First Name,Last Name,Email Address,Company,Position,Connected On\nAna,Bell,,,,08 Feb 2023\n'

beforeAll(() => {
  mkdirSync(join(folder, 'export/Jobs'), { recursive: true })
  mkdirSync(join(folder, 'export/.git'))
  writeFileSync(join(folder, 'export/Connections.csv'), CONNECTIONS)
  writeFileSync(join(folder, 'export/Jobs/Saved Jobs.csv'), 'Saved Date,Job Title\n')
  writeFileSync(join(folder, 'export/.git/config'), 'x')
  writeFileSync(join(folder, 'outside.csv'), 'secret')
  symlinkSync(join(folder, 'outside.csv'), join(folder, 'export/link.csv'))
  symlinkSync(folder, join(folder, 'export/up'))
  writeFileSync(join(folder, 'a.mbox.gz'), gzipSync('From x\n'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function textOf(file: SourceFile | undefined): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const chunk of file?.open() ?? []) parts.push(chunk)
  return Buffer.concat(parts).toString()
}

describe('what can be handed over', () => {
  it('a file: its bytes, its hash, its size, as often as asked', async () => {
    const [input] = await openInput([join(folder, 'export/Connections.csv')])
    expect(input).toMatchObject({ label: 'Connections.csv', bytes: CONNECTIONS.length })
    expect(await input?.sha256()).toBe(createHash('sha256').update(CONNECTIONS).digest('hex'))
    expect(await textOf(input?.files[0])).toBe(CONNECTIONS)
    expect(await textOf(input?.files[0])).toBe(CONNECTIONS)
  })

  it('a file larger than a block: the same bytes, whether each chunk is kept or only passes by', async () => {
    const path = join(folder, 'large.bin')
    const bytes = Buffer.from(Array.from({ length: 700_001 }, (_, at) => (at * 31 + (at >> 10)) & 255))
    writeFileSync(path, bytes)
    const [input] = await openInput([path])
    const kept: Uint8Array[] = []
    for await (const chunk of input?.files[0]?.open() ?? []) kept.push(chunk)
    expect(Buffer.concat(kept).equals(bytes)).toBe(true)
    const passed = createHash('sha256')
    for await (const chunk of input?.files[0]?.open({ passing: true }) ?? []) {
      await new Promise(resolve => setTimeout(resolve, 5))
      passed.update(chunk)
    }
    expect(passed.digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'))
    for await (const _ of input?.files[0]?.open({ passing: true }) ?? []) break
  })

  it('a folder: its plain files with their paths; links and hidden folders stay closed; the hash changes with the content', async () => {
    const [before] = await openInput([join(folder, 'export')])
    expect(before?.files.map(file => file.name)).toEqual(['Connections.csv', 'Jobs/Saved Jobs.csv'])
    const earlier = await before?.sha256()
    writeFileSync(join(folder, 'export/Jobs/Saved Jobs.csv'), 'Saved Date,Job Titel\n')
    const [after] = await openInput([join(folder, 'export')])
    expect(await after?.sha256()).not.toBe(earlier)
  })

  it('the hidden folders of a mail server are folders of mail; messages are not counted as files', async () => {
    for (const below of ['cur', '.Sent/cur', '.Archive.2019/new', '.Archive.2019/cur', '.git/objects']) {
      mkdirSync(join(folder, 'Maildir', below), { recursive: true })
      writeFileSync(join(folder, 'Maildir', below, '1.a'), 'From: a@b.example\n\n')
    }
    const [input] = await openInput([join(folder, 'Maildir')], { ...ARCHIVE_LIMITS, entries: 2 })
    const names = ['.Archive.2019/cur/1.a', '.Archive.2019/new/1.a', '.Sent/cur/1.a', 'cur/1.a']
    expect(input?.files.map(({ name }) => name)).toEqual(names)
  })

  it('a gzip file: what is packed in it, under its name without the ending', async () => {
    const [input] = await openInput([join(folder, 'a.mbox.gz')])
    expect(input?.files[0]?.name).toBe('a.mbox')
    expect(await textOf(input?.files[0])).toBe('From x\n')
  })

  it('several at once, one input each, in their order', async () => {
    const inputs = await openInput([join(folder, 'a.mbox.gz'), join(folder, 'export')])
    expect(inputs.map(input => input.label)).toEqual(['a.mbox.gz', 'export'])
  })

  it('refuses what is not there, in a sentence', async () => {
    await expect(openInput([join(folder, 'none.zip')])).rejects.toMatchObject({
      code: 'E_FILE_MISSING',
      message: 'There is no file or folder none.zip. Check the path.',
    })
  })

  it('says of a spreadsheet what to do with it, and of a torn archive with nothing in it that nothing is whole', async () => {
    for (const name of ['people.xlsx', 'Hours.XLS', 'a.ods']) {
      writeFileSync(join(folder, name), makeZip([{ name: 'xl/worksheets/sheet1.xml', data: '<x/>' }]))
      await expect(openInput([join(folder, name)])).rejects.toThrow(`${name} is a spreadsheet as its program keeps it`)
    }
    writeFileSync(join(folder, 'all.olm'), makeZip([{ name: 'Accounts/message_1.xml', data: '<emails/>' }]))
    await expect(openInput([join(folder, 'all.olm')])).rejects.toThrow(
      'all.olm: An export of Outlook for Mac is not read',
    )
    writeFileSync(join(folder, 'torn.zip'), Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(100)]))
    await expect(openInput([join(folder, 'torn.zip')])).rejects.toThrow('No file in it is complete')
  })

  it('refuses gzip bombs and damaged gzip files while reading', async () => {
    const path = join(folder, 'bomb.gz')
    writeFileSync(path, gzipSync(Buffer.alloc(5_000_000)))
    const [bomb] = await openInput([path], { ...ARCHIVE_LIMITS, ratioFrom: 1_000_000 })
    await expect(textOf(bomb?.files[0])).rejects.toMatchObject({ code: 'E_GZIP_RATIO' })
    writeFileSync(path, gzipSync('hello there, hello there').subarray(0, 18))
    const [cut] = await openInput([path])
    await expect(textOf(cut?.files[0])).rejects.toMatchObject({ code: 'E_GZIP_DAMAGED' })
    const small = { ...ARCHIVE_LIMITS, bytes: 100 }
    writeFileSync(path, gzipSync('hello there, '.repeat(20)))
    const [large] = await openInput([path], small)
    await expect(textOf(large?.files[0])).rejects.toMatchObject({ code: 'E_GZIP_SIZE' })
  })
})

describe('route', () => {
  it('Z07 Z12 gives files to their source, lists the unknown, never opens an archive within', async () => {
    const inner = makeZip([{ name: 'Connections.csv', data: CONNECTIONS }])
    const path = join(folder, 'outer.zip')
    writeFileSync(
      path,
      makeZip([
        { name: 'x/Verbindungen.csv', data: CONNECTIONS.replace('Connected On', 'Verbunden am') },
        { name: 'x/Surprise.csv', data: 'a,b\n1,2\n' },
        { name: 'x/inner.zip', data: inner, method: 0 },
      ]),
    )
    const [input] = await openInput([path])
    const said: string[] = []
    const ledger: Ledger = {
      file: (name, _source, _unit, status) => said.push(`${name} ${status}`),
      kept: () => {},
      skipped: () => {},
      failed: () => {},
      warned: (name, code) => said.push(`${name} ${code}`),
      asks: () => {},
    }
    const routed = await route(input?.files ?? [], ledger)
    expect(routed.map(({ source, files }) => [source.id, files.map(file => file.name)])).toEqual([
      ['linkedin', ['x/Verbindungen.csv']],
    ])
    expect(said).toEqual([
      'x/Surprise.csv unknown',
      'x/Surprise.csv W_UNKNOWN_FILE',
      'x/inner.zip unknown',
      'x/inner.zip W_NESTED_ARCHIVE',
    ])
    await input?.close()
  })

  it('takes files that a source only half knows in the company of one that it knows, and else lets them be', async () => {
    const half: Source = { ...silent, id: 'half', accepts: ({ name }) => (name === 'a.csv' ? 0.9 : 0.5) }
    const other: Source = { ...silent, id: 'other', accepts: ({ name }) => (name === 'c.csv' ? 0.7 : 0) }
    const named = (...names: string[]): SourceFile[] =>
      names.map(name => ({
        name,
        open: async function* () {
          yield Uint8Array.of(65)
        },
      }))
    const ids = async (...names: string[]): Promise<unknown> =>
      (await route(named(...names), quiet, [half, other])).map(({ source, files }) => [source.id, files.length])
    expect(await ids('a.csv', 'b.csv')).toEqual([['half', 2]])
    expect(await ids('b.csv')).toEqual([['half', 1]])
    expect(await ids('b.csv', 'c.csv')).toEqual([['other', 1]])
    // what may be anybody's is read by itself, and not in company
    const vague: Source = { ...silent, id: 'vague', accepts: ({ name }) => (name === 'a.csv' ? 0.6 : 0.34) }
    const routed = await route(named('a.csv', 'b.csv', 'c.csv'), quiet, [other, vague])
    expect(routed.map(({ source, files }) => [source.id, files.map(({ name }) => name)])).toEqual([
      ['vague', ['a.csv']],
      ['other', ['c.csv']],
    ])
    expect(await route(named('b.csv'), quiet, [vague])).toHaveLength(1)
  })
})

test('lists that a user keeps are read beside other exports in one folder; tables of nobody stay closed', async () => {
  const home = join(folder, 'kept')
  mkdirSync(home)
  const files = {
    'Connections.csv': CONNECTIONS,
    'people.csv': 'name,email,organisation\nAna Bell,ana@made.example,Contoso\n',
    'people.jsonl': '{"name":"Ana Bell","email":"ana@made.example"}\n',
    'met.csv': 'date,with,channel\n2026-03-14,Ana Bell,phone\n',
    'account.csv': 'Date,Name,Phone,Amount\n2026-03-14,Ana Bell,,12\n',
    'unknown.csv': 'a,b\n1,2\n',
    'passwords.csv': 'name,url,username,password\nbank.example,https://bank.example/,ana,secret\n',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text)
  const [input] = await openInput([home])
  const routed = await route(input?.files ?? [], quiet)
  expect(routed.map(({ source, files }) => [source.id, files.map(({ name }) => name)])).toEqual([
    ['linkedin', ['Connections.csv']],
    ['log', ['met.csv', 'people.csv', 'people.jsonl']],
  ])
})

test('what cannot be read says what to hand over instead', async () => {
  const home = join(folder, 'other')
  mkdirSync(home)
  const page = '<!DOCTYPE html>\n<html><body>Sign in</body></html>'
  const files = {
    'mail.pst': '!BDN',
    'one.msg': 'x',
    'book.wab': 'x',
    'cv.pdf': '%PDF-1.4',
    'sheet.ods': 'x',
    'chat.html': page,
    'work.ics': page,
    'people.csv': `<html lang="en">${page}`,
    'all.json': ` \n<html>`,
    'sound.ogg': 'x',
    '._people.csv': 'x',
    'torn.json': '{"basics":{"name":"Ma',
    'odd.json': '{}',
    'winmail.dat': 'x',
    'fine.eml': 'From: a@made.example\nTo: b@made.example\nDate: Tue, 21 Jan 2014 05:30:14 +0000\n\n<html>\n',
    'card.eml': 'From: a@made.example\nTo: b@made.example\n\nBEGIN:VCARD\nFN:Ana\nEND:VCARD\nBEGIN:VCALENDAR\n',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text)
  const [input] = await openInput([home])
  const notes: string[] = []
  const routed = await route(input?.files ?? [], {
    ...quiet,
    file: (name, _source, _unit, _status, note = '') => notes.push(`${name}: ${note.split(/[:,]/)[0]}`),
  })
  expect(routed.map(({ source, files }) => [source.id, files.length])).toEqual([['mail', 2]])
  expect(notes.toSorted()).toEqual([
    '._people.csv: Left by the operating system.',
    'all.json: It is a page of a site under the name of an export',
    'book.wab: An address book as its program keeps it is not read',
    'chat.html: A web page is not read',
    'cv.pdf: A document is not read',
    'mail.pst: Outlook keeps its data in this file',
    'odd.json: No source knows this file.',
    'one.msg: A message as Outlook keeps it is not read',
    'people.csv: It is a page of a site under the name of an export',
    'sheet.ods: A spreadsheet as its program keeps it is not read',
    'sound.ogg: No source knows this file.',
    'torn.json: It is no complete JSON',
    'winmail.dat: What Outlook packed beside a letter is not read',
    'work.ics: It is a page of a site under the name of an export',
  ])
})

test('a spreadsheet is called so under any name, in a folder and by itself', async () => {
  const home = join(folder, 'sheets')
  mkdirSync(home)
  const sheet = makeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'xl/workbook.xml', data: '<workbook/>' },
  ])
  const kind = 'application/vnd.oasis.opendocument.spreadsheet'
  const files = {
    'people.csv': sheet,
    'hours.tsv': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    'open.csv': makeZip([{ name: 'mimetype', data: kind, method: 0 }, { name: 'content.xml' }]),
    'plain.xlsx': sheet,
  }
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(home, name), bytes)
  writeFileSync(join(home, 'letter.csv'), makeZip([{ name: '[Content_Types].xml' }, { name: 'word/document.xml' }]))
  const [input] = await openInput([home])
  const notes: string[] = []
  await route(input?.files ?? [], {
    ...quiet,
    file: (name, _source, _unit, _status, note = '') => notes.push(`${name}: ${note.split(/[.,:]/)[0]}`),
  })
  expect(notes.toSorted()).toEqual([
    'hours.tsv: It is a spreadsheet as its program keeps it',
    'letter.csv: An archive inside an archive is not opened',
    'open.csv: It is a spreadsheet as its program keeps it',
    'people.csv: It is a spreadsheet as its program keeps it',
    'plain.xlsx: It is a spreadsheet as its program keeps it',
  ])
  for (const name of Object.keys(files))
    await expect(openInput([join(home, name)])).rejects.toMatchObject({ code: 'E_SPREADSHEET' })
})

const quiet: Ledger = {
  file: () => {},
  kept: () => {},
  skipped: () => {},
  failed: () => {},
  warned: () => {},
  asks: () => {},
}

const silent: Source = {
  id: '',
  title: '',
  channel: null,
  how: '',
  accepts: () => 0,
  read: async function* () {
    yield []
  },
}

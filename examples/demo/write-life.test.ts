import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import { afterAll, expect, test } from 'vitest'
import yauzl from 'yauzl'
import { writeBigArchive, writeBigMailbox } from './big.ts'
import { gitLog } from './git.ts'
import { linkedinFiles } from './linkedin/archive.ts'
import { makeLife } from './make-life.ts'
import { writeLife, writeRepository } from './write-life.ts'
import { zip } from './zip.ts'

const folder = mkdtempSync(join(tmpdir(), 'demo-life-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const life = makeLife(5, Date.UTC(2026, 10, 20, 12), 'small')

/** Every entry of a ZIP by name; yauzl checks lengths, and a wrong deflate stream fails. */
async function unzip(path: string): Promise<Record<string, string>> {
  const archive = await promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)(path, {
    lazyEntries: false,
    autoClose: false,
  })
  const entries = await new Promise<yauzl.Entry[]>((resolve, reject) => {
    const all: yauzl.Entry[] = []
    archive
      .on('entry', (entry: yauzl.Entry) => all.push(entry))
      .on('end', () => resolve(all))
      .on('error', reject)
  })
  const texts: Record<string, string> = {}
  for (const entry of entries) {
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
      archive.openReadStream(entry, (error, read) => (error ? reject(error) : resolve(read))),
    )
    const parts: Buffer[] = []
    for await (const part of stream) parts.push(Buffer.from(part))
    texts[entry.fileName] = Buffer.concat(parts).toString()
  }
  archive.close()
  return texts
}

test('writes every file, twice the same, and the ZIP holds the tables', async () => {
  const files = writeLife(life, join(folder, 'a'))
  writeLife(makeLife(5, Date.UTC(2026, 10, 20, 12), 'small'), join(folder, 'b'))
  for (const { name } of files)
    expect(readFileSync(join(folder, 'a', name)).equals(readFileSync(join(folder, 'b', name))), name).toBe(true)
  expect(await unzip(join(folder, 'a', 'linkedin.zip'))).toEqual(linkedinFiles(life))
  for (const name of ['truth.json', 'resume.json', 'activitywatch.json', 'result.json'])
    JSON.parse(readFileSync(join(folder, 'a', name), 'utf8'))
  const times = parse(readFileSync(join(folder, 'a', 'time.csv')), { columns: true }) as unknown[]
  expect(times.length).toBeGreaterThan(1000)
})

test('a ZIP without a deflater is stored whole', () => {
  const bytes = Buffer.from(zip({ 'a.csv': 'x,y\n' }))
  expect(bytes.includes('x,y\n')).toBe(true)
  expect(bytes.readUInt32LE(14)).toBe(0xa0b0c34a)
})

test('the repository has the history that git.log tells', () => {
  const path = join(folder, 'gristmill')
  writeRepository(life, path)
  const told = gitLog(life).split('\0').join('')
  const real = execFileSync('git', ['log', '--numstat', '--format=%an|%ae|%aI|%s'], { cwd: path, encoding: 'utf8' })
  const counts = (text: string) => [...text.matchAll(/^\d+\t\d+\t.+$/gm)].map(([line]) => line)
  expect(counts(real)).toEqual(counts(told))
  expect(real.match(/\|/g)?.length).toBe(3 * life.commits.length)
  expect(
    execFileSync('git', ['log', '--format=%(trailers:key=Co-authored-by)'], { cwd: path, encoding: 'utf8' }),
  ).toContain('Co-authored-by: ')
})

test('big archives and mailboxes have the size asked for', async () => {
  const files = await unzip(await writeBigArchive(folder, { connections: 1200, messages: 5000 }))
  const connections = files['Connections.csv'] ?? ''
  expect((parse(connections.slice(connections.indexOf('First Name,'))) as unknown[]).length).toBe(1201)
  expect((parse(files['messages.csv'] ?? '') as unknown[]).length).toBe(5001)
  for (const dress of ['plain', 'today'] as const) {
    const path = join(folder, `${dress}.mbox`)
    const written = await writeBigMailbox(path, 3_000_000, dress)
    expect(statSync(path).size).toBe(written.bytes)
    expect(written.bytes).toBeGreaterThanOrEqual(3_000_000)
    expect(readFileSync(path, 'utf8').match(/^From /gm)?.length).toBe(written.messages)
  }
})

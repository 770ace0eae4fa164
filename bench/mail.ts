import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { writeBigMailbox } from '../examples/demo/big.ts'
import { run } from './child.ts'
import type { Ran } from './child.ts'
import { amountRow, ratioRow } from './row.ts'
import type { Row } from './row.ts'

const IMPORT = new URL('import-alone.js', import.meta.url).pathname
const PEER = new URL('mail-peer.py', import.meta.url).pathname
const MB = 1_000_000

/**
 * A made mailbox from file to committed observations, process start included, the measures that follow not, against CPython's mailbox and email.utils
 * reading the same fields, and against `grep -c '^From '`; the best of three, alternating: one as programs send mail today,
 * and one of plain short letters as on mailing lists, three times as many in the same bytes. Then twice the mailbox, one of
 * 3 GB for its memory, and one of headers alone, which is the most work for a byte.
 */
export async function benchMail(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-mail-'))
  try {
    return [...(await mailToday(folder)), ...(await wholeMail(folder)), ...(await headersAlone(folder))]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function mailToday(folder: string): Promise<Row[]> {
  const path = join(folder, 'today.mbox')
  const { messages } = await writeBigMailbox(path, 1_000 * MB, 'today')
  const took = (await best(3, folder, [path]))(path)
  const says = `mailbox of 1 GB as sent today (${messages} messages) to committed observations`
  const rows = [
    ratioRow('mail-today-grep', says, took, 's', { says: "grep -c '^From '", value: await grepSeconds(path) }, 6),
    againstPython('mail-today-python', says, took, await python(path)),
  ]
  await rm(path)
  return rows
}

async function wholeMail(folder: string): Promise<Row[]> {
  const [half, whole, large] = [join(folder, 'half.mbox'), join(folder, 'whole.mbox'), join(folder, 'large.mbox')]
  await writeBigMailbox(half, 500 * MB)
  await writeBigMailbox(whole, 1_000 * MB)
  await writeBigMailbox(large, 3_000 * MB)
  const took = await best(3, folder, [half, whole])
  const grep = await grepSeconds(whole)
  const most = await imported(large, join(folder, 'home-large'))
  const says = 'mailbox of 1 GB of plain letters to committed observations'
  return [
    ratioRow('mail-grep', says, took(whole), 's', { says: "grep -c '^From '", value: grep }, 6),
    againstPython(
      'mail-python',
      'mailbox of 500 MB of plain letters to committed observations',
      took(half),
      await python(half),
    ),
    ratioRow('mail-double', says, took(whole), 's', { says: 'half of it', value: took(half) }, 2.2),
    amountRow('mail-memory', 'mailbox of 3 GB: most memory held', most.peakMb, 'MB', 300),
  ]
}

async function headersAlone(folder: string): Promise<Row[]> {
  const path = join(folder, 'headers.mbox')
  const messages = await keepHeaders(join(folder, 'large.mbox'), path)
  const took = await best(3, folder, [path])
  return [againstPython('mail-headers', `${messages} headers alone to committed observations`, took(path), await python(path))] // prettier-ignore
}

/** At least 15 times faster: at most a fifteenth of the time. */
function againstPython(id: string, says: string, value: number, peer: number): Row {
  return ratioRow(id, says, value, 's', { says: 'CPython mailbox and email.utils', value: peer }, Number((1 / 15).toPrecision(4))) // prettier-ignore
}

async function best(times: number, folder: string, paths: readonly string[]): Promise<(path: string) => number> {
  const least = new Map<string, number>()
  for (let i = 0; i < times; i++)
    for (const path of paths) {
      const { said } = await imported(path, join(folder, `home-${i}-${paths.indexOf(path)}`))
      least.set(path, Math.min(said, least.get(path) ?? Infinity))
    }
  return path => least.get(path) ?? Infinity
}

/** It says so when what it read is committed; then it tidies up. */
async function imported(path: string, home: string): Promise<Ran> {
  const ran = await run(process.execPath, [IMPORT, home, path])
  if (ran.code !== 0) throw new Error(`import ended with ${ran.code}`)
  await rm(home, { recursive: true, force: true })
  return ran
}

async function python(path: string): Promise<number> {
  const ran = await run('python3', [PEER, path])
  return Number(ran.out.split(' ')[1])
}

async function grepSeconds(path: string): Promise<number> {
  const runs: number[] = []
  for (let i = 0; i < 3; i++) runs.push((await run('grep', ['-c', '^From ', path])).seconds)
  return Math.min(...runs)
}

/** Writes the headers of a made mailbox with a body of one line; how many there are. */
async function keepHeaders(from: string, to: string): Promise<number> {
  let messages = 0
  async function* lines(): AsyncGenerator<string> {
    let inside = false
    for await (const line of createInterface({ input: createReadStream(from), crlfDelay: Infinity })) {
      if (line.startsWith('From ')) {
        messages++
        inside = true
      }
      if (inside) yield `${line}\n`
      if (inside && line === '') yield 'x\n\n'
      if (line === '') inside = false
    }
  }
  await pipeline(lines(), createWriteStream(to))
  return messages
}

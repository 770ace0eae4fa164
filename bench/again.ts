import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeBigArchive, writeBigMailbox } from '../examples/demo/big.ts'
import { run } from './child.ts'
import { madeCalendar } from './ics.ts'
import { ratioRow } from './row.ts'
import type { Row } from './row.ts'

const CLI = new URL('../bin/groundwork.js', import.meta.url).pathname
const MB = 1_000_000

/** The same file imported a second time, measures and process start included, against the first time. */
export async function benchAgain(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-again-'))
  try {
    const [calendar, mailbox] = [join(folder, 'made.ics'), join(folder, 'made.mbox')]
    await writeFile(calendar, madeCalendar())
    await writeBigMailbox(mailbox, 100 * MB)
    const archive = await writeBigArchive(folder, { connections: 30_000, messages: 300_000 })
    return [
      await again('again-ics', '50,000 events of a calendar', calendar, join(folder, 'home-ics')),
      await again('again-mail', 'a mailbox of 100 MB', mailbox, join(folder, 'home-mail')),
      await again('again-archive', '30,000 connections and 300,000 messages', archive, join(folder, 'home-archive')),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function again(id: string, what: string, file: string, home: string): Promise<Row> {
  const first = await imported(file, home)
  const second = await imported(file, home)
  if (first.added === 0 || second.added > 0) throw new Error(`${second.added} of ${first.added} facts came twice`)
  const peer = { says: 'the first time', value: first.seconds }
  return ratioRow(id, `${what}, imported a second time`, second.seconds, 's', peer, 0.5)
}

async function imported(file: string, home: string): Promise<{ seconds: number; added: number }> {
  const { code, out, seconds } = await run(process.execPath, [CLI, 'import', file, '--json'], { GROUNDWORK_HOME: home })
  if (code !== 0) throw new Error(`import ended with ${code}`)
  const { counts } = (JSON.parse(out) as { import: { counts: { added: number } } }).import
  return { seconds, added: counts.added }
}

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { writeBigMailbox } from '../examples/demo/big.ts'
import { run } from './child.ts'
import { againstRow } from './row.ts'
import type { Row } from './row.ts'

const IMPORT = new URL('import-alone.js', import.meta.url).pathname
const BYTES = 100_000_000

/**
 * The same mail as it is sent today, as a mailbox for us and as a folder of messages for others, which do more or other
 * things with it: mailparser reads whole messages, notmuch and mu (Debian) index their words. For information, without a bar.
 */
export async function benchMailOthers(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-mail-others-'))
  try {
    const path = join(folder, 'today.mbox')
    await writeBigMailbox(path, BYTES, 'today')
    const messages = messagesOf(readFileSync(path))
    const maildir = writeMaildir(join(folder, 'mail'), messages)
    const ran = await run(process.execPath, [IMPORT, join(folder, 'home'), path])
    if (ran.code !== 0) throw new Error(`import ended with ${ran.code}`)
    const says = `mailbox of 100 MB as sent today (${messages.length} messages) to committed observations`
    const against = (id: string, other: string, seconds: number | null): Row =>
      againstRow(`mail-${id}`, says, ran.said, 's', seconds === null ? null : { says: other, value: seconds })
    return [
      against('mailparser', 'mailparser reading whole messages', await parsed(messages)),
      against('notmuch', 'notmuch new', notmuch(folder, maildir)),
      against('mu', 'mu index', mu(folder, maildir)),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The messages of a mailbox that was made with `writeBigMailbox`, without their separators. */
function messagesOf(mailbox: Buffer): readonly Buffer[] {
  const found: Buffer[] = []
  for (let at = 0; at < mailbox.length;) {
    const next = mailbox.indexOf('\n\nFrom ', at)
    const end = next < 0 ? mailbox.length : next + 1
    found.push(mailbox.subarray(mailbox.indexOf('\n', at) + 1, end))
    at = next < 0 ? mailbox.length : next + 2
  }
  return found
}

function writeMaildir(folder: string, messages: readonly Buffer[]): string {
  for (const name of ['cur', 'new', 'tmp']) mkdirSync(join(folder, name), { recursive: true })
  for (const [at, message] of messages.entries()) writeFileSync(join(folder, 'cur', `${at}.made:2,S`), message)
  return folder
}

async function parsed(messages: readonly Buffer[]): Promise<number> {
  const plain = { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true, skipTextLinks: true }
  const from = performance.now()
  for (const message of messages) await simpleParser(message, plain)
  return (performance.now() - from) / 1000
}

/** Seconds of indexing, or null where the program is not installed. */
function notmuch(folder: string, maildir: string): number | null {
  const config = join(folder, 'notmuch-config')
  writeFileSync(config, `[database]\npath=${maildir}\n[user]\nname=Ilse Varonde\nprimary_email=ilse@varonde.example\n`)
  return timed('notmuch', ['new', '--no-hooks', '--quiet'], { NOTMUCH_CONFIG: config })
}

function mu(folder: string, maildir: string): number | null {
  const home = join(folder, 'mu')
  if (timed('mu', ['init', `--muhome=${home}`, `--maildir=${maildir}`, '--quiet']) === null) return null
  return timed('mu', ['index', `--muhome=${home}`, '--quiet'])
}

function timed(program: string, args: readonly string[], env: Record<string, string> = {}): number | null {
  const from = performance.now()
  const { error, status, stderr } = spawnSync(program, args, { env: { ...process.env, ...env }, encoding: 'utf8' })
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') return null
  if (error !== undefined || status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`)
  return (performance.now() - from) / 1000
}

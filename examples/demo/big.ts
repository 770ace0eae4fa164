import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { bigConnections, bigInvitations, bigMessages, bigPeople, bigProfile } from './big-rows.ts'
import { makeChance } from './chance.ts'
import { mboxEntry } from './mail.ts'
import type { Letter } from './mail.ts'
import { dressToday } from './mail-today.ts'
import { mailbox } from './mail-text.ts'
import { MINUTE, stampMail } from './moments.ts'
import { wordsFor } from './wording.ts'
import { writeZip } from './zip-stream.ts'

export type BigSize = { connections: number; messages: number; seed?: number }

/** Writes `big-archive.zip`, a LinkedIn archive of any size, streaming; gives its path. For benchmarks: it has no truth. */
export async function writeBigArchive(folder: string, { connections, messages, seed = 1 }: BigSize): Promise<string> {
  await mkdir(folder, { recursive: true })
  const people = bigPeople(makeChance(seed, 'big-people'), connections)
  const path = join(folder, 'big-archive.zip')
  await writeZip(path, {
    'Connections.csv': bigConnections(people),
    'messages.csv': bigMessages(makeChance(seed, 'big-messages'), people, messages),
    'Invitations.csv': bigInvitations(makeChance(seed, 'big-invitations'), people),
    'Profile.csv': [bigProfile()],
  })
  return path
}

/**
 * Writes an mboxrd file of at least `bytes` bytes, streaming: one letter in eight with a base64 attachment, the others
 * `plain` text of a few lines, as on mailing lists, or dressed as programs send them `today`.
 */
export async function writeBigMailbox(
  path: string,
  bytes: number,
  dress: 'plain' | 'today' = 'plain',
): Promise<Written> {
  const written = { messages: 0, bytes: 0 }
  await pipeline(Readable.from(bigMail(bytes, dress, written)), createWriteStream(path))
  return written
}

type Written = { messages: number; bytes: number }

function* bigMail(bytes: number, dress: 'plain' | 'today', written: Written): Generator<Buffer> {
  const chance = makeChance(1, 'big-mail')
  const dressed = dress === 'today' ? dressToday(chance.fork('dress')) : (letter: Letter) => letter
  const people = bigPeople(chance.fork('people'), 2_000)
  const block = Array.from({ length: 20_000 }, () => base64Line(chance)).join('\n')
  const ids: string[] = []
  let at = Date.UTC(2012, 0, 2, 8)
  while (written.bytes < bytes) {
    const rank = Math.floor(people.length * chance.next() ** 3)
    const them = people[rank] ?? { given: 'Nobody', name: 'Nobody', email: 'nobody@inbox.example.org' }
    at += Math.max(MINUTE / 2, Math.round(chance.exponential(40)) * MINUTE)
    const id = `<${written.messages}.${chance.int(1e6, 1e7)}@mx.varonde.example>`
    const answered = chance.yes(0.5) ? ids.at(-chance.int(1, 40)) : undefined
    const entry = Buffer.from(mboxEntry(dressed(bigLetter(chance, them, at, id, answered, block))))
    ids.push(id)
    if (ids.length > 200) ids.shift()
    written.messages++
    written.bytes += entry.length
    yield entry
  }
}

type Them = { given: string; name: string; email: string }

function bigLetter(
  chance: ReturnType<typeof makeChance>,
  them: Them,
  at: number,
  id: string,
  answered: string | undefined,
  block: string,
) {
  const ego = { name: 'Ilse Varonde', address: 'ilse@varonde.example' }
  const other = { name: them.name, address: them.email }
  const [from, to] = chance.yes(0.45) ? [ego, other] : [other, ego]
  const text = Array.from({ length: 1 + Math.floor(chance.exponential(3)) }, (_, i) =>
    wordsFor(chance, them.given, i),
  ).join('\n\n')
  const attached = chance.yes(0.125)
  const length = Math.min(block.length, Math.floor(chance.lognormal(700, 1.2)) * 77)
  const body = attached
    ? `--part\nContent-Type: text/plain; charset=utf-8\n\n${text}\n--part\nContent-Type: application/pdf; name="notes.pdf"\nContent-Transfer-Encoding: base64\n\n${block.slice(0, Math.floor(length / 77) * 77)}\n--part--`
    : text
  const headers: [string, string][] = [
    [
      'Received',
      `from mx.example.org by mail.varonde.example with ESMTPS id ${chance.int(1e6, 1e7)};\n ${stampMail(at)}`,
    ],
    ['Date', stampMail(at)],
    ['From', mailbox(from)],
    ['To', mailbox(to)],
    [
      'Subject',
      `${answered ? 'Re: ' : ''}${
        text
          .slice(0, 40)
          .split('\n')[0]
          ?.replace(/[^\x20-\x7e]/g, '') ?? ''
      }`,
    ],
    ['Message-ID', id],
    ...(answered ? [['In-Reply-To', answered] as [string, string], ['References', answered] as [string, string]] : []),
    ['MIME-Version', '1.0'],
    ['Content-Type', attached ? 'multipart/mixed; boundary="part"' : 'text/plain; charset=utf-8'],
  ]
  return { at, from, headers, body }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function base64Line(chance: ReturnType<typeof makeChance>): string {
  let line = ''
  while (line.length < 76) line += LETTERS[Math.floor(chance.next() * 64)] ?? 'A'
  return line
}

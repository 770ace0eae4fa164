import { MINUTE } from '../../model/instant.ts'
import type { Reading, SourceFile } from '../../model/source.ts'
import { readDate } from '../text/dates.ts'
import { hashOf } from '../text/hash.ts'
import { localTime } from '../text/local-time.ts'
import { JSON_BYTES, wholeText } from '../text/whole-text.ts'
import { idOfName, wordsOf } from './talk.ts'
import type { Chat, Member, Talk } from './talk.ts'

/** `[Mar 14, 2026 14:38:05] <Ana Bell> hi`, `[…] *** <Ana Bell> sent file "a.jpg"`, as *signalbackup-tools* writes a chat */
const LINE =
  /^\[(\p{L}{3,9}\.? \d{1,2}, \d{4} \d{2}:\d{2}:\d{2})\] (?:<(.{1,200}?)> ([^]*)|\*\*\* (?:<(.{1,200}?)> sent file\b.*|.*))$/u
/** The first line of a chat that *sigtop* writes, and the two that begin each message in it. */
const CONVERSATION = /^Conversation: (.+)$/
const FROM = /^From: (.+)$/
const TYPE = /^Type: ([a-z0-9-]+)$/
const SENT = /^Sent: \p{L}{3}, (\d{1,2} \p{L}{3} \d{4}) (\d{2}:\d{2}:\d{2}) ([+-])(\d{2})(\d{2})$/u
const FIELD = /^(?:Sent|Received|Attachment|Reaction|Edited): /

/** Whether the head of a text is that of a chat of Signal as *signalbackup-tools* writes it. */
export function looksLikeSignalBackupText(head: string): boolean {
  const lines = head.split('\n').slice(0, 40)
  return LINE.test(lines[0] ?? '') && lines.some(line => /^\[[^\]]+\] (?:\*\*\* )?<.+?> /.test(line))
}

/** Whether the head of a text is that of a chat of Signal as *sigtop* writes it. */
export function looksLikeSigtop(head: string): boolean {
  const lines = head.split('\n').slice(0, 60)
  return (
    CONVERSATION.test(lines[0] ?? '') && lines.some((line, at) => TYPE.test(line) && FIELD.test(lines[at + 1] ?? ''))
  )
}

type Row = { line: number; at: number; from: string; text: string; attachments: number }

/** Reads one chat of *signalbackup-tools*; the file is called after whom it is with. */
export async function readSignalBackupText(file: SourceFile, reading: Reading): Promise<readonly Chat[]> {
  const rows: Row[] = []
  const toInstant = localTime(reading.zone)
  reading.ledger.file(file.name, 'chat', 'message', 'read')
  for (const [at, line] of (await linesOf(file)).entries()) {
    const [match, last] = [LINE.exec(line), rows.at(-1)]
    const stamp = match === null ? null : readDate(match[1] ?? '', 'month-day')
    if (match === null || stamp === null) {
      if (last !== undefined) last.text += `\n${line}`
      continue
    }
    const from = match[2] ?? match[4] ?? ''
    if (from === '') noticed(file, at + 1, reading)
    else
      rows.push({
        line: at + 1,
        at: toInstant(stamp.at),
        from,
        text: match[3] ?? '',
        attachments: match[4] === undefined ? 0 : 1,
      })
  }
  const title = /([^/]+?) \(_id\d+\)\.txt$/.exec(file.name)?.[1]
  const isPerson = title !== undefined && rows.some(({ from }) => from === title)
  return chatOf(file, rows, title ?? '', isPerson ? { title } : {})
}

/** Reads one chat of *sigtop*, in which the user is called "You". */
export async function readSigtop(file: SourceFile, reading: Reading): Promise<readonly Chat[]> {
  const lines = await linesOf(file)
  reading.ledger.file(file.name, 'chat', 'message', 'read')
  const rows: Row[] = []
  const starts = lines.flatMap((line, at) => (TYPE.test(line) && FIELD.test(lines[at + 1] ?? '') ? [at] : []))
  for (const [index, at] of starts.entries()) {
    const from = FROM.exec(lines[at - 1] ?? '')?.[1] ?? ''
    const next = starts[index + 1] ?? lines.length + 1
    const block = lines.slice(at + 1, FROM.test(lines[next - 1] ?? '') ? next - 1 : next)
    const fields = block.findIndex(line => !FIELD.test(line))
    const head = fields < 0 ? block : block.slice(0, fields)
    const sent = SENT.exec(head.find(line => line.startsWith('Sent: ')) ?? '')
    const stamp = sent === null ? null : readDate(`${sent[1]} ${sent[2]}`, 'day-month')
    if (from === '' || !/^(?:incoming|outgoing)$/.test(TYPE.exec(lines[at] ?? '')?.[1] ?? ''))
      noticed(file, at + 1, reading)
    else if (stamp === null || sent === null)
      reading.ledger.failed(file.name, 'E_CHAT_MESSAGE', 'The message has no date.', { line: at + 1 })
    else {
      const offset = (Number(sent[4]) * 60 + Number(sent[5])) * (sent[3] === '-' ? -MINUTE : MINUTE)
      rows.push({
        line: at + 1,
        at: stamp.at - offset,
        from,
        // what stands behind ">" was said before by somebody else
        text: (fields < 0 ? [] : block.slice(fields)).filter(line => !line.startsWith('>')).join('\n'),
        attachments: head.filter(line => line.startsWith('Attachment: ')).length,
      })
    }
  }
  return chatOf(file, rows, CONVERSATION.exec(lines[0] ?? '')?.[1] ?? '', { self: idOfName('You') })
}

async function linesOf(file: SourceFile): Promise<readonly string[]> {
  return (await wholeText(file, JSON_BYTES, 'a chat')).replace(/^\ufeff/, '').split(/\r?\n/)
}

function chatOf(
  file: SourceFile,
  rows: readonly Row[],
  called: string,
  more: Pick<Chat, 'self' | 'title'>,
): readonly Chat[] {
  const members = new Map<string, Member>()
  const seen = new Map<string, number>()
  const talks = rows.map(({ line, at, from: name, text, attachments }): Talk => {
    const [from, said] = [idOfName(name), text.trim()]
    if (!members.has(from)) members.set(from, memberOf(from, name))
    const hash = hashOf([String(at), from, said])
    const times = seen.get(hash) ?? 0
    seen.set(hash, times + 1)
    return {
      key: `signal:${hash}${times === 0 ? '' : `~${times}`}`,
      anywhere: true,
      at,
      precision: 'instant',
      from,
      ...wordsOf(said),
      ...(attachments === 0 ? {} : { attachments }),
      line,
    }
  })
  // whoever never answered is in it as well
  if (more.self !== undefined && members.size === 1 && members.has(more.self) && !/ \([\w-]{43}\)$/.test(called))
    members.set(idOfName(called), memberOf(idOfName(called), called))
  const id = hashOf([called === '' ? [...members.keys()].toSorted().join('\n') : called])
  return talks.length === 0 ? [] : [{ file: file.name, service: 'signal', id, members, talks, ...more }]
}

/** "Ana Bell (+31655500101)" is a name with a number; with others it is the name of an account. */
function memberOf(id: string, called: string): Member {
  const [, name = called, detail = ''] = /^(.*?) \((\+\d{6,15}|[\da-f-]{36}|\w{3,32}\.\d{2,10})\)$/.exec(called) ?? []
  return detail.startsWith('+') ? { id, name, phone: detail } : { id, name }
}

function noticed(file: SourceFile, line: number, { ledger }: Reading): void {
  ledger.skipped(file.name, 'chat-notice', 'A notice of the app, nobody wrote it.', { line })
}

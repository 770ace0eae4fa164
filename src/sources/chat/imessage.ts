import type { Reading, SourceFile } from '../../model/source.ts'
import { jsonLines } from '../log/json-lines.ts'
import { readDate } from '../text/dates.ts'
import { hashOf } from '../text/hash.ts'
import { listOf, objectOf, textOf } from '../text/json-value.ts'
import { localTime } from '../text/local-time.ts'
import { wholeText, JSON_BYTES } from '../text/whole-text.ts'
import { wordsOf } from './talk.ts'
import type { Chat, Member, Talk } from './talk.ts'

/** A message as imessage-exporter begins it: its moment, what is known of its reading, and in the next line who wrote it. */
const OPENING = /^([A-Z][a-z]{2} \d{2}, \d{4}) {1,2}(\d{1,2}:\d{2}:\d{2} [AP]M)(?: \(.{1,80}\))?$/
const SELF = 'ego'

/** Whether the head of a text is that of a chat written out by imessage-exporter. */
export function looksLikeImessage(head: string): boolean {
  const [first = '', second = ''] = head.replace(/^\ufeff/, '').split(/\r?\n/)
  return OPENING.test(first) && second.trim() !== ''
}

/** Whether the head of a file of JSON lines is that of imessage-exporter's. */
export function looksLikeImessageLines(head: string): boolean {
  return /^\ufeff?\s*\{/.test(head) && /"is_from_me"\s*:/.test(head) && /"(?:guid|date_iso)"\s*:/.test(head)
}

/** Reads one chat. It is called after the other side, and the user is "Me". */
export async function readImessage(file: SourceFile, reading: Reading): Promise<readonly Chat[]> {
  reading.ledger.file(file.name, 'chat', 'message', 'read')
  const lines = (await wholeText(file, JSON_BYTES, 'a chat')).replace(/^\ufeff/, '').split(/\r?\n/)
  const toInstant = localTime(reading.zone)
  const members = new Map<string, Member>([[SELF, { id: SELF, name: '' }]])
  const talks: Talk[] = []
  const title = (file.name.split('/').at(-1) ?? '').replace(/\.txt$/i, '')
  for (let at = 0; at < lines.length; at++) {
    const opening = OPENING.exec(lines[at] ?? '')
    if (opening === null) continue
    const stamp = readDate(`${opening[1]} ${opening[2]}`, 'month-day')
    const sender = (lines[at + 1] ?? '').trim()
    let end = at + 2
    while (end < lines.length && !OPENING.test(lines[end] ?? '')) end++
    const text = lines
      .slice(at + 2, end)
      .filter(line => !/^(?:Tapbacks:|\s{4}(?:Loved|Liked|Disliked|Laughed|Emphasized|Questioned) by )/.test(line))
      .join('\n')
      .trim()
    if (stamp === null || sender === '')
      reading.ledger.failed(file.name, 'E_CHAT_MESSAGE', 'The message has no sender or no date.', { line: at + 1 })
    else if (
      /^.{1,80} (?:named the conversation|left the conversation|added .+ to the conversation|changed the )/.test(sender)
    )
      reading.ledger.skipped(file.name, 'chat-notice', 'A notice of the app, nobody wrote it.', { line: at + 1 })
    else {
      const from = sender === 'Me' ? SELF : sender
      if (!members.has(from)) members.set(from, memberOf(from, from))
      talks.push(talkOf(`${hashOf([title, from, text])}:${stamp.at}`, toInstant(stamp.at), from, text, 0, at + 1))
    }
  }
  if (members.size === 1 && talks.length > 0) members.set(title, memberOf(title, title))
  return talks.length === 0 ? [] : [{ file: file.name, service: 'imessage', id: title, members, self: SELF, talks }]
}

/** Reads messages of all chats, each with all who take part. */
export async function readImessageLines(file: SourceFile, reading: Reading): Promise<readonly Chat[]> {
  reading.ledger.file(file.name, 'chat', 'message', 'read')
  const chats = new Map<string, { members: Map<string, Member>; talks: Talk[] }>()
  for await (const { value, line } of jsonLines(file, reading, reading.ledger)) {
    const stamp = readDate(textOf(value['date_iso']), 'day-month')
    const sides = [value['sender'], ...listOf(value['recipients'])].map(objectOf)
    const ids = sides.map(side =>
      side['is_me'] === true ? SELF : textOf(side['handle']) || textOf(side['display_name']),
    )
    const from = value['is_from_me'] === true ? SELF : (ids[0] ?? '')
    if (stamp === null || from === '') {
      reading.ledger.failed(file.name, 'E_CHAT_MESSAGE', 'The message has no sender or no date.', { line })
      continue
    }
    const id = textOf(value['chat_id']) || [...new Set(ids)].toSorted().join(' ')
    const chat = chats.get(id) ?? { members: new Map([[SELF, { id: SELF, name: '' } as Member]]), talks: [] }
    chats.set(id, chat)
    for (const [place, side] of sides.entries()) {
      const one = ids[place] ?? ''
      if (one !== '' && !chat.members.has(one)) chat.members.set(one, memberOf(one, textOf(side['display_name'])))
    }
    chat.talks.push(
      talkOf(
        hashOf([textOf(value['guid']) || `${id} ${stamp.at} ${from}`]),
        stamp.at,
        from,
        textOf(value['text']),
        listOf(value['attachments']).length,
        line,
      ),
    )
  }
  return [...chats].map(([id, chat]) => ({ file: file.name, service: 'imessage', id, self: SELF, ...chat }))
}

function talkOf(key: string, at: number, from: string, text: string, attachments: number, line: number): Talk {
  return {
    key: `imessage:${key}`,
    at,
    precision: 'instant',
    from,
    ...wordsOf(text),
    ...(attachments === 0 ? {} : { attachments }),
    line,
  }
}

/** Somebody known by a number, an address or a name. */
function memberOf(id: string, named: string): Member {
  const name = named === id && /[@\d]/.test(id) ? '' : named
  if (id.includes('@')) return { id, name, email: id }
  return /^\+?[\d\s()-]{7,}$/.test(id) ? { id, name, phone: id } : { id, name: name || id }
}

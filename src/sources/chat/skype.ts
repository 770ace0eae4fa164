import { SECOND } from '../../model/instant.ts'
import type { Reading, SourceFile } from '../../model/source.ts'
import { readDate } from '../text/dates.ts'
import { isObject, listOf, objectOf, parseJson, textOf } from '../text/json-value.ts'
import type { JsonObject } from '../text/json-value.ts'
import { JSON_BYTES, wholeText } from '../text/whole-text.ts'
import { plainSkype } from './skype-text.ts'
import { wordsOf } from './talk.ts'
import type { Chat, Member, Talk } from './talk.ts'

/** Whether the head of a JSON file is that of Skype's export, `messages.json`. */
export function looksLikeSkype(head: string): boolean {
  if (!/"conversations"\s*:\s*\[/.test(head)) return false
  return /"MessageList"\s*:/.test(head) || (/"userId"\s*:/.test(head) && /"exportDate"\s*:/.test(head))
}

/**
 * Reads the conversations of Skype's export, which says whose it is. Programs, the notebook, lists of calls, notices and
 * messages that were taken back are left out; a message that was changed counts once.
 */
export async function readSkype(file: SourceFile, reading: Reading): Promise<readonly Chat[]> {
  const whole = objectOf(parseJson(await wholeText(file, JSON_BYTES, 'an export of Skype'), file.name))
  reading.ledger.file(file.name, 'chat', 'message', 'read')
  const self = accountOf(whole['userId'])
  return listOf(whole['conversations'])
    .filter(isObject)
    .flatMap(row => {
      const messages = listOf(row['MessageList'])
      const id = textOf(row['id'])
      if (/^(?:28|48):/.test(id)) {
        const called = textOf(row['displayName']) || id
        if (messages.length > 0)
          reading.ledger.skipped(file.name, 'chat-public', `"${called}" is a program, a notebook or a list of calls.`)
        return []
      }
      const chat = chatOf({ file: file.name, id, row, messages, self }, reading)
      return chat.talks.length === 0 ? [] : [chat]
    })
}

type Conversation = {
  readonly file: string
  readonly id: string
  readonly row: JsonObject
  readonly messages: readonly unknown[]
  readonly self: string
}

function chatOf({ file, id, row, messages, self }: Conversation, { ledger }: Reading): Chat {
  const members = membersOf(id, row)
  const seen = new Set<string>()
  const talks: Talk[] = []
  for (const value of messages) {
    const message = objectOf(value)
    const from = accountOf(message['from'])
    const at = readDate(textOf(message['originalarrivaltime']), 'day-month')?.at ?? null
    const content = contentOf(message)
    const own = textOf(message['skypeeditedid']) || textOf(message['id'])
    if (content === null) ledger.skipped(file, 'chat-notice', 'A notice of the app, nobody wrote it.')
    else if (isTakenBack(message, content)) ledger.skipped(file, 'chat-notice', 'The message was taken back.')
    else if (at === null || from === '') ledger.failed(file, 'E_CHAT_MESSAGE', 'The message has no sender or no date.')
    else if (from.startsWith('28:')) ledger.skipped(file, 'chat-notice', 'A program wrote it, not a person.')
    else if (own !== '' && seen.has(own)) ledger.skipped(file, 'chat-duplicate', 'The same message was read before.')
    else {
      seen.add(own)
      const name = textOf(message['displayName'])
      const known = members.get(from)
      if (known === undefined || (known.name === '' && name !== '')) members.set(from, memberOf(from, name))
      talks.push({
        key: `skype:${id}:${own || String(at)}`.slice(0, 190),
        at,
        precision: 'instant',
        from,
        ...content,
      })
    }
  }
  return { file, service: 'skype', id, members, talks, ...(self === '' ? {} : { self }) }
}

/** A conversation of two is called after the other side; a group lists its members as JSON within a text. */
function membersOf(id: string, row: JsonObject): Map<string, Member> {
  const members = new Map<string, Member>()
  const other = accountOf(id)
  if (/^\d{1,2}:/.test(id) && !id.startsWith('19:')) members.set(other, memberOf(other, textOf(row['displayName'])))
  const list = objectOf(row['threadProperties'])['members']
  for (const text of typeof list === 'string' ? (list.match(/\d{1,2}:[^"\s,\\]+/g) ?? []) : listOf(list).map(textOf)) {
    const member = accountOf(text)
    if (member !== '' && !member.startsWith('28:') && !members.has(member)) members.set(member, memberOf(member, ''))
  }
  return members
}

function memberOf(id: string, name: string): Member {
  const phone = /^4:(\+?\d{5,})$/.exec(id)?.[1]
  return phone === undefined ? { id, name, account: true } : { id, name, phone }
}

/** The account behind a name of Skype: `8:` in front of it says only that it is one. */
function accountOf(value: unknown): string {
  return textOf(value).replace(/^8:/, '')
}

type Content = Pick<Talk, 'chars'> & Partial<Pick<Talk, 'text' | 'attachments' | 'call'>>

const SENT = /^RichText\/(?:Uri|Media|Contacts|Location|Files|Sms)|^Poll$/i

/** What was written, sent or spoken; null for all else: who came and went, and what the app said. */
function contentOf(message: JsonObject): Content | null {
  const type = textOf(message['messagetype'])
  const written = textOf(message['content'])
  if (type === 'Event/Call') return callOf(written)
  if (SENT.test(type)) return { chars: 0, attachments: 1 }
  if (type === 'EndToEndEncryption/EncryptedText') return { chars: 0 }
  if (!/^(?:Rich)?Text(?:\/Html)?$/i.test(type)) return null
  const text = type === 'Text' ? written : plainSkype(written)
  return wordsOf(text)
}

/** A call is told once, when it has ended or was missed; how long it took stands beside everybody who was in it. */
function callOf(content: string): Content | null {
  const how =
    /<partlist[^<>]*\stype="(\w+)"/i.exec(content)?.[1]?.toLowerCase() ??
    (/<ended\s*\/?>/i.test(content) ? 'ended' : '')
  if (how === 'missed') return { chars: 0, call: { answered: false } }
  if (how !== 'ended') return null
  const seconds = [...content.matchAll(/<duration>\s*(\d+(?:\.\d+)?)\s*<\/duration>/gi)].map(match => Number(match[1]))
  const longest = Math.max(0, ...seconds.slice(0, 1_000))
  return {
    chars: 0,
    call: longest > 0 ? { answered: true, minutes: (longest * SECOND) / 60_000 } : { answered: false },
  }
}

function isTakenBack({ properties }: JsonObject, { chars, attachments, call }: Content): boolean {
  const isDeleted = textOf(objectOf(properties)['deletetime']) !== ''
  return isDeleted && chars === 0 && attachments === undefined && call === undefined
}

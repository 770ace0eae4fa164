import { SECOND } from '../../model/instant.ts'
import type { Reading, SourceFile } from '../../model/source.ts'
import { readDate } from '../text/dates.ts'
import { hashOf } from '../text/hash.ts'
import { isObject, listOf, numberOf, objectOf, parseJson, textOf } from '../text/json-value.ts'
import type { JsonObject } from '../text/json-value.ts'
import { localTime } from '../text/local-time.ts'
import { JSON_BYTES, wholeText } from '../text/whole-text.ts'
import { wordsOf } from './talk.ts'
import type { Chat, Member, Talk } from './talk.ts'

/** Whether the head of a JSON file is that of an export by Telegram Desktop, of one chat or of all. */
export function looksLikeTelegram(head: string): boolean {
  return (
    /"from_id"\s*:|"personal_information"\s*:|"date_unixtime"\s*:\s*"\d+"/.test(head) ||
    /"type"\s*:\s*"(?:personal_chat|private_(?:super)?group|saved_messages|bot_chat|private_channel|public_(?:super)?group|public_channel)"/.test(
      head,
    )
  )
}

/** Reads `result.json`: chats of two and private groups. Channels, public groups and bots are no ties and are left out. */
export async function readTelegram(file: SourceFile, reading: Reading): Promise<readonly Chat[]> {
  const { ledger } = reading
  const whole = objectOf(parseJson(await wholeText(file, JSON_BYTES, 'a Telegram export'), file.name))
  ledger.file(file.name, 'chat', 'message', 'read')
  const owner = objectOf(whole['personal_information'])
  const self = textOf(owner['user_id'])
  const lists = [whole['chats'], whole['left_chats']].flatMap(part => listOf(objectOf(part)['list']))
  const chats = lists.length > 0 ? lists : [whole]
  const known = new Set([self, ...chats.map(chat => textOf(objectOf(chat)['id']))])
  const ways = { toInstant: localTime(reading.zone), accountOf: (row: JsonObject) => accountOf(row, known) }
  return chats.filter(isObject).flatMap(chat => {
    const messages = listOf(chat['messages'])
    if (!PRIVATE.test(textOf(chat['type']))) {
      if (messages.length > 0)
        ledger.skipped(
          file.name,
          'chat-public',
          `"${textOf(chat['name'])}" is a channel, a public group, a bot or a notebook.`,
        )
      return []
    }
    const read = chatOf(chat, messages, file.name, reading, ways)
    return read.talks.length === 0 ? [] : [self === '' ? read : { ...read, self: `user${self}` }]
  })
}

/** A chat that was cut out of its export says nothing of its kind. */
const PRIVATE = /^(?:|personal_chat|private_group|private_supergroup)$/

type Ways = { readonly toInstant: (wall: number) => number; readonly accountOf: (row: JsonObject) => string }

/**
 * Who wrote it: `user77`. Before 2021 accounts were written as bare numbers, for a while with 2^32 added; `known`: the
 * numbers of the owner and of the chats.
 */
function accountOf(row: JsonObject, known: ReadonlySet<string>): string {
  const written = textOf(row['from_id']) || textOf(row['actor_id'])
  if (!/^\d+$/.test(written)) return written
  const less = String(Number(written) - 2 ** 32)
  return `user${known.has(less) ? less : written}`
}

function chatOf(
  chat: JsonObject,
  messages: readonly unknown[],
  file: string,
  { ledger }: Reading,
  { toInstant, accountOf }: Ways,
): Chat {
  const id = textOf(chat['id'])
  const members = new Map<string, Member>()
  const talks: Talk[] = []
  const hashes = new Map<string, string>()
  for (const value of messages) {
    const row = objectOf(value)
    const account = accountOf(row)
    const from = account || textOf(row['from'])
    const at = momentOf(row, toInstant)
    const isCall = textOf(row['action']) === 'phone_call'
    if (textOf(row['type']) !== 'message' && !isCall)
      ledger.skipped(file, 'chat-notice', 'A notice of the app, nobody wrote it.')
    else if (at === null || from === '') ledger.failed(file, 'E_CHAT_MESSAGE', 'The message has no sender or no date.')
    else if (from.startsWith('channel'))
      ledger.skipped(file, 'chat-public', 'It was written by a channel, not by a person.')
    else {
      const name = textOf(row['from']) || textOf(row['actor'])
      if (members.get(from)?.name === undefined || members.get(from)?.name === '')
        members.set(from, { id: from, name, account: account !== '' })
      const number = textOf(row['id'])
      const hash = hashOf([from, plainText(row['text'])])
      // a number that several messages bear, as where a program took the names out, tells none of them
      const isItsOwn = number !== '' && (hashes.get(number) ?? `${at}:${hash}`) === `${at}:${hash}`
      if (isItsOwn) hashes.set(number, `${at}:${hash}`)
      talks.push({
        key: `telegram:${id}:${isItsOwn ? number : `${at}:${hash}`}`.slice(0, 190),
        at,
        precision: 'instant',
        from,
        ...contentOf(row, isCall),
      })
    }
  }
  // who never wrote in a chat of two is known by the chat's name and number
  if (textOf(chat['type']) !== 'personal_chat' || id === '') return { file, service: 'telegram', id, members, talks }
  const other = `user${id}`
  if (members.size === 1 && !members.has(other))
    members.set(other, { id: other, name: textOf(chat['name']), account: true })
  return { file, service: 'telegram', id, members, other, talks }
}

function contentOf(row: JsonObject, isCall: boolean): Pick<Talk, 'chars'> & Partial<Talk> {
  if (isCall) {
    const seconds = numberOf(row['duration_seconds'])
    const answered = seconds !== null && seconds > 0
    return { chars: 0, call: answered ? { answered, minutes: seconds / 60 } : { answered } }
  }
  const text = plainText(row['text'])
  const reply = textOf(row['reply_to_message_id'])
  const attached = ['photo', 'file', 'media_type', 'contact_information', 'location_information'].some(
    field => row[field] !== undefined,
  )
  return {
    ...wordsOf(text),
    ...(attached ? { attachments: 1 } : {}),
    ...(reply === '' ? {} : { repliesTo: reply }),
  }
}

/** A text, or a list of texts and objects with one each (links, mentions, bold words). */
function plainText(value: unknown): string {
  if (typeof value === 'string') return value
  return listOf(value)
    .map(part => (typeof part === 'string' ? part : textOf(objectOf(part)['text'])))
    .join('')
}

function momentOf(row: JsonObject, toInstant: (wall: number) => number): number | null {
  const seconds = numberOf(row['date_unixtime'])
  if (seconds !== null && seconds > 0) return Math.round(seconds * SECOND)
  const stamp = readDate(textOf(row['date']), 'day-month')
  return stamp === null ? null : toInstant(stamp.at)
}

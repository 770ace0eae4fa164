import type { Reading, SourceFile } from '../../model/source.ts'
import { isObject, listOf, numberOf, objectOf, parseJson, textOf } from '../text/json-value.ts'
import type { JsonObject } from '../text/json-value.ts'
import { JSON_BYTES, wholeText } from '../text/whole-text.ts'
import { wordsOf } from './talk.ts'
import type { Chat, Member, Talk } from './talk.ts'

/** Whether the head of a JSON file is that of `Hangouts.json` in a Takeout, of 2013 to 2021. */
export function looksLikeHangouts(name: string, head: string): boolean {
  if (!/^\ufeff?\s*\{\s*"(?:conversations|conversation_state|continuation_end_timestamp)"\s*:/.test(head)) return false
  return (
    /"(?:self_conversation_state|participant_data|gaia_id|sender_id)"\s*:/.test(head) ||
    (/(?:^|\/)hangouts[^/]*\.json$/i.test(name) && /:\s*\[\s*\]/.test(head))
  )
}

/** Reads both vintages: `conversations` with `events`, and the older `conversation_state` with `event`. */
export async function readHangouts(file: SourceFile, reading: Reading): Promise<readonly Chat[]> {
  const whole = objectOf(parseJson(await wholeText(file, JSON_BYTES, 'an export of Hangouts'), file.name))
  reading.ledger.file(file.name, 'chat', 'message', 'read')
  const rows = [...listOf(whole['conversations']), ...listOf(whole['conversation_state'])]
  return rows.filter(isObject).flatMap(row => {
    const state = objectOf(row['conversation_state'])
    const [head, events] = isObject(row['conversation_state'])
      ? [objectOf(state['conversation']), listOf(state['event'])]
      : [objectOf(objectOf(row['conversation'])['conversation']), listOf(row['events'])]
    const id =
      idOf(row['conversation_id']) ||
      idOf(objectOf(row['conversation'])['conversation_id']) ||
      idOf(head['id']) ||
      idOf(head['conversation_id'])
    const chat = chatOf({ file: file.name, id, head, events }, reading)
    return chat.talks.length === 0 ? [] : [chat]
  })
}

type Conversation = {
  readonly file: string
  readonly id: string
  readonly head: JsonObject
  readonly events: readonly unknown[]
}

function chatOf({ file, id, head, events }: Conversation, { ledger }: Reading): Chat {
  const members = new Map<string, Member>()
  for (const value of listOf(head['participant_data'])) {
    const row = objectOf(value)
    const member = whoOf(row['id'])
    if (member === '') continue
    const phone = textOf(objectOf(row['phone_number'])['e164'])
    const name = textOf(row['fallback_name'])
    members.set(member, { id: member, name, account: true, ...(phone === '' ? {} : { phone }) })
  }
  const talks: Talk[] = []
  for (const value of events) {
    const row = objectOf(value)
    const from = whoOf(row['sender_id'])
    const micros = numberOf(row['timestamp'])
    const content = contentOf(row)
    if (content === null) ledger.skipped(file, 'chat-notice', 'A notice of the app, nobody wrote it.')
    else if (from === '' || micros === null)
      ledger.failed(file, 'E_CHAT_MESSAGE', 'The message has no sender or no date.')
    else {
      if (!members.has(from)) members.set(from, { id: from, name: '', account: true })
      talks.push({
        key: `hangouts:${id}:${textOf(row['event_id']) || String(micros)}`.slice(0, 190),
        at: Math.floor(micros / 1_000),
        precision: 'instant',
        from,
        ...content,
      })
    }
  }
  const self = whoOf(objectOf(objectOf(head['self_conversation_state'])['self_read_state'])['participant_id'])
  return { file, service: 'hangouts', id, members, talks, ...(self === '' ? {} : { self }) }
}

type Content = Pick<Talk, 'chars'> & Partial<Pick<Talk, 'text' | 'attachments' | 'call'>>

/** What was written, sent or spoken; null for all else. A call is told once, when it ends, with how long it took. */
function contentOf(row: JsonObject): Content | null {
  const call = objectOf(row['hangout_event'])
  if (isObject(row['hangout_event'])) {
    if (!/^END_HANGOUT$/i.test(textOf(call['event_type']))) return null
    const seconds = numberOf(call['hangout_duration_secs']) ?? 0
    const video = !/AUDIO_ONLY/i.test(textOf(call['media_type'])) && textOf(call['media_type']) !== ''
    const how = seconds > 0 ? { answered: true, minutes: seconds / 60 } : { answered: false }
    return { chars: 0, call: { ...how, ...(video ? { video } : {}) } }
  }
  const content = objectOf(objectOf(row['chat_message'])['message_content'])
  const attachments = listOf(content['attachment']).length
  const segments = listOf(content['segment'])
  if (!isObject(row['chat_message']) || segments.length + attachments === 0) return null
  const text = segments
    .map(objectOf)
    .map(segment => (textOf(segment['type']) === 'LINE_BREAK' ? '\n' : untrimmed(segment['text'])))
    .join('')
  return {
    ...wordsOf(text),
    ...(attachments === 0 ? {} : { attachments }),
  }
}

function untrimmed(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function idOf(value: unknown): string {
  return textOf(objectOf(value)['id'])
}

/** The number of an account; the same in both fields wherever both are there. */
function whoOf(value: unknown): string {
  const row = objectOf(value)
  return textOf(row['gaia_id']) || textOf(row['chat_id'])
}

import type { Reading, SourceFile } from '../../model/source.ts'
import { readDate } from '../text/dates.ts'
import { hashOf } from '../text/hash.ts'
import { isObject, listOf, objectOf, parseJson, textOf } from '../text/json-value.ts'
import type { JsonObject } from '../text/json-value.ts'
import { JSON_BYTES, wholeText } from '../text/whole-text.ts'
import { idOfName, wordsOf } from './talk.ts'
import type { Chat, Member, Talk } from './talk.ts'

/** Whether the head of a JSON file is that of all conversations as Instagram gave them until 2020, in one `messages.json`. */
export function looksLikeOldInstagram(head: string): boolean {
  return /^\ufeff?\s*\[\s*\{\s*"participants"\s*:\s*\[[^\][]*\]\s*,\s*"conversation"\s*:\s*\[/.test(head)
}

/** Reads all conversations: people go by the names of their accounts. */
export async function readOldInstagram(file: SourceFile, reading: Reading): Promise<readonly Chat[]> {
  const whole = listOf(parseJson(await wholeText(file, JSON_BYTES, 'the conversations'), file.name))
  reading.ledger.file(file.name, 'chat', 'message', 'read')
  return whole.filter(isObject).flatMap(one => chatOf(one, file.name, reading))
}

function chatOf(one: JsonObject, file: string, { ledger }: Reading): readonly Chat[] {
  const members = new Map<string, Member>()
  const add = (name: string): string => {
    const id = idOfName(name)
    if (id !== '' && !members.has(id)) members.set(id, { id, name })
    return id
  }
  for (const participant of listOf(one['participants'])) add(textOf(participant))
  const id = hashOf([...members.keys()].toSorted())
  const talks: Talk[] = []
  for (const row of listOf(one['conversation']).map(objectOf)) {
    const [from, stamp] = [add(textOf(row['sender'])), readDate(textOf(row['created_at']), 'day-month')]
    if (from === '' || stamp === null) ledger.failed(file, 'E_CHAT_MESSAGE', 'The message has no sender or no date.')
    else if (row['video_call_action'] !== undefined)
      ledger.skipped(file, 'chat-notice', 'A deleted message, a missed call or a notice of the app.')
    else {
      const text = textOf(row['text'])
      talks.push({
        key: `instagram:${textOf(row['created_at'])}:${hashOf([id, from, text])}`.slice(0, 190),
        at: stamp.at,
        precision: 'instant',
        from,
        ...wordsOf(text),
        ...(text === '' ? { attachments: 1 } : {}),
      })
    }
  }
  return talks.length === 0 ? [] : [{ file, service: 'instagram', id, members, talks }]
}

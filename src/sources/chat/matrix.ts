import type { Reading, SourceFile } from '../../model/source.ts'
import { isObject, listOf, numberOf, objectOf, parseJson, textOf } from '../text/json-value.ts'
import { hashOf } from '../text/hash.ts'
import { JSON_BYTES, wholeText } from '../text/whole-text.ts'
import { wordsOf } from './talk.ts'
import type { Chat, Member, Talk } from './talk.ts'

/** Whether the head of a JSON file is that of a room exported by Element (Matrix). */
export function looksLikeMatrix(head: string): boolean {
  return /"room_name"\s*:/.test(head) && /"(?:exported_by|room_creator|export_date)"\s*:/.test(head)
}

/** Reads one room: who exported it stands in it; what programs wrote, changes and what cannot be decrypted are left out. */
export async function readMatrix(file: SourceFile, reading: Reading): Promise<readonly Chat[]> {
  const { ledger } = reading
  const whole = objectOf(parseJson(await wholeText(file, JSON_BYTES, 'a room of Matrix'), file.name))
  ledger.file(file.name, 'chat', 'message', 'read')
  const self = /@[^\s()<>]+:[^\s()<>]+/.exec(textOf(whole['exported_by']))?.[0]
  const members = new Map<string, Member>()
  const talks: Talk[] = []
  for (const event of listOf(whole['messages']).filter(isObject)) {
    const [type, from, at] = [textOf(event['type']), textOf(event['sender']), numberOf(event['origin_server_ts'])]
    const content = objectOf(event['content'])
    if (type === 'm.room.member' && textOf(content['membership']) === 'join')
      add(textOf(event['state_key']) || from, textOf(content['displayname']))
    const kind = textOf(content['msgtype'])
    const isChange = textOf(objectOf(content['m.relates_to'])['rel_type']) === 'm.replace'
    if (type !== 'm.room.message' && type !== 'm.sticker')
      ledger.skipped(file.name, 'chat-notice', 'A notice, or what could not be decrypted.')
    else if (kind === 'm.notice' || isChange || (kind === '' && type !== 'm.sticker'))
      ledger.skipped(file.name, 'chat-notice', 'A program wrote it, it was taken back, or it changes another message.')
    else if (at === null || from === '')
      ledger.failed(file.name, 'E_CHAT_MESSAGE', 'The message has no sender or no date.')
    else {
      add(from, '')
      const text = /^m\.(?:text|emote)$/.test(kind) ? textOf(content['body']) : ''
      const reply = textOf(objectOf(objectOf(content['m.relates_to'])['m.in_reply_to'])['event_id'])
      talks.push({
        key: `matrix:${hashOf([textOf(event['event_id']) || `${at} ${from} ${text}`])}`,
        at,
        precision: 'instant',
        from,
        ...wordsOf(text),
        ...(text === '' ? { attachments: 1 } : {}),
        ...(reply === '' ? {} : { repliesTo: reply.slice(0, 200) }),
      })
    }
  }
  const id = textOf(objectOf(listOf(whole['messages'])[0])['room_id']) || textOf(whole['room_name'])
  const about = { file: file.name, service: 'matrix', id, members, talks }
  return talks.length === 0 ? [] : [self === undefined ? about : { ...about, self }]

  function add(id: string, name: string): void {
    if (id === '' || (members.get(id)?.name ?? '') !== '') return
    // who has no name of their own here is known by the first part of the account
    members.set(id, { id, name, account: true })
  }
}

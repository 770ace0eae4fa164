import type { Reading, SourceFile } from '../../model/source.ts'
import { jsonLines } from '../log/json-lines.ts'
import { hashOf } from '../text/hash.ts'
import { isObject, listOf, numberOf, objectOf, textOf } from '../text/json-value.ts'
import type { JsonObject } from '../text/json-value.ts'
import { wordsOf } from './talk.ts'
import type { Chat, Member, Talk } from './talk.ts'

/** Whether the head of a file of JSON lines is that of Signal's export of all chats (`main.jsonl`): frames of recipients, chats and their items. */
export function looksLikeSignal(head: string): boolean {
  return (
    /^\ufeff?\s*\{\s*"(?:version|backupTimeMs|account|recipient|header)"\s*:/.test(head) &&
    /"(?:recipient|chatItem)"\s*:\s*\{/.test(head) &&
    /"(?:contact|self|releaseNotes|standardMessage|profileKey)"\s*:/.test(head)
  )
}

/** Who or what stands behind a recipient of the export. */
type Recipient = {
  readonly member: Member
  readonly kind: 'self' | 'person' | 'group' | 'other'
  readonly members: readonly string[]
}

/** Reads the frames: recipients and chats come before what was written in them. */
export async function readSignal(file: SourceFile, reading: Reading): Promise<readonly Chat[]> {
  const { ledger } = reading
  ledger.file(file.name, 'chat', 'message', 'read')
  const recipients = new Map<string, Recipient>()
  const chatOf = new Map<string, string>()
  const chats = new Map<string, { with: Recipient; talks: Talk[] }>()
  for await (const { value, line } of jsonLines(file, reading, ledger)) {
    if (isObject(value['recipient'])) recipients.set(textOf(value['recipient']['id']), recipientOf(value['recipient']))
    else if (isObject(value['chat'])) chatOf.set(textOf(value['chat']['id']), textOf(value['chat']['recipientId']))
    else if (isObject(value['chatItem'])) {
      const item = value['chatItem']
      const other = recipients.get(chatOf.get(textOf(item['chatId'])) ?? '')
      const author = recipients.get(textOf(item['authorId']))
      const read = talkOf(item, author, other, line)
      if ('code' in read) {
        if (read.code === 'E_CHAT_MESSAGE') ledger.failed(file.name, read.code, read.reason, { line })
        else ledger.skipped(file.name, read.code, read.reason, { line })
      } else if (other !== undefined) {
        const chat = chats.get(other.member.id) ?? { with: other, talks: [] }
        chats.set(other.member.id, chat)
        chat.talks.push(read)
      }
    }
  }
  const people = new Map([...recipients.values()].map(one => [one.member.id, one.member]))
  return [...chats].map(([id, { with: other, talks }]) => {
    const ids = [SELF, ...(other.kind === 'group' ? other.members : [id]), ...talks.map(({ from }) => from)]
    const members = new Map([...new Set(ids)].map(one => [one, people.get(one) ?? { id: one, name: '' }]))
    // who is on the list of a group by their account is there a second time where they are the user
    return {
      file: file.name,
      service: 'signal',
      id: hashOf([id]),
      members: withoutSelfTwice(members, recipients),
      self: SELF,
      talks,
    }
  })
}

const SELF = 'self'

function recipientOf(row: JsonObject): Recipient {
  const [contact, group] = [objectOf(row['contact']), objectOf(row['group'])]
  const own = objectOf(row['self'])
  if (isObject(row['self'])) return { kind: 'self', member: { id: SELF, name: '' }, members: [textOf(own['aci'])] }
  if (isObject(row['contact'])) {
    const e164 = textOf(contact['e164']).replace(/^\+/, '')
    const named = (given: string, family: string): string =>
      [contact[given], contact[family]].map(textOf).filter(Boolean).join(' ')
    const name =
      named('systemGivenName', 'systemFamilyName') ||
      named('profileGivenName', 'profileFamilyName') ||
      textOf(contact['profileName'])
    const id = textOf(contact['aci']) || e164 || name || textOf(row['id'])
    return {
      kind: 'person',
      member: { id, name, account: textOf(contact['aci']) !== '', ...(e164 === '' ? {} : { phone: `+${e164}` }) },
      members: [],
    }
  }
  const snapshot = objectOf(group['snapshot'])
  const members = listOf(snapshot['members'])
    .map(one => textOf(objectOf(one)['userId']))
    .filter(Boolean)
  const id = textOf(group['masterKey']) || textOf(row['id'])
  return {
    kind: isObject(row['group']) ? 'group' : 'other',
    member: { id, name: textOf(objectOf(snapshot['title'])['title']) },
    members,
  }
}

function withoutSelfTwice(
  members: ReadonlyMap<string, Member>,
  recipients: ReadonlyMap<string, Recipient>,
): ReadonlyMap<string, Member> {
  const own = new Set([...recipients.values()].flatMap(({ kind, members: ids }) => (kind === 'self' ? ids : [])))
  return new Map([...members].filter(([id]) => !own.has(id)))
}

type Left = { readonly code: string; readonly reason: string }

function talkOf(
  item: JsonObject,
  author: Recipient | undefined,
  other: Recipient | undefined,
  line: number,
): Talk | Left {
  const at = numberOf(item['dateSent'])
  if (other === undefined || author === undefined || at === null || at <= 0)
    return { code: 'E_CHAT_MESSAGE', reason: 'The message has no sender, no chat or no date.' }
  if (other.kind === 'other') return { code: 'chat-public', reason: 'It was not written by a person or not to one.' }
  const from = isObject(item['outgoing']) ? SELF : author.member.id
  const key = `signal:${at}:${hashOf([other.member.id, from])}`
  const about = { key, at, precision: 'instant', from, line } as const
  const call = objectOf(objectOf(item['updateMessage'])['individualCall'])
  if (textOf(call['state']) !== '') {
    const by = /^outgoing$/i.test(textOf(call['direction'])) ? SELF : from
    return {
      ...about,
      from: by,
      chars: 0,
      call: { answered: /^accepted$/i.test(textOf(call['state'])), video: /video/i.test(textOf(call['type'])) },
    }
  }
  const standard = objectOf(item['standardMessage'])
  const text = textOf(objectOf(standard['text'])['body'])
  const attachments =
    listOf(standard['attachments']).length +
    ['stickerMessage', 'contactMessage', 'viewOnceMessage', 'giftBadge'].filter(kind => isObject(item[kind])).length
  if (text === '' && attachments === 0)
    return { code: 'chat-notice', reason: 'A notice of the app, or a message that was taken back.' }
  return {
    ...about,
    ...wordsOf(text),
    ...(attachments === 0 ? {} : { attachments }),
  }
}

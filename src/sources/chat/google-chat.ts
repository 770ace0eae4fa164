import type { Reading, SourceFile } from '../../model/source.ts'
import { Refusal } from '../../model/refusal.ts'
import { hashOf } from '../text/hash.ts'
import { isObject, listOf, objectOf, parseJson, textOf } from '../text/json-value.ts'
import type { JsonObject } from '../text/json-value.ts'
import { readLongDate } from '../text/long-date.ts'
import { refuseFile } from '../text/read-each.ts'
import { JSON_BYTES, wholeText } from '../text/whole-text.ts'
import { wordsOf } from './talk.ts'
import type { Chat, Member, Talk } from './talk.ts'

const MESSAGES = /(?:^|\/)messages(?:\(\d+\))?\.json$/i
const GROUP = /(?:^|\/)group_info\.json$/i
const USER = /(?:^|\/)user_info\.json$/i

/** Whether a file belongs to Google Chat in a Takeout: the messages of a group, who is in it, or whose export it is. */
export function looksLikeGoogleChat(name: string, head: string): boolean {
  if (GROUP.test(name)) return /"members"\s*:\s*\[/.test(head)
  if (USER.test(name)) return /"user"\s*:\s*\{/.test(head)
  if (!MESSAGES.test(name) || !/^\ufeff?\s*\{\s*"messages"\s*:\s*\[/.test(head)) return false
  return (
    (/"creator"\s*:/.test(head) && /"created_date"\s*:/.test(head)) ||
    (/"messages"\s*:\s*\[\s*\]/.test(head) && /(?:^|\/)(?:DM|Space) [^/]+\/[^/]+$/.test(name))
  )
}

/**
 * Reads the folder `Google Chat` of a Takeout. `Users` says whose it is; each folder of `Groups` is a conversation with its
 * members, who are known by their addresses. What programs wrote and what was taken back is left out.
 */
export async function readGoogleChat(files: readonly SourceFile[], reading: Reading): Promise<readonly Chat[]> {
  const [owners, members, refusals] = [new Map<string, Set<string>>(), new Map<string, Members>(), [] as Refusal[]]
  const whole = async (file: SourceFile): Promise<JsonObject | null> => {
    try {
      return objectOf(parseJson(await wholeText(file, JSON_BYTES, 'an export of Google Chat'), file.name))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refuseFile(file.name, 'chat', error, reading)
      refusals.push(error)
      return null
    }
  }
  for (const file of files) {
    if (MESSAGES.test(file.name)) continue
    const read = await whole(file)
    if (read === null) continue
    reading.ledger.file(file.name, 'chat', 'file', 'read', 'It says who took part.')
    if (GROUP.test(file.name)) members.set(folderOf(file.name), membersOf(read['members']))
    else {
      const { id } = personOf(read['user']) ?? { id: '' }
      const of = rootOf(file.name)
      if (id !== '') owners.set(of, (owners.get(of) ?? new Set()).add(id))
    }
  }
  const chats: Chat[] = []
  for (const file of files) {
    const read = MESSAGES.test(file.name) ? await whole(file) : null
    if (read === null) continue
    const [self, ...others] = owners.get(rootOf(file.name)) ?? []
    const chat = chatOf(file, read, members.get(folderOf(file.name)) ?? NOBODY, reading)
    // folders of two accounts put together say of nobody that it is theirs
    if (chat.talks.length > 0) chats.push(self === undefined || others.length > 0 ? chat : { ...chat, self })
  }
  if (chats.length === 0 && refusals[0] !== undefined) throw refusals[0]
  return chats
}

/** Who is in a group, and which of them are programs. */
type Members = { readonly people: ReadonlyMap<string, Member>; readonly programs: ReadonlySet<string> }
const NOBODY: Members = { people: new Map(), programs: new Set() }

function membersOf(list: unknown): Members {
  const people = new Map<string, Member>()
  const programs = new Set<string>()
  for (const value of listOf(list)) {
    const member = personOf(value)
    if (member === null) continue
    if (isProgram(value)) programs.add(member.id)
    else people.set(member.id, member)
  }
  return { people, programs }
}

function personOf(value: unknown): Member | null {
  const row = objectOf(value)
  const [name, email] = [textOf(row['name']), textOf(row['email']).toLowerCase()]
  const id = email || name
  return id === '' ? null : { id, name, ...(email === '' ? {} : { email }) }
}

function isProgram(value: unknown): boolean {
  return /^(?:bot|app)$/i.test(textOf(objectOf(value)['user_type']))
}

function chatOf(file: SourceFile, whole: JsonObject, { people, programs }: Members, reading: Reading): Chat {
  const { ledger } = reading
  ledger.file(file.name, 'chat', 'message', 'read')
  const id = folderOf(file.name).split('/').at(-1) ?? ''
  const members = new Map(people)
  const seen = new Map<string, number>()
  const talks: Talk[] = []
  for (const value of listOf(whole['messages'])) {
    const row = objectOf(value)
    const from = personOf(row['creator'])
    const at = readLongDate(textOf(row['created_date']))?.at ?? null
    const content = contentOf(row)
    if (isObject(row['creator']) && isProgram(row['creator']))
      ledger.skipped(file.name, 'chat-notice', 'A program wrote it, not a person.')
    else if (isTakenBack(row)) ledger.skipped(file.name, 'chat-notice', 'The message was taken back.')
    else if (at === null || from === null)
      ledger.failed(file.name, 'E_CHAT_MESSAGE', 'The message has no sender or no date.')
    else if (content === null) ledger.skipped(file.name, 'chat-notice', 'A notice of the app, nobody wrote it.')
    else if (programs.has(from.id)) ledger.skipped(file.name, 'chat-notice', 'A program wrote it, not a person.')
    else {
      if (!members.has(from.id)) members.set(from.id, from)
      const told = textOf(row['message_id'])
      const made = hashOf([id, String(at), from.id, textOf(row['text'])])
      const times = seen.get(told || made) ?? 0
      seen.set(told || made, times + 1)
      // an export that was put together from two parts has some messages twice
      if (told !== '' && times > 0) ledger.skipped(file.name, 'chat-duplicate', 'The same message was read before.')
      else
        talks.push({
          key: `googlechat:${told === '' ? `${made}${times === 0 ? '' : `~${times}`}` : hashOf([told])}`,
          at,
          precision: 'instant',
          from: from.id,
          ...content,
        })
    }
  }
  return { file: file.name, service: 'googlechat', id, members, talks }
}

function isTakenBack(row: JsonObject): boolean {
  return /^deleted$/i.test(textOf(row['message_state'])) || isObject(row['deletion_metadata'])
}

/** What was written or sent; null where it is neither. The text is the last version: a changed message counts once. */
function contentOf(
  row: JsonObject,
): (Pick<Talk, 'chars'> & Partial<Pick<Talk, 'text' | 'attachments' | 'repliesTo'>>) | null {
  const text = textOf(row['text'])
  const attachments = listOf(row['attached_files']).length
  if (text === '' && attachments === 0 && listOf(row['annotations']).length === 0) return null
  const quoted = textOf(objectOf(row['quoted_message_metadata'])['message_id'])
  return {
    ...wordsOf(text),
    ...(attachments === 0 ? {} : { attachments }),
    ...(quoted === '' ? {} : { repliesTo: quoted.slice(0, 200) }),
  }
}

function folderOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')))
}

/** The folder that holds `Groups` and `Users`, whatever they are called in the language of the account. */
function rootOf(name: string): string {
  return name.split('/').slice(0, -3).join('/')
}

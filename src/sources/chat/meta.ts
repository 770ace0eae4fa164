import type { Reading, SourceFile } from '../../model/source.ts'
import { strictUtf8 } from '../text/decode.ts'
import { fold } from '../text/fold.ts'
import { hashOf } from '../text/hash.ts'
import { isObject, listOf, numberOf, objectOf, parseJson, textOf } from '../text/json-value.ts'
import type { JsonObject } from '../text/json-value.ts'
import { JSON_BYTES, wholeText } from '../text/whole-text.ts'
import { reportsOfReactions } from './meta-reactions.ts'
import type { Reported } from './meta-reactions.ts'
import { idOfName, wordsOf } from './talk.ts'
import type { Chat, Member, Talk } from './talk.ts'

/** Whether the head of a JSON file is that of a conversation exported by Facebook or Instagram (`message_1.json`). */
export function looksLikeMeta(head: string): boolean {
  return (
    (/"participants"\s*:/.test(head) && (/"sender_name"\s*:/.test(head) || /"thread_path"\s*:/.test(head))) ||
    /"sender_name"[^{}]*"timestamp_ms"/s.test(head) ||
    (/"threadName"\s*:/.test(head) && /"(?:senderName|participants)"\s*:/.test(head))
  )
}

/** Reads one part of a conversation. Meta writes UTF-8 bytes as if each were a character; that is put right here. */
export async function readMeta(file: SourceFile, reading: Reading): Promise<readonly Chat[]> {
  const { ledger } = reading
  const whole = objectOf(parseJson(await wholeText(file, JSON_BYTES, 'a conversation'), file.name))
  ledger.file(file.name, 'chat', 'message', 'read')
  const service = /instagram/i.test(file.name) ? 'instagram' : 'facebook'
  const id = textOf(whole['thread_path']) || textOf(whole['threadName']) || (file.name.split('/').at(-2) ?? '')
  const members = new Map<string, Member>()
  const add = (name: string): string => {
    const key = idOfName(name)
    if (key !== '' && !members.has(key)) members.set(key, { id: key, name: CLOSED.has(key) ? '' : name })
    return key
  }
  for (const participant of listOf(whole['participants']))
    add(repaired(textOf(isObject(participant) ? participant['name'] : participant)))
  const other = otherOf(whole, new Set(members.keys()))
  const talks: Talk[] = []
  const rows = listOf(whole['messages']).map(value => inOldWords(objectOf(value)))
  const reports = reactionReports(rows)
  for (const row of rows) {
    const at = momentOf(row)
    const from = add(repaired(textOf(row['sender_name'])))
    if (at === null || from === '') ledger.failed(file.name, 'E_CHAT_MESSAGE', 'The message has no sender or no date.')
    else if (row['is_unsent'] === true) ledger.skipped(file.name, 'chat-notice', 'The message was taken back.')
    else if (reports.has(row))
      ledger.skipped(file.name, 'chat-notice', 'It only says that somebody reacted to a message.')
    else
      talks.push({
        ...contentOf(row),
        key: keyOf(service, id, at, from, row),
        at: Math.round(at),
        precision: 'instant',
        from,
      })
  }
  return talks.length === 0
    ? []
    : [{ file: file.name, service, id, members, talks, ...(other === null ? {} : { other }) }]
}

/** A conversation of two is called after the other side; one of more, or with a title of its own, after nobody. */
function otherOf(whole: JsonObject, listed: ReadonlySet<string>): string | null {
  // encrypted ones number their names: "Ana Bell_12"
  const title = textOf(whole['title']) || textOf(whole['threadName']).replace(/_\d+$/, '')
  const called = idOfName(repaired(title))
  return listed.size === 2 && listed.has(called) ? called : null
}

/** The rows that only report a reaction. */
function reactionReports(rows: readonly JsonObject[]): ReadonlySet<JsonObject> {
  const rowOf = new Map<Reported, JsonObject>()
  for (const row of rows) {
    const reactions = listOf(row['reactions']).map(objectOf)
    rowOf.set(
      {
        from: repaired(textOf(row['sender_name'])),
        at: momentOf(row) ?? 0,
        text: repaired(textOf(row['content'])),
        reactions: reactions.map(one => ({
          actor: repaired(textOf(one['actor'])),
          sign: repaired(textOf(one['reaction'])),
          at: numberOf(one['timestamp']),
        })),
      },
      row,
    )
  }
  return new Set([...reportsOfReactions([...rowOf.keys()])].map(one => objectOf(rowOf.get(one))))
}

/** What stands in place of the name of an account that was closed, of Facebook and, alike, of Instagram. */
const GONE = [
  'Facebook user', 'Facebook-Nutzer', 'Facebook-Nutzer:in', 'Utilisateur de Facebook', 'Utilisateur Facebook', 'Usuario de Facebook',
  'Usuário do Facebook', 'Utilizador do Facebook', 'Utente di Facebook', 'Utente Facebook', 'Facebook-gebruiker', 'Użytkownik Facebooka',
  'Пользователь Facebook', 'Facebook Kullanıcısı', 'Facebook-användare', 'Facebook-bruger', 'Facebook-bruker', 'Facebook-käyttäjä',
  'Uživatel Facebooku', 'Používateľ Facebooku', 'Facebook-felhasználó', 'Utilizator Facebook', 'Χρήστης Facebook', 'Користувач Facebook',
  'Потребител на Facebook', 'Người dùng Facebook', 'Pengguna Facebook', 'ผู้ใช้ Facebook', 'Facebookユーザー', 'Facebook 사용자', 'Facebook 用户',
  'Facebook 用戶', 'مستخدم فيسبوك', 'משתמש פייסבוק',
] // prettier-ignore

/** Folded. */
const CLOSED = new Set(['Instagrammer', ...GONE, ...GONE.map(one => one.replace('Facebook', 'Instagram'))].map(fold))

/** In milliseconds; the first exports, of the spring of 2018, had seconds under another name. */
function momentOf(row: JsonObject): number | null {
  const seconds = numberOf(row['timestamp'])
  return (
    numberOf(row['timestamp_ms']) ?? (seconds !== null && seconds > 0 && seconds < SECONDS ? seconds * 1_000 : null)
  )
}

/** As seconds a year in the far future, as milliseconds one before there were exports. */
const SECONDS = 100_000_000_000

/** A message of an end-to-end encrypted conversation, which has an export of its own, in the words of the other. */
function inOldWords(row: JsonObject): JsonObject {
  if (row['senderName'] === undefined) return row
  return {
    ...row,
    sender_name: row['senderName'],
    timestamp_ms: row['timestamp'],
    content: row['text'],
    is_unsent: row['isUnsent'],
    files: row['media'],
  }
}

/**
 * Text whose characters are really the bytes of UTF-8, put right; other text as it is.
 * @example repaired('Ren\u00c3\u00a9') // 'René'
 */
export function repaired(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[^\p{Cc}\u0020-\u00ff]/u.test(text)) return text
  return strictUtf8(Uint8Array.from(text, char => char.charCodeAt(0))) ?? text
}

function keyOf(service: string, id: string, at: number, from: string, row: JsonObject): string {
  return `${service}:${at}:${hashOf([id, from, textOf(row['content'])])}`
}

const MEDIA = ['photos', 'videos', 'audio_files', 'files', 'gifs', 'sticker', 'share'] as const

function contentOf(row: JsonObject): Pick<Talk, 'chars'> & Partial<Talk> {
  const seconds = numberOf(row['call_duration'])
  if (seconds !== null)
    return { chars: 0, call: seconds > 0 ? { answered: true, minutes: seconds / 60 } : { answered: false } }
  const text = repaired(textOf(row['content']))
  const attachments = MEDIA.reduce(
    (sum, field) => sum + (Array.isArray(row[field]) ? listOf(row[field]).length : isObject(row[field]) ? 1 : 0),
    0,
  )
  return {
    ...wordsOf(text),
    ...(attachments === 0 ? {} : { attachments }),
  }
}

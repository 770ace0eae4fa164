import { SECOND } from '../../model/instant.ts'
import { Refusal } from '../../model/refusal.ts'
import type { Reading, SourceFile } from '../../model/source.ts'
import { isObject, listOf, numberOf, objectOf, parseJson, textOf } from '../text/json-value.ts'
import type { JsonObject } from '../text/json-value.ts'
import { refuseFile } from '../text/read-each.ts'
import { JSON_BYTES, wholeText } from '../text/whole-text.ts'
import { wordsOf } from './talk.ts'
import type { Chat, Member, Talk } from './talk.ts'

const LISTS = /(?:^|\/)(?:users|channels|groups|dms|mpims)\.json$/
const UNUSED = /(?:^|\/)(?:integration_logs|canvases|lists|file_conversations|huddle_transcripts|org_users)\.json$/
const DAY_FILE = /(?:^|\/)([^/]+)\/\d{4}-\d{2}-\d{2}\.json$/

/** Whether a file belongs to the export of a Slack workspace, from its name and head. */
export function looksLikeSlack(name: string, head: string): boolean {
  if (DAY_FILE.test(name)) return /"ts"\s*:/.test(head) || head.trim() === '[]'
  if (UNUSED.test(name)) return /^\s*\[/.test(head) && /"(?:ts|user_id|channel)"|^\s*\[\s*\]/.test(head)
  if (!LISTS.test(name) || !/^\s*\[/.test(head)) return false
  return name.endsWith('users.json')
    ? /"(?:team_id|real_name|profile)"\s*:/.test(head)
    : /^\s*\[\s*\]/.test(head) || (/"id"\s*:\s*"[CDGW]/.test(head) && /"(?:created|members|creator)"\s*:/.test(head))
}

/**
 * Reads the export of a workspace. Direct messages and group messages are conversations as they stand. In a channel only
 * what is meant for somebody counts: messages that mention people, and threads, each among those who wrote in them.
 */
export async function readSlack(files: readonly SourceFile[], reading: Reading): Promise<readonly Chat[]> {
  const { ledger } = reading
  const users = new Map<string, Member | null>()
  const rooms = new Map<string, Room>()
  const days: SourceFile[] = []
  for (const file of files) {
    if (DAY_FILE.test(file.name)) days.push(file)
    else if (!LISTS.test(file.name)) ledger.file(file.name, 'chat', 'file', 'known-unused', 'Known, not used.')
    else {
      ledger.file(file.name, 'chat', 'entry', 'read')
      const rows = listOf(parseJson(await wholeText(file, JSON_BYTES, 'a Slack list'), file.name)).filter(isObject)
      for (const row of rows)
        if (file.name.endsWith('users.json')) addUser(users, row)
        else addRoom(rooms, row, file.name)
      ledger.kept(file.name, rows.length)
    }
  }
  const byFolder = Map.groupBy(days, ({ name }) => DAY_FILE.exec(name)?.[1] ?? '')
  const chats: Chat[] = []
  const refused: RefusedDay[] = []
  for (const [folder, list] of byFolder) {
    const room = rooms.get(folder) ?? { id: folder, open: !/^(?:D[A-Z0-9]{6,}|mpdm-)/.test(folder), members: [] }
    const posts: Post[] = []
    for (const file of list)
      try {
        posts.push(...(await postsOf(file, users, reading)))
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        refused.push({ file: file.name, refusal: error })
      }
    chats.push(chatOf(room, list[0]?.name ?? room.id, posts, users, reading))
  }
  sayRefused(refused, days.length, reading)
  return chats.filter(({ talks }) => talks.length > 0)
}

type RefusedDay = { readonly file: string; readonly refusal: Refusal }

/** A day that cannot be read costs its own line; where none can be, the first says why. */
function sayRefused(refused: readonly RefusedDay[], days: number, reading: Reading): void {
  const [first] = refused
  if (first !== undefined && refused.length === days) throw first.refusal
  for (const { file, refusal } of refused) refuseFile(file, 'chat', refusal, reading)
}

type Room = { readonly id: string; readonly open: boolean; readonly members: readonly string[] }

/** Programs are kept as null, so that their messages are told apart from those of unknown people. */
function addUser(users: Map<string, Member | null>, row: JsonObject): void {
  const id = textOf(row['id'])
  const profile = objectOf(row['profile'])
  const name = textOf(profile['real_name']) || textOf(row['real_name']) || textOf(row['name'])
  const email = textOf(profile['email'])
  const phone = textOf(profile['phone'])
  const isProgram = row['is_bot'] === true || id === 'USLACKBOT'
  if (id !== '')
    users.set(
      id,
      isProgram
        ? null
        : { id, name, account: true, ...(email === '' ? {} : { email }), ...(phone === '' ? {} : { phone }) },
    )
}

function addRoom(rooms: Map<string, Room>, row: JsonObject, file: string): void {
  const id = textOf(row['id'])
  const room = { id, open: !/(?:dms|mpims)\.json$/.test(file), members: listOf(row['members']).map(textOf) }
  for (const name of [id, textOf(row['name'])]) if (name !== '') rooms.set(name, room)
}

type Post = {
  readonly file: string
  readonly user: string
  readonly ts: string
  readonly thread: string
  readonly text: string
  readonly files: number
}

function chatOf(
  room: Room,
  file: string,
  posts: readonly Post[],
  users: ReadonlyMap<string, Member | null>,
  reading: Reading,
): Chat {
  const writers = new Map<string, Set<string>>()
  for (const { thread, user } of posts)
    if (thread !== '') writers.set(thread, (writers.get(thread) ?? new Set<string>()).add(user))
  for (const { ts, user } of posts) writers.get(ts)?.add(user)
  const members = new Map<string, Member>()
  const join = (id: string): void => {
    const user = users.get(id)
    if (user !== null && !members.has(id)) members.set(id, user ?? { id, name: '', account: true })
  }
  if (!room.open) room.members.forEach(join)
  const talks: Talk[] = []
  for (const post of posts) {
    const to = room.open ? meantFor(post, writers, users) : null
    if (to !== null && to.length === 0) {
      reading.ledger.skipped(post.file, 'chat-public', 'Said to a whole channel: it shows no tie.')
      continue
    }
    for (const id of [post.user, ...(to ?? [])]) join(id)
    talks.push(talkOf(post, room, to))
  }
  return { file, service: 'slack', id: room.id, members, open: room.open, talks }
}

function talkOf(post: Post, room: Room, to: readonly string[] | null): Talk {
  return {
    key: `slack:${room.id}:${post.ts}`.slice(0, 190),
    at: Math.round(Number(post.ts) * SECOND),
    precision: 'instant',
    from: post.user,
    file: post.file,
    ...(to === null ? {} : { to }),
    ...wordsOf(post.text),
    ...(post.files === 0 ? {} : { attachments: post.files }),
    ...(post.thread === '' || post.thread === post.ts ? {} : { repliesTo: post.thread }),
  }
}

async function postsOf(
  file: SourceFile,
  users: ReadonlyMap<string, Member | null>,
  { ledger }: Reading,
): Promise<Post[]> {
  ledger.file(file.name, 'chat', 'message', 'read')
  const posts: Post[] = []
  for (const row of listOf(parseJson(await wholeText(file, JSON_BYTES, 'a day of Slack'), file.name)).map(objectOf)) {
    const [user, ts, subtype] = [textOf(row['user']), textOf(row['ts']), textOf(row['subtype'])]
    if (numberOf(ts) === null) ledger.failed(file.name, 'E_CHAT_MESSAGE', 'The message has no date.')
    else if (!SPOKEN.has(subtype) || user === '' || users.get(user) === null || row['bot_id'] !== undefined)
      ledger.skipped(file.name, 'chat-notice', 'A notice, or a program wrote it.')
    else
      posts.push({
        file: file.name,
        user,
        ts,
        thread: textOf(row['thread_ts']),
        text: typeof row['text'] === 'string' ? row['text'] : '',
        files: listOf(row['files']).length,
      })
  }
  return posts
}

const SPOKEN = new Set(['', 'thread_broadcast', 'me_message', 'file_share', 'file_comment'])

/** In a channel: those whom a message mentions, and those who wrote in its thread. */
function meantFor(
  post: Post,
  writers: ReadonlyMap<string, ReadonlySet<string>>,
  users: ReadonlyMap<string, Member | null>,
): readonly string[] {
  const mentioned = [...post.text.matchAll(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g)].map(([, id = '']) => id)
  const inThread = writers.get(post.thread === '' ? post.ts : post.thread) ?? []
  return [...new Set([...mentioned, ...inThread])].filter(id => id !== post.user && users.get(id) !== null)
}

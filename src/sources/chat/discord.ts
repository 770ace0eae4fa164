import { Refusal } from '../../model/refusal.ts'
import type { Reading, SourceFile } from '../../model/source.ts'
import { scanCsv } from '../csv/scan.ts'
import { readDate } from '../text/dates.ts'
import { isObject, listOf, objectOf, parseJson, textOf } from '../text/json-value.ts'
import type { JsonObject } from '../text/json-value.ts'
import { JSON_BYTES, wholeText } from '../text/whole-text.ts'
import { wordsOf } from './talk.ts'
import type { Chat, Member, Talk } from './talk.ts'

/** Until 2024 what was written lay in tables. */
const PART = /(?:^|\/)c?\d{15,}\/(channel|messages)\.(?:json|csv)$/i
const TABLE = /^\ufeff?"?ID"?,"?Timestamp"?,"?Contents"?,/i
const USER = /(?:^|\/)account\/user\.json$/i
const INDEX = /(?:^|\/)messages\/index\.json$/i

/** Whether a file belongs to a data package of Discord: a channel, what was written in it, whose package it is, or what channels are called. */
export function looksLikeDiscordPackage(name: string, head: string): boolean {
  if (USER.test(name)) return /"(?:relationships|global_name|discriminator|avatar_hash)"\s*:/.test(head)
  if (INDEX.test(name)) return /^\ufeff?\s*\{\s*(?:"\d{15,}"\s*:|\})/.test(head)
  const part = PART.exec(name)?.[1]?.toLowerCase()
  if (part === 'channel') return /"id"\s*:\s*"\d{15,}"/.test(head) && /"type"\s*:/.test(head)
  if (part === 'messages' && /\.csv$/i.test(name)) return TABLE.test(head)
  return (
    part === 'messages' &&
    /^\ufeff?\s*\[\s*(?:\]|\{)/.test(head) &&
    (/"Timestamp"\s*:/.test(head) || head.trim() === '[]')
  )
}

/** Whether the head of a JSON file is that of a channel as DiscordChatExporter writes it. */
export function looksLikeDiscordChannel(head: string): boolean {
  return (
    /"guild"\s*:\s*\{/.test(head) &&
    /"channel"\s*:\s*\{/.test(head) &&
    /"(?:dateRange|exportedAt|messageCount|messages)"\s*:/.test(head)
  )
}

/** Reads a data package: it holds only what its owner wrote, of which direct and group messages count. */
export async function readDiscordPackage(files: readonly SourceFile[], reading: Reading): Promise<readonly Chat[]> {
  const { ledger } = reading
  const read = async (file: SourceFile): Promise<unknown> =>
    parseJson(await wholeText(file, JSON_BYTES, 'a part of a Discord package'), file.name)
  const names = new Map<string, Member>()
  const channels = new Map<string, JsonObject>()
  let self = ''
  for (const file of files) {
    if (PART.exec(file.name)?.[1]?.toLowerCase() === 'messages') continue
    ledger.file(file.name, 'chat', 'file', 'read', 'It says who took part.')
    const whole = objectOf(await read(file))
    if (PART.test(file.name)) channels.set(folderOf(file.name), whole)
    else if (USER.test(file.name)) {
      self = textOf(whole['id'])
      for (const row of [{ user: whole }, ...listOf(whole['relationships'])].map(one =>
        objectOf(objectOf(one)['user']),
      )) {
        const [id, name] = [textOf(row['id']), textOf(row['global_name']) || textOf(row['username'])]
        if (id !== '') names.set(id, { id, name, account: true })
      }
    }
  }
  if (self === '')
    throw new Refusal(
      'E_DISCORD_OWNER',
      'The file Account/user.json of the Discord package is not there, so it cannot be told whose it is: hand over the whole package.',
    )
  const chats: Chat[] = []
  for (const file of files) {
    const channel = channels.get(folderOf(file.name))
    if (PART.exec(file.name)?.[1]?.toLowerCase() !== 'messages') continue
    const rows = /\.csv$/i.test(file.name)
      ? await rowsOfTable(file, reading)
      : listOf(await read(file)).filter(isObject)
    ledger.file(file.name, 'chat', 'message', 'read')
    if (channel === undefined || !/^(?:1|3|dm|group_dm)$/i.test(textOf(channel['type']))) {
      if (rows.length > 0) ledger.skipped(file.name, 'chat-public', 'Said to a whole channel: it shows no tie.')
      continue
    }
    const ids = [self, ...listOf(channel['recipients']).map(textOf)].filter(Boolean)
    const members = new Map(ids.map(id => [id, names.get(id) ?? { id, name: '', account: true }]))
    const talks = rows.flatMap(row => packageTalk(row, self, file.name, reading))
    if (talks.length > 0)
      chats.push({ file: file.name, service: 'discord', id: textOf(channel['id']), members, self, talks })
  }
  return chats
}

async function rowsOfTable(file: SourceFile, { ledger, limits }: Reading): Promise<readonly JsonObject[]> {
  const rows: JsonObject[] = []
  let headers: readonly string[] | null = null
  for await (const batch of scanCsv(file.open(), limits)) {
    for (const { line, code, reason } of batch.faults) ledger.failed(file.name, code, reason, { line })
    for (const { cells } of batch.rows) {
      if (headers === null) headers = cells.map(cell => cell.trim())
      else if (cells.length > 1) rows.push(Object.fromEntries(headers.map((name, at) => [name, cells[at] ?? ''])))
    }
  }
  return rows
}

function packageTalk(row: JsonObject, from: string, file: string, { ledger }: Reading): Talk[] {
  const stamp = readDate(textOf(row['Timestamp']), 'day-month')
  const text = textOf(row['Contents'])
  if (stamp === null) {
    ledger.failed(file, 'E_CHAT_MESSAGE', 'The message has no date.')
    return []
  }
  return [
    {
      key: `discord:${textOf(row['ID']).slice(0, 40)}`,
      at: stamp.at,
      precision: 'instant',
      from,
      ...wordsOf(text),
      ...(textOf(row['Attachments']) === '' ? {} : { attachments: 1 }),
    },
  ]
}

/** Reads one channel with both sides. What stands in a server is said to all of it and shows no tie. */
export async function readDiscordChannel(file: SourceFile, reading: Reading): Promise<readonly Chat[]> {
  const { ledger } = reading
  const whole = objectOf(parseJson(await wholeText(file, JSON_BYTES, 'a channel of Discord'), file.name))
  ledger.file(file.name, 'chat', 'message', 'read')
  const channel = objectOf(whole['channel'])
  if (!/^direct/i.test(textOf(channel['type']))) {
    ledger.skipped(
      file.name,
      'chat-public',
      `"${textOf(channel['name'])}" is a channel of a server: what is said in it shows no tie.`,
    )
    return []
  }
  const members = new Map<string, Member>()
  const talks: Talk[] = []
  for (const row of listOf(whole['messages']).filter(isObject)) {
    const author = objectOf(row['author'])
    const [from, stamp] = [textOf(author['id']), readDate(textOf(row['timestamp']), 'day-month')]
    if (author['isBot'] === true || !/^(?:default|reply|0|19)$/i.test(textOf(row['type'])))
      ledger.skipped(file.name, 'chat-notice', 'A notice, or a program wrote it.')
    else if (from === '' || stamp === null)
      ledger.failed(file.name, 'E_CHAT_MESSAGE', 'The message has no sender or no date.')
    else {
      members.set(from, { id: from, name: textOf(author['nickname']) || textOf(author['name']), account: true })
      const text = textOf(row['content'])
      const [attachments, reply] = [listOf(row['attachments']).length, textOf(objectOf(row['reference'])['messageId'])]
      talks.push({
        key: `discord:${textOf(row['id']).slice(0, 40)}`,
        at: stamp.at,
        precision: 'instant',
        from,
        ...wordsOf(text),
        ...(attachments === 0 ? {} : { attachments }),
        ...(reply === '' ? {} : { repliesTo: reply }),
      })
    }
  }
  const [title, id] = [textOf(channel['name']), textOf(channel['id'])]
  return talks.length === 0 ? [] : [{ file: file.name, service: 'discord', id, members, title, talks }]
}

function folderOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')))
}

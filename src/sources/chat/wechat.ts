import type { Reading, SourceFile } from '../../model/source.ts'
import { scanCsv } from '../csv/scan.ts'
import { hashOf } from '../text/hash.ts'
import { wordsOf } from './talk.ts'
import type { Chat, Member, Talk } from './talk.ts'

const HEADER = /^\ufeff?"?localId"?,"?TalkerId"?,"?Type"?,"?SubType"?,"?IsSender"?,"?CreateTime"?,/i
const SELF = 'self'
/** Kinds of messages: text, picture, voice, card, video, sticker, place, what an app shared, call. Others are notices. */
const KINDS = new Set(['1', '3', '34', '42', '43', '47', '48', '49', '50'])

/** Whether the head of a table is that of a chat of WeChat as WeChatMsg (MemoTrace) writes it. */
export function looksLikeWechat(head: string): boolean {
  return HEADER.test(head) && /\bStrContent\b/i.test(head.slice(0, 400))
}

type Open = { readonly members: Map<string, Member>; readonly talks: Talk[]; readonly asked: Map<string, Member> }

/** Reads the chats of one table, told apart by the number of the one they are with. Its moments are in seconds of UTC. */
export async function readWechat(file: SourceFile, reading: Reading): Promise<readonly Chat[]> {
  const { ledger } = reading
  ledger.file(file.name, 'chat', 'message', 'read')
  const chats = new Map<string, Open>()
  let headers: readonly string[] = []
  for await (const batch of scanCsv(file.open(), reading.limits)) {
    for (const { line, code, reason } of batch.faults) ledger.failed(file.name, code, reason, { line })
    for (const { line, cells } of batch.rows) {
      if (headers.length === 0) headers = cells.map(cell => cell.trim().toLowerCase())
      else if (cells.length > 1) {
        const cell = (name: string): string => (cells[headers.indexOf(name.toLowerCase())] ?? '').trim()
        const seconds = Number(cell('CreateTime'))
        if (!KINDS.has(cell('Type')))
          ledger.skipped(file.name, 'chat-notice', 'A notice of the app, nobody wrote it.', { line })
        else if (!(seconds > 0)) ledger.failed(file.name, 'E_CHAT_MESSAGE', 'The message has no date.', { line })
        else add(chats, cell, line)
      }
    }
  }
  return [...chats].map(([talker, { members, talks, asked }]) => {
    // where the other never wrote, every row still says whom it is with
    const others = members.size > 1 ? members : new Map([...members, ...asked])
    return {
      file: file.name,
      service: 'wechat',
      id: hashOf([[...others.keys()].toSorted().join('\n') || talker]),
      members: others,
      self: SELF,
      talks,
    }
  })
}

function add(chats: Map<string, Open>, cell: (name: string) => string, line: number): void {
  const isOwn = cell('IsSender') === '1'
  const id = cell('Sender') || cell('Remark') || cell('NickName')
  const member: Member = { id, name: cell('Remark') || cell('NickName'), account: cell('Sender') !== '' }
  const chat: Open = chats.get(cell('TalkerId')) ?? {
    members: new Map([[SELF, { id: SELF, name: '' }]]),
    talks: [],
    asked: new Map(),
  }
  chats.set(cell('TalkerId'), chat)
  if (id !== '') (isOwn ? chat.asked : chat.members).set(id, member)
  const [from, isText, content] = [isOwn ? SELF : id, cell('Type') === '1', cell('StrContent')]
  chat.talks.push({
    key: `wechat:${hashOf([cell('CreateTime'), cell('localId'), isOwn ? '1' : id, cell('Type')])}`,
    at: Number(cell('CreateTime')) * 1_000,
    precision: 'instant',
    from,
    ...wordsOf(isText ? content : ''),
    ...(isText ? {} : { attachments: 1 }),
    line,
  })
}

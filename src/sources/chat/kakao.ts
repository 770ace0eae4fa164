import type { Reading, SourceFile } from '../../model/source.ts'
import { scanCsv } from '../csv/scan.ts'
import { hashOf } from '../text/hash.ts'
import { JSON_BYTES, wholeText } from '../text/whole-text.ts'
import { kakaoOpening, kakaoStamp } from './kakao-lines.ts'
import { RowTalks } from './row-talks.ts'
import { idOfName } from './talk.ts'
import type { Chat } from './talk.ts'

const SAVED = /^(?:저장한 날짜|Date Saved) : /m
const TITLE = /^(?:(.{1,200}?)(?: ?님과)? 카카오톡 대화|KakaoTalk Chats with (.{1,200}))$/
const TABLE = /^\ufeff?"?Date"?,"?User"?,"?Message"?\r?\n"?\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/
/** How the app calls whoever exports in their own chat. */
const SELF = idOfName('회원님')
/** How it calls everybody who closed their account, of whom there may be several in a chat. */
const GONE = /^\s*\((?:알 ?수 ?없음|unknown)\)\s*$/iu
/** What stands for a picture, a video, a sticker, a file in the words of the app. */
const SENT =
  /^(?:사진(?: \d+장)?|동영상|이모티콘|음성메시지|보이스톡.*|<.{1,20}>|(?:파일|지도|연락처): .{1,200}|\(?(?:photos?|videos?|emoticons?|voice message|audio|contact)\)?|(?:File|Map|Contact): .{1,200})$/iu
const DELETED = /^(?:삭제된 메시지입니다|가려진 메시지입니다|(?:This )?message (?:was )?deleted)\.?$/iu

/** Whether the head of a text is that of a chat exported by KakaoTalk, in Korean or in English, by a phone or a computer. */
export function looksLikeKakao(head: string): boolean {
  if (!SAVED.test(head.slice(0, 2_000))) return false
  return head
    .split(/\r?\n/)
    .slice(0, 200)
    .some(line => kakaoOpening(line)?.is === 'message')
}

/** Whether the head of a table is that of a chat exported by KakaoTalk on a Mac. */
export function looksLikeKakaoTable(head: string): boolean {
  return TABLE.test(head)
}

type Row = { line: number; day: string; clock: string; name: string; text: string }

/** Reads one chat as text: days stand in lines of their own or before every message. */
export async function readKakao(file: SourceFile, reading: Reading): Promise<readonly Chat[]> {
  reading.ledger.file(file.name, 'chat', 'message', 'read')
  const lines = (await wholeText(file, JSON_BYTES, 'a chat')).replace(/^\ufeff/, '').split(/\r?\n/)
  const head = lines.findIndex(line => SAVED.test(line))
  const named = TITLE.exec(lines[Math.max(0, head - 1)]?.trim() ?? '')
  const rows: Row[] = []
  let day = ''
  for (const [at, line] of lines.entries()) {
    const opening = at <= head ? null : kakaoOpening(line.trimEnd())
    const last = rows.at(-1)
    if (opening === null) {
      if (last !== undefined && at > head) last.text += `\n${line}`
    } else if (opening.is === 'day') day = opening.day
    else if (opening.is === 'notice') noticed(file, at + 1, reading)
    else rows.push({ ...opening, line: at + 1, day: opening.day ?? day })
  }
  return chatOf(file, rows, (named?.[1] ?? named?.[2] ?? '').trim(), reading)
}

/** Reads one chat as a table `Date,User,Message`. */
export async function readKakaoTable(file: SourceFile, reading: Reading): Promise<readonly Chat[]> {
  reading.ledger.file(file.name, 'chat', 'message', 'read')
  const rows: Row[] = []
  for await (const batch of scanCsv(file.open(), reading.limits)) {
    for (const { line, code, reason } of batch.faults) reading.ledger.failed(file.name, code, reason, { line })
    for (const { line, cells } of batch.rows) {
      const [stamp = '', name = '', text = ''] = cells
      const [day = '', clock = ''] = stamp.split(' ')
      if (line === 1 || (cells.length === 1 && stamp === '')) continue
      if (kakaoOpening(text)?.is === 'notice') noticed(file, line, reading)
      else rows.push({ line, day, clock, name, text })
    }
  }
  const named = /KakaoTalk_Chat_(.{1,200}?)_\d{4}-\d{2}-\d{2}/.exec(file.name)
  return chatOf(file, rows, named?.[1] ?? '', reading)
}

function chatOf(file: SourceFile, rows: readonly Row[], called: string, reading: Reading): readonly Chat[] {
  const { ledger } = reading
  const read = new RowTalks('kakaotalk', reading)
  const { members, talks } = read
  for (const { line, day, clock, name, text: written } of rows) {
    const [stamp, from, text] = [kakaoStamp(day, clock), idOfName(name), written.trim()]
    if (from === '' || DELETED.test(text)) noticed(file, line, reading)
    else if (stamp === null)
      ledger.failed(file.name, 'E_DATE', `"${`${day} ${clock}`.slice(0, 60)}" is not a time that exists.`, { line })
    else
      read.add({
        at: stamp.at,
        precision: stamp.precision,
        from,
        name: GONE.test(name) ? '' : name,
        text,
        isSent: SENT.test(text),
        line,
      })
  }
  if (talks.length === 0) return []
  const isName = members.has(idOfName(called))
  // "Book club (4명)", "Book club 12": how many are in it changes from export to export
  const title = isName ? called : called.replace(/ \(?\d{1,5}명?\)?$/, '')
  return [
    {
      file: file.name,
      service: 'kakaotalk',
      id: title === '' ? hashOf([...members.keys()].toSorted()) : hashOf([title]),
      members,
      talks,
      ...(isName ? { title } : {}),
      ...(members.has(SELF) ? { self: SELF } : {}),
    },
  ]
}

function noticed(file: SourceFile, line: number, { ledger }: Reading): void {
  ledger.skipped(file.name, 'chat-notice', 'A deleted message or a notice of the app.', { line })
}

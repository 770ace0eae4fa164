import type { Reading, SourceFile } from '../../model/source.ts'
import { textBlocks } from '../csv/blocks.ts'
import { dateOrderOf } from '../text/date-order.ts'
import { detach, fold } from '../text/fold.ts'
import { hashOf } from '../text/hash.ts'
import { plainDigits } from '../text/plain-digits.ts'
import { localTime } from '../text/local-time.ts'
import { saysOf } from './whatsapp-body.ts'
import type { Says } from './whatsapp-body.ts'
import { plainDates } from './written-years.ts'
import { openerOf, opensAsLog, stampOf, withoutMarks } from './whatsapp-line.ts'
import { idOfName, wordsOf } from './talk.ts'
import type { Chat, Member, Talk } from './talk.ts'

type Row = {
  readonly line: number
  readonly date: string
  readonly time: string
  readonly sender: string
  readonly says: Says
}

/** Whether the first lines of a text are those of an exported WhatsApp chat; those of a log are, where the file is called one. */
export function looksLikeWhatsapp(head: string, name: string): boolean {
  const lines = head.split(/\r?\n/)
  const first = lines.find(line => line.trim() !== '')
  const isCalled = /chat|whats ?app|واتساب|ווטסאפ/iu.test(name)
  if (first === undefined || (opensAsLog(first) && !isCalled)) return false
  const opens = openerOf(first)
  // a group may begin with notices of hundreds who joined before anybody writes: a file that is called a chat is looked into for longer
  const beginning = isCalled ? lines : lines.slice(0, 40)
  return opens(first) !== null && beginning.some(line => NAMED.test(opens(line)?.rest ?? ''))
}

/** After a name stand a colon and a space, before what an app in Chinese says itself a colon alone, and at the end of a line nothing. */
const NAMED = /:(?:[ \u200e\u200f]|$)/

/** Reads an exported chat (text). A line that opens no message goes on with the one before it. */
export async function readWhatsapp(file: SourceFile, reading: Reading): Promise<readonly Chat[]> {
  const { ledger } = reading
  ledger.file(file.name, 'chat', 'message', 'read')
  const { rows, noticed } = await rowsOf(file, reading)
  const plain = plainDates(new Set(rows.map(({ date }) => date)), reading.now)
  const order = dateOrderOf(file.name, new Set(rows.map(({ date }) => plain(date))), 'day-month', reading)
  const toInstant = localTime(reading.zone)
  const members = new Map<string, Member>()
  for (const { sender } of rows) if (!members.has(idOfName(sender))) members.set(idOfName(sender), memberOf(sender))
  const title = titleOf(file.name) ?? calledAfter(file.name, members)
  const seen = new Map<string, number>()
  const talks: Talk[] = []
  for (const row of rows) {
    const stamp = stampOf(plain(row.date), row.time, order)
    if (stamp === null) {
      ledger.failed(file.name, 'E_DATE', `"${row.date} ${row.time}" is not a time that exists.`, { line: row.line })
      continue
    }
    const from = idOfName(row.sender)
    const hash = hashOf([String(stamp.at), from, row.says.text])
    const times = seen.get(hash) ?? 0
    seen.set(hash, times + 1)
    talks.push({
      key: `whatsapp:${hash}${times === 0 ? '' : `~${times}`}`,
      anywhere: true,
      at: toInstant(stamp.at),
      precision: stamp.precision,
      from,
      ...wordsOf(row.says.text),
      ...(row.says.attachments === 0 ? {} : { attachments: row.says.attachments }),
      line: row.line,
    })
  }
  // signal-export writes the same lines, as Markdown, and calls the user "Me"
  const isSignal = /\.md$/i.test(file.name)
  const about = {
    file: file.name,
    service: isSignal ? 'signal' : 'whatsapp',
    ...(isSignal && members.has('me') ? { self: 'me' } : {}),
    id: title ?? hashOf([...members.keys()].toSorted()),
    members,
    unheard: [...noticed].filter(id => !members.has(id)).length,
    talks,
  }
  return talks.length === 0 ? [] : [title === undefined ? about : { ...about, title }]
}

/** `noticed`: the ids of those of whom notices say that they joined, left or did something else in the chat. */
type Rows = { readonly rows: readonly Row[]; readonly noticed: ReadonlySet<string> }

async function rowsOf(file: SourceFile, reading: Reading): Promise<Rows> {
  const { ledger, limits } = reading
  const rows: Row[] = []
  const noticed = new Set<string>()
  let open: { line: number; date: string; time: string; rest: string[]; size: number; marked: boolean } | null = null
  const close = (): void => {
    if (open === null) return
    const { line, date, time, rest, marked } = open
    const row = rowOf(rest.join('\n'), marked)
    if ('skip' in row) {
      ledger.skipped(file.name, row.skip, row.reason, { line })
      for (const [number] of plainDigits(row.said).matchAll(NUMBER)) noticed.add(idOfName(number))
    } else rows.push({ line, date, time, ...row })
    open = null
  }
  let number = 0
  let opens: ReturnType<typeof openerOf> | undefined
  for await (const line of linesOf(file, limits.rowBytes)) {
    number++
    if (line.trim() !== '') opens ??= openerOf(line)
    const opening = opens?.(line) ?? null
    if (opening !== null) {
      close()
      open = {
        line: number,
        date: opening.date,
        time: opening.time,
        rest: [opening.rest],
        size: 0,
        marked: opening.marked,
      }
    } else if (open !== null && open.size < limits.fieldBytes) {
      open.size += line.length
      open.rest.push(line)
    } else if (open === null && line.trim() !== '')
      ledger.failed(file.name, 'E_CHAT_LINE', 'The line stands before the first message.', {
        line: number,
        raw: line.slice(0, 2_000),
      })
  }
  close()
  return { rows, noticed }
}

/** Whoever is in nobody's address book is named by the number, in the notices of every language. */
const NUMBER = /\+\d[\d\s()\u2010-\u2014-]{5,22}\d/g

function rowOf(
  rest: string,
  marked: boolean,
): { sender: string; says: Says } | { skip: string; reason: string; said: string } {
  const first = /^[^\n]*/.exec(rest)?.[0] ?? ''
  const colon = first.search(NAMED)
  const sender = colon < 0 ? '' : withoutMarks(rest.slice(0, colon)).replace(/^~\s*/, '').trim()
  const isName = sender !== '' && !/["“”«»„]/.test(sender)
  const says = colon < 0 ? null : saysOf(rest.slice(colon + 1))
  if (!isName || (marked ? says === null || colon === 0 : sender.length > 80))
    return { skip: 'chat-notice', reason: 'A notice of the app, nobody wrote it.', said: first }
  if (says === null)
    return { skip: 'chat-notice', reason: 'A deleted message, a missed call or a notice of the app.', said: first }
  return { sender: detach(sender), says }
}

async function* linesOf(file: SourceFile, cap: number): AsyncGenerator<string> {
  let rest = ''
  for await (const { text } of textBlocks(file.open())) {
    const lines = (rest + text).split('\n')
    // what is above the cap is cut, so that one endless line cannot eat the memory
    rest = (lines.pop() ?? '').slice(0, cap)
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line
  }
  if (rest !== '') yield rest
}

/** A sender that is not in the phone's address book is written as a number. */
function memberOf(sender: string): Member {
  const isPhone = /^\+?[\d\s()-]{7,}$/.test(sender)
  return isPhone ? { id: idOfName(sender), name: '', phone: sender } : { id: idOfName(sender), name: sender }
}

/** The name in "WhatsApp Chat with Ana Bell.txt", in the app's languages; of a `_chat.txt`, in that of the folder or archive it lies in. */
function titleOf(path: string): string | undefined {
  const name = calledIn(path)
    .replace(/\.txt$/i, '')
    .replace(/\s*\(\d+\)$/, '')
  const match =
    /^(?:WhatsApp[- ]?Chat|Chat de WhatsApp|Conversa do WhatsApp|Discussion WhatsApp|Chat WhatsApp|WhatsApp-chat)\s+(?:with|mit|con|com|avec|met|med|-)\s+(.+)$/iu.exec(
      name,
    ) ?? /^WhatsApp Chat - (.+)$/i.exec(name)
  return match?.[1]?.trim()
}

/** In the languages of which the words are not known: the one of the members whose name stands in the name of the file. */
function calledAfter(path: string, members: ReadonlyMap<string, Member>): string | undefined {
  const name = calledIn(path)
  if (!/whats ?app|واتساب|ווטסאפ/iu.test(name)) return undefined
  const named = [...members].filter(([id]) => id.length > 1 && fold(name).includes(id))
  return named.length === 1 ? named[0]?.[1].name : undefined
}

/** The name that says whose chat it is: of the file, or, where all of them are called alike, of what it lies in. */
function calledIn(path: string): string {
  const [file = '', folder = ''] = path.split('/').toReversed()
  return file === '_chat.txt' ? folder : file
}

import type { CsvRow } from '../csv/row.ts'
import { readDate } from '../text/dates.ts'
import { fold } from '../text/fold.ts'
import { directionSaid } from './direction.ts'
import { saysYesOrNo } from './says-yes.ts'

/** A column of a table by what stands in it. `cells`: one for each row, trimmed. */
type Column = { readonly at: number; readonly cells: readonly string[]; readonly filled: readonly string[] }

/**
 * Where the fields of a file stand whose header is in a language that is not known and whose columns are in another order
 * than LinkedIn's: told by profile addresses, dates, and names that stand in the addresses. Null where the content leaves a
 * doubt, most of all about who wrote to whom: better refused than read the wrong way round.
 * @example of Connections.csv with the columns Şirket, Soyadı, Tarih, Bağlantı, Adı // { company: 0, last: 1, connected: 2, url: 3, first: 4 }
 */
export function fieldsByContent(kind: string, rows: readonly CsvRow[]): ReadonlyMap<string, number> | null {
  const columns = columnsOf(rows)
  if (columns === null) return null
  const found =
    kind === 'connections'
      ? connections(columns)
      : kind === 'messages'
        ? messages(columns)
        : kind === 'invitations'
          ? invitations(columns)
          : null
  if (found === null) return null
  return new Map(Object.entries(found).flatMap(([field, column]) => (column ? [[field, column.at] as const] : [])))
}

type Found = Readonly<Record<string, Column | undefined>> | null

/** The data below the header, column by column; null below two rows of one width. */
function columnsOf(rows: readonly CsvRow[]): readonly Column[] | null {
  const wide = rows.filter(({ cells }) => cells.length > 4)
  const width = wide.at(-1)?.cells.length ?? 0
  const data = wide.filter(({ cells }) => cells.length === width).slice(1)
  if (data.length < 2) return null
  return Array.from({ length: width }, (_, at) => {
    const cells = data.map(row => (row.cells[at] ?? '').trim())
    return { at, cells, filled: cells.filter(cell => cell !== '') }
  })
}

function connections(columns: readonly Column[]): Found {
  const [connected, ...dates] = columns.filter(column => mostly(column, isDate) && isFull(column))
  const [url, ...urls] = columns.filter(column => mostly(column, isProfile))
  if (connected === undefined || url === undefined || dates.length > 0 || urls.length > 0) return null
  const rest = columns.filter(column => column !== connected && column !== url)
  const names = rest.filter(column => inAddress(column, url) !== null)
  const [first, last] = names.toSorted((a, b) => (inAddress(a, url) ?? 0) - (inAddress(b, url) ?? 0))
  if (names.length !== 2 || first === undefined || last === undefined) return null
  const others = rest.filter(column => !names.includes(column))
  const email = others.find(column => mostly(column, isEmail)) ?? others.find(({ filled }) => filled.length === 0)
  const said = others.filter(column => column !== email && column.filled.length > 0)
  if (said.length > 2) return null
  // many work for the same firm, and LinkedIn writes the firm first
  const [company, position] = said.toSorted((a, b) => variety(a) - variety(b) || a.at - b.at)
  return { first, last, url, email, company, position, connected }
}

function messages(columns: readonly Column[]): Found {
  const [date, ...dates] = columns.filter(column => mostly(column, isDate) && isFull(column))
  const urls = columns.filter(column => mostly(column, text => text.split(/[,;]/).every(one => isProfile(one.trim()))))
  if (date === undefined || dates.length > 0 || urls.length !== 2) return null
  const folder = columns.find(column => mostly(column, text => FOLDERS.has(text.toUpperCase())))
  const [senderUrl, recipientUrls] = inOrder(urls, isSenders(urls, folder))
  if (senderUrl === undefined || recipientUrls === undefined) return null
  const rest = columns.filter(column => column !== date && column !== folder && !urls.includes(column))
  const from = nameOf(senderUrl, rest)
  const to = nameOf(
    recipientUrls,
    rest.filter(column => column !== from),
  )
  const drafts = rest.filter(column => mostly(column, saysYesOrNo))
  const texts = rest.filter(
    column => column !== from && column !== to && !drafts.includes(column) && column.filled.length > 0,
  )
  const [messageDraft, conversationDraft] = drafts
  const conversation = texts.find(
    column => isFull(column) && mostly(column, text => !/\s/.test(text)) && repeats(column),
  )
  const content = texts.filter(column => column !== conversation).toSorted((a, b) => length(b) - length(a))[0]
  if (from === undefined || to === undefined || content === undefined) return null
  const said = { conversation, from, senderUrl, to, recipientUrls, date, content, folder }
  return { ...said, messageDraft, conversationDraft }
}

function invitations(columns: readonly Column[]): Found {
  const [sent, ...dates] = columns.filter(column => mostly(column, isDate) && isFull(column))
  const urls = columns.filter(column => mostly(column, isProfile))
  const direction = columns.find(column => isFull(column) && mostly(column, text => directionSaid(text) !== null))
  if (sent === undefined || dates.length > 0 || direction === undefined || urls.length !== 2) return null
  const [inviter, invitee] = inOrder(urls, isInviters(urls, direction))
  if (inviter === undefined || invitee === undefined) return null
  const rest = columns.filter(column => column !== sent && column !== direction && !urls.includes(column))
  const from = nameOf(inviter, rest)
  const to = nameOf(
    invitee,
    rest.filter(column => column !== from),
  )
  const message = rest.find(column => column !== from && column !== to)
  return from === undefined || to === undefined ? null : { from, to, sent, message, direction, inviter, invitee }
}

/** LinkedIn writes these in English whatever the language. */
const FOLDERS = new Set(['INBOX', 'SENT', 'ARCHIVE', 'SPAM', 'SPONSORED'])

/** Whether the first of two columns of addresses has the senders: one message has one of them. Null: it cannot be told. */
function isSenders([a, b]: readonly Column[], folder: Column | undefined): boolean | null {
  const several = (column: Column | undefined): boolean => column?.filled.some(text => /[,;]/.test(text)) === true
  if (several(a) !== several(b)) return several(b)
  if (several(a) || folder === undefined) return null
  return owned(a, b, at => folder.cells[at]?.toUpperCase() === 'SENT')
}

/** Whether the first of two columns has the inviters: the owner's address in what went out. */
function isInviters([a, b]: readonly Column[], direction: Column): boolean | null {
  return owned(a, b, at => directionSaid(direction.cells[at] ?? '') === 'out')
}

/** Whether the owner, who is in nearly every row, stands in `a` in the rows that went out. Null where they do not differ. */
function owned(a: Column | undefined, b: Column | undefined, isOut: (row: number) => boolean): boolean | null {
  if (a === undefined || b === undefined) return null
  const counts = new Map<string, number>()
  for (const url of [...a.filled, ...b.filled]) counts.set(url, (counts.get(url) ?? 0) + 1)
  const [owner] = [...counts].toSorted((one, other) => other[1] - one[1])
  const out = a.cells.flatMap((_, row) => (isOut(row) ? [row] : []))
  const inA = out.filter(row => a.cells[row] === owner?.[0]).length
  const inB = out.filter(row => b.cells[row] === owner?.[0]).length
  return inA === inB ? null : inA > inB
}

function inOrder(columns: readonly Column[], isFirst: boolean | null): readonly Column[] {
  return isFirst === null ? [] : isFirst ? columns : columns.toReversed()
}

/** The column of the names of those whose addresses stand in another. */
function nameOf(url: Column, columns: readonly Column[]): Column | undefined {
  return columns
    .map(column => ({ column, share: namedShare(column, url) }))
    .filter(({ share }) => share >= 0.6)
    .toSorted((a, b) => b.share - a.share)[0]?.column
}

/** In how many of the rows that have both every word of the name stands in the address. */
function namedShare(column: Column, url: Column): number {
  let [rows, named] = [0, 0]
  for (const [row, name] of column.cells.entries()) {
    const address = fold(url.cells[row] ?? '')
    if (name === '' || address === '') continue
    rows++
    const words = name.split(/[\s,]+/).map(fold)
    if (words.every(word => address.includes(word))) named++
  }
  return rows < 2 ? 0 : named / rows
}

/** How far into the address a name stands, of 0 to 1, where it does in most rows; null: it is none. */
function inAddress(column: Column, url: Column): number | null {
  if (namedShare(column, url) < 0.6) return null
  let [sum, rows] = [0, 0]
  for (const [row, name] of column.cells.entries()) {
    const address = fold((url.cells[row] ?? '').replace(/^.*\/in\//i, ''))
    const place = name === '' ? -1 : address.indexOf(fold(name))
    if (place < 0) continue
    sum += place / address.length
    rows++
  }
  return rows === 0 ? null : sum / rows
}

function isDate(text: string): boolean {
  return /\d/.test(text) && readDate(text, 'month-day') !== null
}

function isProfile(text: string): boolean {
  return /^(?:https?:\/\/)?(?:[a-z-]+\.)?linkedin\.com\/(?:in|pub)\/[^\s,;]+$/i.test(text)
}

function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
}

function mostly({ filled }: Column, is: (text: string) => boolean): boolean {
  return filled.length > 0 && filled.filter(is).length >= filled.length * 0.9
}

function isFull({ cells, filled }: Column): boolean {
  return filled.length >= cells.length * 0.9
}

function repeats({ filled }: Column): boolean {
  return new Set(filled).size < filled.length
}

/** Of 0 to 1: how many different ones there are. */
function variety({ filled }: Column): number {
  return new Set(filled).size / filled.length
}

function length({ filled }: Column): number {
  return filled.reduce((sum, text) => sum + text.length, 0) / filled.length
}

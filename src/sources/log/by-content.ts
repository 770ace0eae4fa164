import type { CsvRow } from '../csv/row.ts'
import { emailKey, phoneKey } from '../text/keys.ts'
import type { Columns } from './columns.ts'

/** Rows that are looked at, and how many there must be before what they hold tells anything. */
const MOST = 200
const FEWEST = 2

/**
 * The columns of a list of people that has no header, or one in words that are not known, told by what stands in them: a
 * column of mail addresses, one of names of several words beside it, one of numbers. The others stay unread. Null where the
 * content leaves a doubt: two columns of names are a first and a last one in an order that nothing tells.
 * @example columnsByContent(rows of `Ana Bell,ana@x.example` and `Bo Ek,bo@x.example`) // { at: { name: 0, email: 1 }, headerLine: 0 }
 */
export function columnsByContent(rows: readonly CsvRow[]): Columns | null {
  const filled = rows.filter(({ cells }) => cells.filter(cell => cell.trim() !== '').length > 1).slice(0, MOST)
  const [first] = filled
  if (first === undefined) return null
  const hasHeader = !first.cells.some(isAddress)
  const data = hasHeader ? filled.slice(1) : filled
  if (data.length < FEWEST) return null
  const width = Math.max(...data.map(({ cells }) => cells.length))
  const columns = Array.from({ length: width }, (_, at) =>
    data.map(({ cells }) => (cells[at] ?? '').trim()).filter(Boolean),
  )
  const those = (is: (text: string) => boolean, least: number): number[] =>
    columns.flatMap((cells, at) =>
      cells.length >= data.length * least && cells.filter(is).length >= cells.length * 0.9 ? [at] : [],
    )
  const [email, ...emails] = those(isAddress, 0.5)
  const [name, ...names] = those(isWholeName, 0.9).filter(at => isVaried(columns[at] ?? []))
  const [phone, ...phones] = those(isNumber, 0.2)
  if (email === undefined || name === undefined || emails.length > 1 || names.length > 0) return null
  const at = new Map([
    ['name', name],
    ['email', email],
  ])
  if (emails[0] !== undefined) at.set('email2', emails[0])
  if (phone !== undefined && phones.length === 0) at.set('phone', phone)
  return { at, headerLine: hasHeader ? first.line : 0, headers: hasHeader ? first.cells : [] }
}

function isAddress(text: string): boolean {
  return emailKey(text) !== null
}

function isNumber(text: string): boolean {
  return /^\+?[\d\s()/.-]{6,}$/.test(text) && phoneKey(text) !== null && !/^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(text)
}

/** At least two words that begin with capitals, or a name in a script that has neither. */
function isWholeName(text: string): boolean {
  return (
    text.length <= 80 &&
    (/^\p{Lu}[\p{L}\p{M}.'’-]*(?:,?\s+[\p{L}\p{M}.'’-]+)+$/u.test(text) ||
      /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hira}\p{sc=Kana}\s]{2,12}$/u.test(text))
  )
}

/** Hardly two people are called the same; many work for the same firm. */
function isVaried(cells: readonly string[]): boolean {
  return new Set(cells).size >= cells.length * 0.9
}

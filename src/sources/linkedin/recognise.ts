import type { CsvRow } from '../csv/row.ts'
import { fold } from '../text/fold.ts'
import { fieldsByContent } from './by-content.ts'
import type { FileKind } from './kind.ts'
import { KINDS } from './kinds.ts'
import { baseOf } from './unused.ts'

/** What a file was recognised as: where each field stands, how wide a row is, and the line after which the data begin. */
export type Layout = {
  readonly kind: FileKind
  /** field -> position */
  readonly at: ReadonlyMap<string, number>
  /** header cells, and how many of them are not blank at the end */
  readonly width: number
  readonly least: number
  /** position of the last column that is known */
  readonly last: number
  readonly headerLine: number
  /** names of used columns that stand in the header more than once */
  readonly doubled: readonly string[]
  /** by file name and header, by header alone, by the shape of the cells, or by file name and what stands in the columns */
  readonly by: 'name' | 'header' | 'shape' | 'content'
}

/**
 * Recognises a file of the archive from its name and first rows: by the name and its header, wherever the header stands
 * below a preamble; else by a header that fits one kind; else by cells of the shape that only one kind has (a header in a
 * language that is not known); else, under the name that LinkedIn gives it, by what stands in each of its columns. Null where
 * it is none.
 */
export function recognise(name: string, rows: readonly CsvRow[]): Layout | null {
  const named = kindByName(name)
  if (named !== null) return byHeader(named, rows, 'name') ?? byCells(named, rows)
  let best: Layout | null = null
  for (const kind of KINDS) {
    const found = byHeader(kind, rows, 'header')
    if (found !== null && distinctive(found, rows) && (best === null || found.at.size > best.at.size)) best = found
  }
  if (best !== null) return best
  for (const kind of KINDS) {
    const found = byShape(kind, rows)
    if (found !== null) return found
  }
  return null
}

/** The kind that a file name stands for, whatever is in the file. */
export function kindByName(name: string): FileKind | null {
  return BY_NAME.get(baseOf(name)) ?? null
}

const BY_NAME: ReadonlyMap<string, FileKind> = new Map(
  KINDS.flatMap(kind => kind.names.split('|').map(name => [fold(name), kind] as const)),
)

const ALIASES: ReadonlyMap<FileKind, ReadonlyMap<string, readonly string[]>> = new Map(
  KINDS.map(kind => [
    kind,
    new Map(Object.entries(kind.columns).map(([field, names]) => [field, names.split('|').map(fold)])),
  ]),
)

function byHeader(kind: FileKind, rows: readonly CsvRow[], by: 'name' | 'header'): Layout | null {
  for (const row of rows) {
    if (row.cells.length < kind.needs.length || row.cells.length > 200) continue
    const found = fields(kind, row.cells)
    if (kind.needs.every(field => found.at.has(field)))
      return { kind, by, headerLine: row.line, ...found, ...widths(row.cells), last: Math.max(...found.at.values()) }
  }
  return null
}

/** Finds each field in a header; a column serves one field only, so that "Nome" can be the first name where "Cognome" is the last. */
function fields(kind: FileKind, header: readonly string[]): { at: Map<string, number>; doubled: string[] } {
  const folded = header.map(fold)
  const at = new Map<string, number>()
  const doubled: string[] = []
  const taken = new Set<number>()
  for (const [field, names] of ALIASES.get(kind) ?? []) {
    for (const name of names) {
      const position = folded.findIndex((cell, i) => cell === name && cell !== '' && !taken.has(i))
      if (position < 0) continue
      if (folded.includes(name, position + 1) && !names.some(other => other !== name && folded.includes(other)))
        doubled.push(header[position] ?? '')
      at.set(field, position)
      taken.add(position)
      break
    }
  }
  return { at, doubled }
}

function widths(header: readonly string[]): { width: number; least: number } {
  let least = header.length
  while (least > 0 && header[least - 1]?.trim() === '') least--
  return { width: header.length, least }
}

/**
 * A header alone is proof only where at least three fields and most of its columns are this kind's, and one of them is
 * called as hardly anybody else calls it; names and an address are in every list of people.
 */
function distinctive({ at, least, kind, headerLine }: Layout, rows: readonly CsvRow[]): boolean {
  if (at.size < (kind.id === 'contacts' ? 5 : 3) || at.size < least * 0.6) return false
  const header = rows.find(({ line }) => line === headerLine)?.cells ?? []
  return [...at.values()].some(position => !ANYBODYS.has(fold(header[position] ?? '')))
}

/** What columns are called in tables of all kinds. */
const ANYBODYS = new Set(
  `
  name full first last title description text summary content subject message note notes comment date time created updated
  type status url link website from to email emails phone phones phonenumber phonenumbers mobile company position role
  location city country birthday number id fullname firstname lastname emailaddress jobtitle companyname tags category
  titel titre titulo titolo nom nombre nome naam datum fecha data beschreibung description descripcion descrizione firma
  vorname nachname prenom apellidos cognome empresa societe azienda ort lieu lugar luogo von an de para da a
`
    .trim()
    .split(/\s+/),
)

function byShape(kind: FileKind, rows: readonly CsvRow[]): Layout | null {
  if (kind.shape === undefined) return null
  const votes = new Map<string, number>()
  let first: CsvRow | null = null
  const blanks = blankColumns(rows)
  for (const row of rows) {
    const order = kind.shape(blanks === 0 ? row.cells : row.cells.slice(0, row.cells.length - blanks))
    if (order === null) continue
    first ??= row
    const id = order.join('|')
    votes.set(id, (votes.get(id) ?? 0) + 1)
  }
  if (first === null) return null
  const data = rows.filter(row => row.line >= first.line && row.cells.length > 1)
  const [best] = [...votes].sort((a, b) => b[1] - a[1])
  if (best === undefined || best[1] < data.length * 0.6) return null
  const at = new Map(best[0].split('|').map((field, position) => [field, position] as const))
  return {
    kind,
    by: 'shape',
    at,
    doubled: [],
    headerLine: first.line - 1,
    width: first.cells.length,
    least: first.cells.length - blanks,
    last: at.size - 1,
  }
}

/** By the shape in LinkedIn's order, unless what stands in the columns says that the order is another. */
function byCells(kind: FileKind, rows: readonly CsvRow[]): Layout | null {
  const shape = byShape(kind, rows)
  const content = byContent(kind, rows)
  if (shape === null || content === null) return shape ?? content
  return PEOPLE.some(field => shape.at.get(field) !== content.at.get(field)) ? content : shape
}

/** The fields that say who: those that the content tells for sure. */
const PEOPLE = ['first', 'last', 'from', 'to', 'senderUrl', 'recipientUrls', 'inviter', 'invitee']

function byContent(kind: FileKind, rows: readonly CsvRow[]): Layout | null {
  const at = fieldsByContent(kind.id, rows)
  const width = rows.at(-1)?.cells.length ?? 0
  const header = rows.find(({ cells }) => cells.length === width)
  if (at === null || header === undefined) return null
  const place = { headerLine: header.line, width, least: width, last: Math.max(...at.values()) }
  return { kind, by: 'content', at, doubled: [], ...place }
}

/** How many columns at the end no row has anything in, as programs leave them that end each line with a comma. */
function blankColumns(rows: readonly CsvRow[]): number {
  const wide = rows.filter(({ cells }) => cells.length > 1)
  const width = Math.max(0, ...wide.map(({ cells }) => cells.length))
  let blanks = 0
  while (blanks < width - 1 && wide.every(({ cells }) => (cells[width - 1 - blanks] ?? '').trim() === '')) blanks++
  return wide.every(({ cells }) => cells.length === width) ? blanks : 0
}

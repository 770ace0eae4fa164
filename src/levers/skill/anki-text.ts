import { Refusal } from '../../model/refusal.ts'
import { detectDialect } from '../../sources/csv/dialect.ts'
import { CsvScanner } from '../../sources/csv/scanner.ts'
import { cardOfGaps, textOfHtml } from './card-text.ts'

/** One card as a file holds it, as plain text. */
export type CardText = {
  readonly front: string
  readonly back: string
  readonly deck: string
  readonly tags: readonly string[]
}
/** A row that is no card, and why. */
export type SkippedRow = { readonly line: number; readonly reason: string }
export type CardFile = { readonly cards: readonly CardText[]; readonly skipped: readonly SkippedRow[] }

const LIMITS = { fieldBytes: 1 << 16, rowBytes: 1 << 18, columns: 64 }
const SEPARATORS: Readonly<Record<string, string>> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  colon: ':',
  pipe: '|',
  space: ' ',
}

/**
 * Reads a text or CSV file as Anki writes it ("Notes in Plain Text"), or as anybody would: a row a card, front and back in
 * the first two columns that are not named otherwise, further ones below the back. Headers like `#separator:tab`,
 * `#deck:Name`, `#tags:a b`, `#tags column:3`, `#html:false` are obeyed; without, the separator is found. Markup becomes text.
 * Refusal: E_CARDS_EMPTY where there is no card in it.
 */
export function readCards(text: string, deck: string): CardFile {
  const { headers, body, lines } = splitHeaders(text.replace(/^\ufeff/, ''))
  const layout = layoutOf(headers, body, deck)
  const scanner = new CsvScanner(layout.dialect, LIMITS)
  const parts = [scanner.push(body, []), scanner.end()]
  const cards: CardText[] = []
  const skipped: SkippedRow[] = parts.flatMap(({ faults }) =>
    faults.map(fault => ({ line: fault.line + lines, reason: fault.reason })),
  )
  const rows = parts.flatMap(({ rows: found }) => found)
  for (const row of rows.length > 1 && isTitles(rows[0]?.cells) ? rows.slice(1) : rows) {
    if (row.cells.every(cell => cell.trim() === '')) continue
    const card = cardOf(row.cells, layout)
    if (card === null)
      skipped.push({ line: row.line + lines, reason: 'This row has only one side; a card needs a front and a back.' })
    else cards.push(card)
  }
  if (cards.length === 0)
    throw new Refusal(
      'E_CARDS_EMPTY',
      'There is no card in this file: each row needs a front and a back with a tab, semicolon or comma between them. In Anki choose "Notes in Plain Text".',
    )
  return { cards, skipped }
}

/** What a spreadsheet calls the two sides in its first row; that row is no card. */
const TITLES = ['front back', 'question answer', 'term definition', 'word meaning', 'word translation']

function isTitles(cells: readonly string[] | undefined): boolean {
  const [front = '', back = ''] = (cells ?? []).map(cell => cell.trim().toLowerCase())
  return TITLES.includes(`${front} ${back}`)
}

type Layout = {
  readonly dialect: { readonly separator: string; readonly ends: 'lf' | 'cr' }
  readonly deck: string
  readonly tags: readonly string[]
  readonly isHtml: boolean
  /** columns by number from 0; null where no column holds it */
  readonly deckColumn: number | null
  readonly tagsColumn: number | null
  /** columns that are no side of the card */
  readonly aside: ReadonlySet<number>
}

function splitHeaders(text: string): { headers: Map<string, string>; body: string; lines: number } {
  const headers = new Map<string, string>()
  let [at, lines] = [0, 0]
  while (text[at] === '#') {
    const end = text.indexOf('\n', at)
    const line = text.slice(at + 1, end < 0 ? text.length : end).replace(/\r$/, '')
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1))
    at = end < 0 ? text.length : end + 1
    lines++
  }
  return { headers, body: text.slice(at), lines }
}

function layoutOf(headers: ReadonlyMap<string, string>, body: string, deck: string): Layout {
  const found = detectDialect(body.slice(0, 65_536))
  const named = headers.get('separator')?.trim().toLowerCase()
  const separator =
    named === undefined ? found.separator : (SEPARATORS[named] ?? (headers.get('separator')?.[0] || '\t'))
  const column = (name: string): number | null => {
    const number = Number(headers.get(name) ?? Number.NaN)
    return Number.isInteger(number) && number > 0 ? number - 1 : null
  }
  const aside = ['notetype column', 'guid column', 'deck column', 'tags column'].map(column)
  return {
    dialect: { ...found, separator },
    deck: headers.get('deck')?.trim() || deck,
    tags: wordsOf(headers.get('tags') ?? ''),
    isHtml: headers.get('html')?.trim().toLowerCase() !== 'false',
    deckColumn: column('deck column'),
    tagsColumn: column('tags column'),
    aside: new Set(aside.filter(place => place !== null)),
  }
}

function cardOf(cells: readonly string[], layout: Layout): CardText | null {
  const sides = cells
    .filter((_, place) => !layout.aside.has(place))
    .map(cell => (layout.isHtml ? textOfHtml(cell) : cell.trim()))
  const [front = '', ...others] = sides
  const back = others.filter(side => side !== '').join('\n')
  const gaps = cardOfGaps(front)
  const card =
    gaps === null ? { front, back } : { front: gaps.front, back: [gaps.back, back].filter(Boolean).join('\n') }
  if (card.front === '' || card.back === '') return null
  const inColumn = (column: number | null): string => (column === null ? '' : (cells[column] ?? '').trim())
  return {
    ...card,
    deck: inColumn(layout.deckColumn) || layout.deck,
    tags: [...new Set([...layout.tags, ...wordsOf(inColumn(layout.tagsColumn))])],
  }
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(word => word !== '')
}

import { Refusal } from '../../model/refusal.ts'
import type { Reading } from '../../model/source.ts'
import type { CsvRow } from '../csv/row.ts'
import { isObject, parseJson } from '../text/json-value.ts'
import { fold } from '../text/fold.ts'
import { formsFor } from './forms.ts'

/** What a reader asks of a table: our field names, each with the headers (folded) it goes by. */
export type Fields = Readonly<Record<string, readonly string[]>>

/** Where the fields of one file stand. */
export type Columns = {
  readonly at: ReadonlyMap<string, number>
  readonly headerLine: number
  readonly headers: readonly string[]
}

/** How far down a header may stand below titles and blank lines. */
const PREAMBLE = 12

/** What a person has several of: "E-mail 2: Adresse" stands as email2. */
const SEVERAL = ['email', 'phone']

/** What Thunderbird calls the second address, in the languages of its exports. */
const SECONDARY = [
  'Secondary Email', 'Sekundäre E-Mail-Adresse', 'Zweite E-Mail-Adresse', 'Email secondaria', 'Adresse électronique secondaire',
  'Correo-e secundario', 'Tweede e-mailadres', 'E-mail secundário', 'Sekundär e-post',
].map(fold) // prettier-ignore

/**
 * Finds the header by its names; null where no line of the first ones has what `enough` asks for. `called`: by which name a
 * header is looked for.
 */
export function findColumns(
  rows: readonly CsvRow[],
  fields: Fields,
  enough: (has: (field: string) => boolean) => boolean,
  called: (header: string) => string = fold,
): Columns | null {
  for (const { line, cells } of rows.slice(0, PREAMBLE)) {
    const at = new Map<string, number>()
    const folded = withoutPrefix(cells).map(called)
    for (const [field, names] of Object.entries(fields)) {
      // Outlook in French has two columns "Titre": how somebody is addressed, and what they do
      const column = names
        .map(name => (field === 'title' ? folded.lastIndexOf(name) : folded.indexOf(name)))
        .find(index => index >= 0)
      if (column !== undefined) at.set(field, column)
    }
    for (const field of SEVERAL)
      for (const [column, header] of folded.entries()) {
        const number = /[1-5]/.exec(header)?.[0]
        if (field === 'email' && SECONDARY.includes(header)) at.set('email2', column)
        else if (number === undefined || !(fields[field] ?? []).includes(header.replace(number, ''))) continue
        else if (number !== '1') at.set(`${field}${number}`, column)
        else if (!at.has(field)) at.set(field, column)
      }
    if (enough(field => at.has(field))) return { at, headerLine: line, headers: cells }
  }
  return null
}

/** "Person - Name, Person - Email - Work" as "Name, Email - Work": what stands before every header says nothing of one. */
function withoutPrefix(headers: readonly string[]): readonly string[] {
  const prefix = /^[^-]{1,40} - /.exec(headers[0] ?? '')?.[0]
  if (prefix === undefined || headers.length < 3) return headers
  const isAll = headers.every(header => header === '' || header.startsWith(prefix))
  // a list of activities has the people, firms and deals of each beside it under prefixes of their own
  const isOfDone = ACTIVITY.test(fold(prefix)) && headers.every(header => header === '' || / - /.test(header))
  if (!isAll && !isOfDone) return headers
  return headers.map(header => (header.startsWith(prefix) ? header.slice(prefix.length) : header))
}

const ACTIVITY = /^(?:activity|aktivitat|actividad|activite|atividade|attivita|activiteit|aktywnosc|aktivitet)$/

/**
 * The columns of a file as the user named them in the answer `columns:<file>`, JSON from our fields to its headers, e.g.
 * `{"date": "Wann", "with": "Wer"}`; null without an answer. E_COLUMNS where the answer fits no line of the file.
 */
export function toldColumns(
  file: string,
  rows: readonly CsvRow[],
  fields: Fields,
  reading: Pick<Reading, 'answers'>,
): Columns | null {
  const answer = reading.answers[`columns:${file}`]
  if (answer === undefined) return null
  const told = parseJson(answer, `The answer for the columns of ${file}`)
  const wanted = Object.entries(isObject(told) ? told : {}).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '' && Object.hasOwn(fields, pair[0]),
  )
  for (const { line, cells } of rows.slice(0, PREAMBLE)) {
    const folded = cells.map(fold)
    const found = wanted.map(([field, header]) => [field, folded.indexOf(fold(header))] as const)
    if (found.length > 0 && found.every(([, column]) => column >= 0))
      return { at: new Map(found), headerLine: line, headers: cells }
  }
  throw new Refusal(
    'E_COLUMNS',
    `The columns that were named for ${file} are not in it. Its first line is: ${firstLine(rows)}.`,
  )
}

/** Asks the user which column is which, and refuses until that is known. */
export function askColumns(file: string, rows: readonly CsvRow[], fields: Fields, { ledger }: Reading): Refusal {
  ledger.asks({
    id: `columns:${file}`,
    file,
    asks: `Which column of ${file} is which?`,
    options: columnsToChoose(rows),
    assumed: '',
    forms: [...formsFor(fields)],
  })
  return new Refusal(
    'E_COLUMNS',
    `The columns of ${file} are not known: say which is which and import again. Its first line is: ${firstLine(rows)}.`,
  )
}

/** Each column by its name and by what stands in it first: names like A, B, C say nothing. */
function columnsToChoose(rows: readonly CsvRow[]): { value: string; says: string }[] {
  const head = rows.findIndex(({ cells }) => cells.length > 1)
  const below = rows.slice(head + 1, head + 1 + SAMPLED)
  return (rows[head]?.cells ?? []).flatMap((header, column) => {
    if (header.trim() === '') return []
    const sample = below.map(({ cells }) => (cells[column] ?? '').trim()).find(cell => cell !== '') ?? ''
    const letters = [...sample]
    const short = letters.length > SAMPLE ? `${letters.slice(0, SAMPLE).join('')}…` : sample
    return [{ value: header, says: short === '' ? header : `${header} (${short})` }]
  })
}

/** Rows in which something is looked for that stands in a column, and how much of it is shown. */
const SAMPLED = 20
const SAMPLE = 24

function firstLine(rows: readonly CsvRow[]): string {
  return (rows[0]?.cells ?? []).slice(0, 10).join(', ').slice(0, 200) || 'empty'
}

import type { Observation } from '../../model/observation.ts'
import type { Reading, Source, SourceFile } from '../../model/source.ts'
import { scanHead } from '../csv/head.ts'
import type { CsvRow } from '../csv/row.ts'
import { readDate } from '../text/dates.ts'
import { emailKey } from '../text/keys.ts'
import { glance } from '../text/glance.ts'
import { fold } from '../text/fold.ts'
import { readEach } from '../text/read-each.ts'
import { readTracker } from '../time/tracker.ts'
import { TRACKER, isToldTracker } from '../time/tracker-fields.ts'
import { columnsByContent } from './by-content.ts'
import { askColumns, findColumns, toldColumns } from './columns.ts'
import type { Columns, Fields } from './columns.ts'
import { interactionOf } from './interaction.ts'
import type { Left } from './interaction.ts'
import { firstObject, jsonLines, rowOfObject } from './json-lines.ts'
import { INTERACTIONS, PEOPLE, isInteractions, isPeople } from './log-fields.ts'
import { LookedOver } from './looked-over.ts'
import { personOf } from './person.ts'
import { holdsSecrets, isOfMoney, isSureOfInteractions, isSureOfPeople } from './sure-of.ts'
import { firstRows, tableRows } from './table.ts'
import type { TableRow } from './table.ts'
import { ABOUT } from '../about.ts'

/** The open door: plain lists of interactions and of people, for everything that has no room of its own. */
export const log: Source = {
  ...ABOUT.log,
  accepts({ name, head }) {
    if (JSON_LINES.test(name)) return formOfObject(firstObject(glance(head))) === null ? 0 : 0.7
    if (/\.json$/i.test(name)) return sureOfList(glance(head))
    if (!/\.(?:csv|tsv|txt)$/i.test(name)) return 0
    const text = glance(head)
    // a few of them cost their own rows; where they are many, it is no text
    if (text.split('\0').length - 1 > Math.max(5, text.length / 100)) return 0
    const rows = scanHead(head)
    if (holdsSecrets(rows)) return 0
    // among other files it may be anybody's; handed over by itself it is meant as such a list
    const doubtful = /\.txt$/i.test(name) ? 0 : 0.34
    const interactions = findColumns(rows, INTERACTIONS, isInteractions)
    if (interactions !== null) return isSureOfInteractions(rows, interactions) ? 0.68 : doubtful
    const people = findColumns(rows, PEOPLE, isPeople)
    if (people !== null) return isSureOfPeople(rows, people) ? 0.6 : doubtful
    if (columnsByContent(rows) !== null && !isOfMoney(rows)) return 0.6
    // a table that nobody knows, handed over by itself, may be one whose columns the user names
    return doubtful > 0 && !name.includes('/') && rows.some(({ cells }) => cells.length > 1) ? 0.32 : 0
  },
  read: (files, reading) => readEach(files, 'log', reading, file => readFile(file, reading)),
}

type Form = 'interactions' | 'people'

const JSON_LINES = /\.(?:jsonl|ndjson)$/i

/** A list of objects as JSON may be any program's: of people it is only where the first has an address. */
function sureOfList(head: string): number {
  const first = /^\ufeff?\s*\[\s*\{/.test(head) ? firstObject(head) : null
  const form = formOfObject(first)
  if (first === null || form === null) return 0
  const row = rowOfObject(first, form === 'people' ? PEOPLE : INTERACTIONS, 1, '')
  const isMeant =
    form === 'people' ? emailKey(row.cell('email')) !== null : readDate(row.cell('date'), 'day-month') !== null
  return isMeant ? 0.6 : 0
}

async function* readFile(file: SourceFile, reading: Reading): AsyncGenerator<readonly Observation[]> {
  if (/\.(?:jsonl?|ndjson)$/i.test(file.name)) return yield* readJsonLines(file, reading)
  const rows = await firstRows(file, reading)
  const told = toldColumns(file.name, rows, { ...TRACKER, ...PEOPLE, ...INTERACTIONS }, reading)
  if (told !== null && isToldTracker(field => told.at.has(field)) && !told.at.has('with'))
    return yield* readTracker(file, reading)
  const found =
    told === null
      ? layoutOf(rows)
      : {
          columns: told,
          form:
            told.at.has('with') || (told.at.has('date') && told.at.has('email'))
              ? ('interactions' as const)
              : ('people' as const),
        }
  if (found === null) {
    if (rows.length === 0 && (await isUnreadable(file, reading))) return
    // not thrown: in an archive of another service such a table must not cost the rest
    const refusal = askColumns(file.name, rows, { ...TRACKER, ...PEOPLE, ...INTERACTIONS }, reading)
    reading.ledger.file(file.name, null, 'row', 'unknown', refusal.message)
    reading.ledger.failed(file.name, refusal.code, refusal.message)
    return
  }
  const { columns, form } = found
  if (told === null && form === 'people' && !isPeople(isNamedIn(columns))) askContent(file.name, rows, reading)
  reading.ledger.file(file.name, 'log', 'row', 'read')
  const seen = new LookedOver(columns.headers[columns.at.get('minutes') ?? -1] ?? '')
  if (form === 'interactions')
    for await (const batch of tableRows(file, columns, reading, null)) for (const row of batch) seen.look(row)
  const read = reader(file, form, seen, reading)
  for await (const batch of tableRows(file, columns, reading, reading.ledger)) yield read(batch)
}

async function* readJsonLines(file: SourceFile, reading: Reading): AsyncGenerator<readonly Observation[]> {
  const seen = new LookedOver('')
  let form: Form | null = null
  for await (const { value, line, raw } of jsonLines(file, reading, null)) {
    form ??= formOfObject(value)
    if (form !== 'people') seen.look(rowOfObject(value, INTERACTIONS, line, raw))
  }
  reading.ledger.file(file.name, 'log', 'line', 'read')
  const fields = form === 'people' ? PEOPLE : INTERACTIONS
  const read = reader(file, form ?? 'interactions', seen, reading)
  let batch: TableRow[] = []
  for await (const { value, line, raw } of jsonLines(file, reading, reading.ledger)) {
    batch.push(rowOfObject(value, fields, line, raw))
    if (batch.length < 1_000) continue
    yield read(batch)
    batch = []
  }
  yield read(batch)
}

/** Whether nothing of a file could be decoded: its lines wait, and the question is in which encoding it was written. */
async function isUnreadable(file: SourceFile, reading: Reading): Promise<boolean> {
  let lines = 0
  const ledger: Reading['ledger'] = {
    ...reading.ledger,
    failed: (...line) => {
      if (lines++ === 0) reading.ledger.file(file.name, 'log', 'row', 'read')
      reading.ledger.failed(...line)
    },
  }
  for await (const _ of tableRows(file, { at: new Map(), headerLine: 0, headers: [] }, reading, ledger)) continue
  return lines > 0
}

/** Turns rows into observations and writes the ledger; the same row written twice is two facts. */
function reader(
  file: SourceFile,
  form: Form,
  looked: LookedOver,
  reading: Reading,
): (rows: readonly TableRow[]) => Observation[] {
  const { ledger, now } = reading
  const how = looked.told(file.name, reading)
  const seen = new Map<string, number>()
  return rows => {
    const made: Observation[] = []
    for (const row of rows) {
      const at = { line: row.line, raw: row.raw }
      const one: Observation | Left =
        form === 'people' ? personOf(row, file.modified ?? now) : interactionOf(row, how, reading)
      if ('code' in one) {
        if (one.code.startsWith('log-')) ledger.skipped(file.name, one.code, one.reason, at)
        else ledger.failed(file.name, one.code, one.reason, at)
        continue
      }
      const times = seen.get(one.key) ?? 0
      seen.set(one.key, times + 1)
      ledger.kept(file.name)
      if (one.kind !== 'card' && (one.minutes ?? 0) > 1_440) ledger.warned(file.name, 'W_TIME_LONG', LONG, at)
      if (times === 0) made.push(one)
      else if (form === 'interactions') made.push({ ...one, key: `${one.key}~${times}` })
    }
    return made
  }
}

const LONG = 'It took more than a day: it is kept, and counts for no hours.'

function layoutOf(rows: readonly CsvRow[]): { columns: Columns; form: Form } | null {
  const interactions = findColumns(rows, INTERACTIONS, isInteractions)
  if (interactions !== null) return { columns: interactions, form: 'interactions' }
  const people = findColumns(rows, PEOPLE, isPeople) ?? columnsByContent(rows)
  return people === null ? null : { columns: people, form: 'people' }
}

/** Whether a field was found by the name that stands over it, and not by what stands in it alone. */
function isNamedIn({ at, headers }: Columns): (field: string) => boolean {
  return field => at.has(field) && (PEOPLE[field] ?? []).includes(fold(headers[at.get(field) ?? -1] ?? ''))
}

/** Says how a list without known headers was read, and asks for the columns that content does not tell. */
function askContent(file: string, rows: readonly CsvRow[], reading: Reading): void {
  askColumns(file, rows, PEOPLE, reading)
  reading.ledger.warned(
    file,
    'W_COLUMNS_GUESSED',
    'Its columns have no name that is known: names, addresses and numbers were told by what stands in them, and the other columns were not read.',
  )
}

function formOfObject(value: Readonly<Record<string, unknown>> | null): Form | null {
  const names = new Set(Object.keys(value ?? {}).map(fold))
  const has =
    (fields: Fields) =>
    (field: string): boolean =>
      (fields[field] ?? []).some(name => names.has(name))
  return isInteractions(has(INTERACTIONS)) ? 'interactions' : isPeople(has(PEOPLE)) ? 'people' : null
}

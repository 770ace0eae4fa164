import type { Observation } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'
import type { Reading, Source, SourceFile } from '../../model/source.ts'
import { scanHead } from '../csv/head.ts'
import { scanCsv } from '../csv/scan.ts'
import { archivesOf } from './archives.ts'
import type { Context, Receivers } from './context.ts'
import { dataRows, firstRows, rawOf } from './data-rows.ts'
import { KINDS } from './kinds.ts'
import { dateOrder } from './order.ts'
import { askOwner } from './owner.ts'
import { kindByName, recognise } from './recognise.ts'
import { survey } from './survey.ts'
import type { Recognised, Survey } from './survey.ts'
import { unusedBecause } from './unused.ts'
import { ABOUT } from '../about.ts'

/** The LinkedIn archive in all its vintages, as an archive's files, a folder or single CSV files. */
export const linkedin: Source = {
  ...ABOUT.linkedin,
  accepts({ name, head }) {
    if (/\.(?:csv|tsv|txt)$/i.test(name)) {
      const layout = recognise(name, scanHead(head))
      if (layout !== null) return { name: 0.95, header: 0.8, shape: 0.6, content: 0.7 }[layout.by]
      // one of the three by name, in a shape nobody knows: better refused aloud than passed over
      if (kindByName(name)?.essential === true) return 0.4
    }
    return unusedBecause(name) === null || !/\.csv$|articles?\//i.test(name) ? 0 : 0.5
  },
  read,
}

/** What came of the archives so far: files that were recognised, what is wrong with others, files without a row. */
type Account = {
  readonly found: Recognised[]
  readonly unlike: string[]
  readonly bare: string[]
  observations: number
}

async function* read(files: readonly SourceFile[], reading: Reading): AsyncGenerator<readonly Observation[]> {
  const account: Account = { found: [], unlike: [], bare: [], observations: 0 }
  for (const archive of archivesOf(files)) yield* readArchive(archive, reading, account)
  const { found, unlike, bare, observations } = account
  if (observations === 0)
    throw unlike[0] === undefined || found.length > 0 ? empty(files, found, bare) : refused(unlike[0])
}

async function* readArchive(
  files: readonly SourceFile[],
  reading: Reading,
  account: Account,
): AsyncGenerator<readonly Observation[]> {
  const found: Recognised[] = []
  for (const file of files) {
    const layout = await place(file, reading, account.unlike)
    if (layout !== null) found.push(layout)
  }
  found.sort((a, b) => KINDS.indexOf(a.layout.kind) - KINDS.indexOf(b.layout.kind))
  account.found.push(...found)
  const known = await survey(found, reading)
  for (const one of found)
    for await (const batch of readFile(one, known, reading, account.bare)) {
      account.observations += batch.length
      yield batch
    }
}

const MANY = 20_000

/** Recognises a file, or says in the ledger why it is not used; `unlike` takes what is wrong with one that is known by name. */
async function place(file: SourceFile, reading: Reading, unlike: string[]): Promise<Recognised | null> {
  const { ledger } = reading
  const because = unusedBecause(file.name)
  if (because !== null && kindByName(file.name) === null) {
    ledger.file(file.name, 'linkedin', 'file', 'known-unused', `Known, not used: ${because}.`)
    return null
  }
  const rows = await firstRows(file, reading.limits)
  const layout =
    recognise(file.name, rows) ??
    // what tells who wrote to whom may come late: the first message to several, the first that was sent
    (kindByName(file.name)?.essential === true
      ? recognise(file.name, await firstRows(file, reading.limits, MANY))
      : null)
  if (layout !== null) {
    ledger.file(file.name, 'linkedin', 'row', 'read')
    return { file, layout }
  }
  const kind = kindByName(file.name)
  if (kind === null) {
    ledger.file(file.name, null, 'file', 'unknown', 'Not a file of the LinkedIn archive that this version knows.')
    ledger.warned(file.name, 'W_UNKNOWN_FILE', 'Not a file of the LinkedIn archive that this version knows.')
    return null
  }
  const nothing = rows.every(row => row.cells.every(cell => cell.trim() === ''))
  ledger.file(file.name, 'linkedin', 'row', nothing ? 'read' : 'refused', nothing ? 'The file is empty.' : undefined)
  if (!nothing) {
    const seen = rows[0]?.cells.slice(0, 8).join(', ').slice(0, 200) ?? ''
    const reason = `No line of it has the columns of ${kind.id}. It begins with: ${seen}.`
    unlike.push(`${file.name} is named like a file of a LinkedIn archive and is none: ${lower(reason)}`)
    ledger.failed(file.name, 'E_LINKEDIN_HEADER', reason, { line: 1, raw: rawOf(rows[0]?.cells ?? []) })
  }
  return null
}

/** `bare` takes the name of a file that holds no row below its header. */
async function* readFile(
  one: Recognised,
  known: Survey,
  reading: Reading,
  bare: string[],
): AsyncGenerator<readonly Observation[]> {
  const { file, layout } = one
  const { ledger } = reading
  for (const name of layout.doubled)
    ledger.warned(
      file.name,
      'W_CSV_HEADER_DUP',
      `The column "${name}" stands in the header twice; the first one was read.`,
    )
  let line = 0
  const context: Context = {
    reading,
    book: known.book,
    self: known.self,
    exported: known.exported,
    order: await dateOrder(one, reading),
    receivers: new Map<string, Receivers>(),
    recent: [],
    remark: (code, reason) => ledger.warned(file.name, code, reason, { line }),
  }
  let [kept, left] = [0, 0]
  for await (const batch of dataRows(file, layout, reading.limits, ledger)) {
    const made: Observation[] = []
    let rows = 0
    for (const row of batch) {
      line = row.line
      const outcome = layout.kind.row(row.cells, context)
      if ('left' in outcome) {
        const at = { line, raw: rawOf(row.raw) }
        if (outcome.left === 'skipped') ledger.skipped(file.name, outcome.code, outcome.reason, at)
        else ledger.failed(file.name, outcome.code, outcome.reason, at)
        left += outcome.left === 'skipped' ? 1 : 0
        continue
      }
      rows++
      for (const observation of outcome) made.push(observation)
    }
    if (rows > 0) ledger.kept(file.name, rows)
    kept += rows
    if (made.length > 0) yield made
  }
  if (kept + left === 0 && (await hasNothing(one, reading))) bare.push(file.name)
  if (kept > 0 && layout.kind.id === 'messages') askOwner(file.name, known, reading.ledger)
}

/**
 * Whether nothing stands below the header. A file with text there of which not one row was kept or left out on purpose is
 * an error, never a success.
 */
async function hasNothing({ file, layout }: Recognised, { ledger, limits }: Reading): Promise<boolean> {
  const bytes = await firstRows(file, limits)
  const header = layout.headerLine
  const onlyHeader = bytes.every(row => row.line <= header || row.cells.every(cell => cell.trim() === ''))
  if (onlyHeader && !(await hasMore(file, limits, header))) return true
  const note = `Not one row of ${layout.kind.id} could be kept; the reasons stand beside the rows.`
  ledger.file(file.name, 'linkedin', 'row', 'refused', note)
  ledger.warned(file.name, 'W_LINKEDIN_NO_ROWS', note, { line: Math.max(1, header) })
  return false
}

/** Whether rows that could not even be scanned stand below the header. */
async function hasMore(file: SourceFile, limits: Reading['limits'], header: number): Promise<boolean> {
  for await (const batch of scanCsv(file.open(), limits))
    if (batch.faults.some(fault => fault.line > header)) return true
  return false
}

function empty(files: readonly SourceFile[], found: readonly Recognised[], bare: readonly string[]): Refusal {
  const names = files.map(file => file.name)
  const list = names.slice(0, 12).join(', ') + (names.length > 12 ? ` and ${names.length - 12} more` : '')
  const what =
    found.length === 0
      ? 'None of these files is one that is used'
      : bare.length === found.length
        ? 'There is no row below the header of any of these files'
        : 'Not one row of these files could be kept'
  return refused(`${what}: ${list}.`, { files: names.length, recognised: found.length })
}

function refused(why: string, detail: Readonly<Record<string, number>> = {}): Refusal {
  return new Refusal(
    'E_LINKEDIN_EMPTY',
    `${why} Ask LinkedIn for the larger archive (Settings, Data privacy, Get a copy of your data) and hand over the ZIP as it came.`,
    { detail },
  )
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

import type { Routed } from '../../io/connect/files/route.ts'
import { Packer } from '../../io/store/packed-rows.ts'
import type { PackedRows } from '../../io/store/packed-rows.ts'
import type { Input } from '../../io/connect/files/input.ts'
import type { FileReport, Ledger, LedgerLine, LedgerReason, Question } from '../../model/ledger.ts'
import type { Observation } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'
import type { Ego, Reading, SourceFile } from '../../model/source.ts'
import { ABOUT_SOURCES } from '../../sources/about.ts'
import { withProfiles } from '../ego.ts'
import type { Job } from '../operation.ts'
import { askedFiles } from './asked-files.ts'
import type { AskedFile } from './asked-files.ts'
import { askEncodings } from './ask-encodings.ts'
import type { LedgerBook } from './ledger-book.ts'
import { ledgerUnder, shownNames } from './shown-names.ts'
import type { ShownNames } from './shown-names.ts'
import { routeOne } from './route-one.ts'
import { stopped } from './stopped.ts'

/** What a reading brought besides its rows. */
export type Parsed = {
  readonly sources: readonly string[]
  readonly files: readonly FileReport[]
  /** the first of them, and the first of every code */
  readonly lines: readonly LedgerLine[]
  /** what is said of all of them */
  readonly reasons: readonly LedgerReason[]
  readonly questions: readonly Question[]
  readonly from: number | null
  readonly until: number | null
  readonly lasts: Lasting
  /** the files that hang on an answer */
  readonly asked: readonly AskedFile[]
}

/** For how long the same bytes say the same: always, until the day is over, or not even that. */
export type Lasting = 'always' | 'day' | 'never'

export type ParseSetting = {
  readonly answers: Readonly<Record<string, string>>
  /** a preview may end with nothing but a question */
  readonly preview: boolean
  /** all else that reading depends on */
  readonly reading: ReadingSetting
}

/** Who takes what is read, part by part, while the reading goes on: neither rows nor lines pile up where they were read. */
export type Taker = {
  /** `nearsEnd`: not many are to follow */
  rows(rows: PackedRows, nearsEnd: boolean): Promise<void>
  lines(lines: readonly LedgerLine[]): Promise<void>
}

/** So many lines are handed over at once. */
const LINES = 500

/** Who the user is and what they decided, as far as reading depends on it; plain data, for a thread that has no store. */
export type ReadingSetting = Pick<Reading, 'ego' | 'now' | 'zone' | 'keepText' | 'limits'>

/**
 * Reads opened inputs with the sources that know them and hands over packed rows and the lines of the book, in order. One of
 * several groups that cannot be read costs its own line in the book and nothing else; a refusal of the only one ends the
 * reading.
 */
export async function parseInputs(
  inputs: readonly Input[],
  { answers, preview, reading: setting }: ParseSetting,
  book: LedgerBook,
  job: Job,
  to: Taker,
): Promise<Parsed> {
  const span = { from: Infinity, until: -Infinity }
  const names = shownNames(inputs)
  const groups = await routed(inputs, names, book, job)
  const together = bySource(groups)
  let nearsEnd = false
  const parts = inParts(to, () => nearsEnd)
  let lasts: Lasting = 'always'
  let reading: Reading = {
    ...setting,
    answers,
    ledger: book,
    hangsOnDay: () => void (lasts = 'day'),
    nearsEnd: () => void (nearsEnd = groups.length === 1),
  }
  let read = 0
  const readGroup = async ({ source, files, label, ledger, said }: Group): Promise<Refusal | null> => {
    let refusal: Refusal | null = null
    const own: Reading = { ...reading, ledger, answers: said(answers), together: together.get(source) ?? files }
    for await (const batch of untilRefused(source.read(files, own), error => (refusal = error))) {
      if (job.signal.aborted) throw stopped()
      await parts.add(batch)
      if (book.lines.waiting >= LINES) await to.lines(book.lines.take())
      // a card is as old as the moment at which it was saved, which says nothing about whom it names
      for (const { at, kind } of batch) if (at !== null && kind !== 'card') widen(span, at)
      // an archive says who its owner is; the mailbox after it need not ask
      reading = { ...reading, ego: withProfiles(reading.ego, batch) }
      read += batch.length
      job.progress(`Reading ${source.title}: ${label}`, read, 0)
    }
    if (refusal === null) sayOdd(files, ledger)
    return refusal
  }
  try {
    await readGroups(groups, readGroup, () => reading.ego, book, preview)
  } finally {
    await askEncodings(book, inputs, names)
  }
  await parts.end()
  if (book.lines.waiting > 0) await to.lines(book.lines.take())
  return {
    sources: [...new Set(groups.map(({ source }) => source.id))],
    files: book.files(),
    lines: book.lines.first,
    reasons: book.lines.reasons,
    questions: book.questions(),
    from: span.from === Infinity ? null : span.from,
    until: span.until === -Infinity ? null : span.until,
    // what is in the future today may be past tomorrow
    lasts: book.codes().has(SUSPECT) ? 'day' : lasts,
    asked: await askedFiles(
      groups.map(one => ({ ...one, source: one.source.id })),
      answers,
      { questions: book.questions(), files: book.files() },
    ),
  }
}

/** All files of each source. */
function bySource(groups: readonly Group[]): ReadonlyMap<Group['source'], readonly SourceFile[]> {
  const files = Map.groupBy(groups, ({ source }) => source)
  return new Map([...files].map(([source, of]) => [source, of.flatMap(group => group.files)]))
}

function sayOdd(files: Group['files'], ledger: Ledger): void {
  for (const { name, odd } of files) {
    const said = odd?.() ?? null
    if (said !== null) ledger.warned(name, said.code, said.reason)
  }
}

/** The code of rows that were left out because their date cannot be true, most of all one that is still to come. */
const SUSPECT = 'W_DATE_SUSPECT'

/** Gathers batches of any size to parts of about the same. */
function inParts(to: Taker, nearsEnd: () => boolean) {
  const packer = new Packer()
  const give = async (full: readonly PackedRows[]): Promise<void> => {
    for (const one of full) await to.rows(one, nearsEnd())
  }
  return {
    add: (batch: readonly Observation[]): Promise<void> => give(packer.add(batch)),
    end: (): Promise<void> => give(packer.end()),
  }
}

/** `said`: the answers as these files ask for them. */
type Group = Routed & {
  readonly label: string
  readonly ledger: Ledger
  readonly said: ShownNames['own']
  readonly shown: ShownNames['shown']
}

/**
 * Reads one group after the other. What could not tell whose it is gets another try once the others have said more of the
 * user: an inbox after the Sent folder. A refusal ends the import where there is only one group and nothing to ask.
 */
async function readGroups(
  groups: readonly Group[],
  readGroup: (group: Group) => Promise<Refusal | null>,
  ego: () => Ego,
  book: LedgerBook,
  isPreview: boolean,
): Promise<void> {
  const refused: { group: Group; refusal: Refusal; knew: Ego }[] = []
  for (const group of groups) {
    const refusal = await readGroup(group)
    if (refusal !== null) refused.push({ group, refusal, knew: ego() })
  }
  for (const { group, refusal, knew } of refused) {
    const isWorthIt = refusal.code.endsWith('_WHO') && ego() !== knew
    const last = isWorthIt ? await readGroup(group) : refusal
    if (last === null) continue
    if (groups.length === 1 && !(isPreview && book.questions().length > 0)) throw last
    for (const { name } of group.files) refuse(name, group.source.id, last, group.ledger)
  }
}

/** Batches until the source refuses the rest; anything else that it throws is a bug and goes on. */
async function* untilRefused<T>(batches: AsyncIterable<T>, refused: (refusal: Refusal) => void): AsyncGenerator<T> {
  try {
    yield* batches
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    refused(error)
  }
}

/** A file that could not be read at all: its own report and its own line. */
export function refuse(file: string, source: string | null, refusal: Refusal, book: Ledger): void {
  book.file(file, source, 'file', 'refused', refusal.message)
  book.failed(file, refusal.code, refusal.message)
}

/**
 * What to read with which source: the archive that says who the ego is comes before mail and calendars. Of several inputs one
 * that turns out damaged once it is looked into costs its own line.
 */
async function routed(
  inputs: readonly Input[],
  names: readonly ShownNames[],
  book: LedgerBook,
  job: Job,
): Promise<readonly Group[]> {
  const all: Group[] = []
  const total = inputs.reduce((sum, { files }) => sum + files.length, 0)
  let seen = 0
  const told = (): void => {
    if (seen++ % SAID === 0 && total > SAID) job.progress(lookingSays(seen - 1, total), seen - 1, total)
  }
  for (const [at, input] of inputs.entries()) {
    const own = names[at]
    const ledger = own === undefined ? book : ledgerUnder(book, own)
    const said: ShownNames['own'] = answers => own?.own(answers) ?? answers
    const shown: ShownNames['shown'] = file => own?.shown(file) ?? file
    try {
      for (const one of await routeOne(input, ledger, told))
        all.push({ ...one, label: input.label, ledger, said, shown })
    } catch (error) {
      if (!(error instanceof Refusal) || inputs.length === 1) throw error
      refuse(input.label, null, error, book)
    }
  }
  const place = ({ source }: Group): number => ABOUT_SOURCES.findIndex(({ id }) => id === source.id)
  return all.sort((a, b) => place(a) - place(b))
}

/** How far the look at very many files is, is said so often. */
const SAID = 500

function lookingSays(seen: number, total: number): string {
  return `Looking what each file is: ${seen.toLocaleString('en')} of ${total.toLocaleString('en')}`
}

function widen(span: { from: number; until: number }, at: number): void {
  if (at < span.from) span.from = at
  if (at > span.until) span.until = at
}

import { route } from '../../io/connect/files/route.ts'
import type { Routed } from '../../io/connect/files/route.ts'
import type { World, Input } from '../../io/world/world.ts'
import type { ImportRow, ImportWriter } from '../../io/store/store.ts'
import type { FileReport, LedgerLine, Question } from '../../model/ledger.ts'
import { Refusal } from '../../model/refusal.ts'
import type { Reading } from '../../model/source.ts'
import { SOURCES } from '../../sources/index.ts'
import { egoOf, withProfiles } from '../ego.ts'
import type { Job } from '../operation.ts'
import { settingsOf } from '../settings.ts'
import { openLedger } from './ledger-book.ts'
import type { LedgerBook } from './ledger-book.ts'

export type ReadRequest = {
  readonly files: readonly string[]
  readonly answers: Readonly<Record<string, string>>
  /** true: everything is read and counted, nothing is kept */
  readonly preview: boolean
}

export type ReadResult = {
  readonly row: ImportRow | null
  readonly counts: ImportRow['counts']
  readonly inputs: ImportRow['inputs']
  readonly sources: readonly string[]
  readonly files: readonly FileReport[]
  readonly lines: readonly LedgerLine[]
  readonly questions: readonly Question[]
  readonly from: number | null
  readonly until: number | null
}

/**
 * Reads what the user named and writes it in one transaction; a preview does the same and takes it back, so that its
 * counts are not an estimate. Refuses with E_IMPORT_EMPTY where nothing at all could be read: zero rows is an error.
 */
export async function readInputs(world: World, request: ReadRequest, job: Job): Promise<ReadResult> {
  const inputs = await world.inputs.open(request.files)
  try {
    // the name as it was given, so that a retry finds the file again
    const digests = inputs.map(({ label, sha256, bytes }, i) => ({ name: request.files[i] ?? label, sha256, bytes }))
    const writer = await world.store.imports.begin(labelOf(inputs), world.now(), digests)
    try {
      return await readInto(world, writer, inputs, digests, request, job)
    } catch (error) {
      await writer.abort()
      throw error
    }
  } finally {
    for (const input of inputs) await input.close()
  }
}

async function readInto(
  world: World,
  writer: ImportWriter,
  inputs: readonly Input[],
  digests: ImportRow['inputs'],
  request: ReadRequest,
  job: Job,
): Promise<ReadResult> {
  const book = openLedger()
  const span = { from: Infinity, until: -Infinity }
  const sources = new Set<string>()
  let reading = await readingOf(world, request.answers, book)
  let written = 0
  for (const { source, files, label } of await routed(inputs, book)) {
    sources.add(source.id)
    for await (const batch of source.read(files, reading)) {
      if (job.signal.aborted)
        throw new Refusal('E_STOPPED', 'The import was stopped; nothing was kept.', { status: 409 })
      writer.write(batch)
      for (const { at } of batch) if (at !== null) widen(span, at)
      // an archive says who its owner is; the mailbox after it need not ask
      reading = { ...reading, ego: withProfiles(reading.ego, batch) }
      written += batch.length
      job.progress(`Reading ${source.title}: ${label}`, written, 0)
    }
  }
  writer.ledger(book.files(), book.lines(), book.questions())
  const counts = writer.counts()
  if (counts.added + counts.matched + counts.forgotten === 0) throw nothingRead(inputs, book)
  const row = request.preview ? null : await writer.commit()
  if (request.preview) await writer.abort()
  return {
    row,
    counts,
    inputs: digests,
    sources: [...sources],
    files: book.files(),
    lines: book.lines().slice(0, 200),
    questions: book.questions(),
    from: span.from === Infinity ? null : span.from,
    until: span.until === -Infinity ? null : span.until,
  }
}

/** What to read with which source: the archive that says who the ego is comes before mail and calendars. */
async function routed(inputs: readonly Input[], book: LedgerBook): Promise<(Routed & { label: string })[]> {
  const all: (Routed & { label: string })[] = []
  for (const { files, label } of inputs) for (const one of await route(files, book)) all.push({ ...one, label })
  return all.sort((a, b) => SOURCES.indexOf(a.source) - SOURCES.indexOf(b.source))
}

async function readingOf(
  world: World,
  answers: Readonly<Record<string, string>>,
  ledger: LedgerBook,
): Promise<Reading> {
  const settings = await settingsOf(world)
  return {
    ego: await egoOf(world),
    now: world.now(),
    zone: settings.zone ?? world.zone,
    keepText: settings.keepText,
    answers,
    limits: world.inputs.limits,
    ledger,
  }
}

function widen(span: { from: number; until: number }, at: number): void {
  if (at < span.from) span.from = at
  if (at > span.until) span.until = at
}

function labelOf(inputs: readonly Input[]): string {
  const names = inputs.map(({ label }) => label)
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')
}

function nothingRead(inputs: readonly Input[], book: LedgerBook): Refusal {
  const failed = book.lines().find(({ outcome }) => outcome === 'failed')
  const why = failed ? ` The first problem: ${failed.reason}` : ''
  return new Refusal(
    'E_IMPORT_EMPTY',
    `Nothing could be read from ${labelOf(inputs)}, so nothing was imported.${why} See "sources" for the exports that Groundwork reads.`,
    { status: 422 },
  )
}

import type { PackedRows } from '../../io/store/packed-rows.ts'
import type { AccountRun, ImportRow, ImportWriter } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { FileReport, LedgerLine, Question } from '../../model/ledger.ts'
import { Refusal } from '../../model/refusal.ts'
import { readerLimits } from '../caps.ts'
import type { Job } from '../operation.ts'
import { settingsOf } from '../settings.ts'
import type { Brought, ParsedInputs, ParsePart, ParseRequest, Poisoned } from './parse-files.ts'
import type { Lasting, Parsed } from './parse-inputs.ts'
import { stopped } from './stopped.ts'
import { WRITING } from './writing.ts'

export type ReadRequest = {
  readonly files: readonly string[]
  readonly answers: Readonly<Record<string, string>>
  /** true: everything is read and counted, nothing is kept */
  readonly preview: boolean
  /** what came by wire, instead of files on the disk */
  readonly wire?: FromWire
}

/** A part of what an account brought. That nothing of it is new, or fit to be kept, is no error. */
export type FromWire = {
  readonly brought: Brought
  readonly own: readonly string[]
  readonly run: AccountRun
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
  readonly lasts: Lasting
}

/** After so many files that their readers did not survive, it is not the files. */
const MOST_POISONED = 10

/**
 * Reads what the user named and writes it in one transaction; a preview does the same and takes it back, so that its
 * counts are not an estimate. Reading goes on in a thread beside the writing one. A file that ends that thread costs its
 * own line: everything is taken back and read again without it. Refuses with E_IMPORT_EMPTY where nothing at all could be
 * read: zero rows is an error, except in a preview that has a question.
 */
export async function readInputs(world: World, request: ReadRequest, job: Job): Promise<ReadResult> {
  const without: Poisoned[] = []
  const { files, answers, preview, wire } = request
  let afresh = false
  const limits = readerLimits((await settingsOf(world)).caps)
  for (;;) {
    const open = new SharedArrayBuffer(4)
    const attempt = new Attempt(world, preview, wire?.run)
    const from = { brought: wire?.brought, own: wire?.own ?? [] }
    const asked: ParseRequest = { files, answers, preview, afresh, without, open, ...from }
    try {
      const parsed = await world.work.run<ParsedInputs>('parse', asked, {
        ...job,
        limits,
        fenced: true,
        part: part => attempt.take(part as ParsePart),
      })
      if (job.signal.aborted) throw stopped()
      if (!preview) job.progress(WRITING, attempt.rows, 0)
      return await attempt.finish(parsed)
    } catch (error) {
      await attempt.abort()
      if (attempt.mustRead && !afresh) {
        afresh = true
        continue
      }
      const place = Atomics.load(new Int32Array(open), 0)
      const why = attempt.hasFailed ? null : poison(error)
      if (why === null || place === 0 || without.length >= MOST_POISONED) throw error
      without.push({ place, ...why })
    }
  }
}

/** One try at writing what the reader hands over. */
class Attempt {
  /** true where writing failed and not reading */
  hasFailed = false
  /** true where what was read before is no longer whole */
  mustRead = false
  readonly #world: World
  readonly #preview: boolean
  readonly #run: AccountRun | undefined
  #writer: ImportWriter | null = null
  #opened: (ParsePart & { form: 'opened' })['inputs'] = []

  constructor(world: World, preview: boolean, run?: AccountRun) {
    this.#world = world
    this.#preview = preview
    this.#run = run
  }

  /** so many were handed over */
  get rows(): number {
    const { added = 0, matched = 0 } = this.#writer?.counts() ?? {}
    return added + matched
  }

  async take(part: ParsePart): Promise<void> {
    try {
      if (part.form === 'opened') await this.#begin(part.inputs)
      else if (part.form === 'rows') this.#writerOf().writePacked(part.rows satisfies PackedRows)
      else if (!part.ids.some(id => this.#writerOf().holdAgain(id))) {
        this.mustRead = true
        throw new Error('what was read before is not whole')
      }
    } catch (error) {
      this.hasFailed = true
      throw error
    }
  }

  async finish({ digests, ...parsed }: ParsedInputs): Promise<ReadResult> {
    const writer = this.#writerOf()
    const inputs = this.#inputs(digests)
    writer.inputs(inputs)
    writer.ledger(parsed.files, parsed.lines, parsed.questions)
    const counts = writer.counts()
    const isAsking = this.#preview && parsed.questions.length > 0
    const isRun = this.#run !== undefined && parsed.sources.length > 0
    this.hasFailed = true
    if (counts.added + counts.matched + counts.forgotten === 0 && !isAsking && !isRun)
      throw nothingRead(labelOf(this.#opened), parsed)
    const row = this.#preview ? null : await writer.commit()
    if (this.#preview) await writer.abort()
    return { row, counts, inputs, ...parsed, lines: parsed.lines.slice(0, 200) }
  }

  async abort(): Promise<void> {
    await this.#writer?.abort()
  }

  async #begin(inputs: (ParsePart & { form: 'opened' })['inputs']): Promise<void> {
    this.#opened = inputs
    const { imports } = this.#world.store
    this.#writer = await imports.begin(labelOf(inputs), this.#world.now(), this.#inputs([]), this.#run)
  }

  /** What was opened; its hashes are known when all of it has been read. */
  #inputs(digests: readonly string[]): ImportRow['inputs'] {
    return this.#opened.map(({ name, bytes }, i) => ({ name, sha256: digests[i] ?? '', bytes }))
  }

  #writerOf(): ImportWriter {
    if (this.#writer === null) throw new Error('rows came before what they were read from')
    return this.#writer
  }
}

/** What a ledger says of a file that ended its reader; null where it was not the file's doing. */
function poison(error: unknown): { code: string; reason: string } | null {
  if (!(error instanceof Error)) return null
  if (error instanceof Refusal) {
    if (error.code === 'E_WORK_MEMORY' || error.code === 'E_WORK_TIME')
      return {
        code: error.code,
        reason: `Reading this file ${error.code === 'E_WORK_TIME' ? 'did not come to an end' : 'took too much memory'}, so it was left out; everything else was read. Hand it over in smaller parts, or raise the cap ${error.code === 'E_WORK_TIME' ? 'readerStall' : 'readerMemory'} in the settings.`,
      }
    return null
  }
  return {
    code: 'E_READER',
    reason: `Reading this file failed by a fault of Groundwork (${error.message.slice(0, 200)}), so it was left out; everything else was read. Please report it.`,
  }
}

function labelOf(inputs: readonly { readonly label: string }[]): string {
  const names = inputs.map(({ label }) => label)
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')
}

function nothingRead(label: string, { lines, files }: Parsed): Refusal {
  const failed =
    lines.find(({ outcome }) => outcome === 'failed') ?? lines.find(({ code }) => code.startsWith('W_NESTED'))
  const notes = new Set(files.map(({ note }) => note ?? ''))
  const note = files.length === 0 ? 'It is empty.' : notes.size === 1 ? ([...notes][0] ?? '') : ''
  const leftOut = lines.find(({ outcome }) => outcome === 'skipped')
  const first = failed ?? leftOut
  const why = first
    ? ` The first ${failed ? 'problem' : 'row left out'}: ${first.reason}`
    : note === ''
      ? ''
      : ` ${files.length > 1 ? 'Of each of its files: ' : ''}${note}`
  return new Refusal(
    'E_IMPORT_EMPTY',
    `Nothing could be read from ${label}, so nothing was imported.${why} See "sources" for the exports that Groundwork reads.`,
    { status: 422 },
  )
}

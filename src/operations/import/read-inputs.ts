import type { PackedRows } from '../../io/store/packed-rows.ts'
import type { AccountRun, ImportRow, ImportWriter } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { FileReport, LedgerLine, LedgerReason, Question } from '../../model/ledger.ts'
import { Refusal } from '../../model/refusal.ts'
import { archiveLimits, readerLimits, sourceLimits } from '../caps.ts'
import { egoOf } from '../ego.ts'
import type { Job } from '../operation.ts'
import { calledOffLines } from './called-off.ts'
import { labelOf } from './label-of.ts'
import { settingsOf } from '../settings.ts'
import type { Settings } from '../settings.ts'
import type { Brought, OpenedInput, ParsePart, ParseRequest, Poisoned, ReadAs } from './parse-files.ts'
import type { Lasting, Parsed } from './parse-inputs.ts'
import { answeredElsewhere } from './answered-elsewhere.ts'
import { withAnswersBefore } from './answers-before.ts'
import { saidOf, sameReadings } from './same-reading.ts'
import { nothingRead, poison } from './nothing-read.ts'
import { PARSE } from './task-names.ts'
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
  /** null: only to be looked at */
  readonly run: AccountRun | null
}

export type ReadResult = {
  readonly row: ImportRow | null
  readonly counts: ImportRow['counts']
  readonly inputs: ImportRow['inputs']
  readonly sources: readonly string[]
  readonly files: readonly FileReport[]
  /** the first of them */
  readonly lines: readonly LedgerLine[]
  readonly reasons: readonly LedgerReason[]
  readonly questions: readonly Question[]
  readonly from: number | null
  readonly until: number | null
  readonly lasts: Lasting
  readonly asked: Parsed['asked']
  /** those given, and those with which the same files were read before */
  readonly answers: Readonly<Record<string, string>>
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
  const settings = await settingsOf(world)
  const setting = await settingOf(world, request, settings)
  const limits = readerLimits(settings.caps)
  let answers = request.answers
  for (;;) {
    const open = new SharedArrayBuffer(4)
    const attempt = new Attempt(world, { ...request, answers })
    const asked: ParseRequest = { ...setting, answers, without, open }
    try {
      const parsed = await world.work.run<Parsed | null>(PARSE, asked, {
        ...job,
        limits,
        fenced: true,
        part: part => attempt.take(part as ParsePart),
      })
      if (job.signal.aborted) throw stopped()
      const held = await attempt.heldElsewhere(parsed)
      if (held !== null) {
        await attempt.abort()
        answers = { ...answers, ...held }
        continue
      }
      if (!request.preview) job.progress(WRITING, attempt.rows, 0)
      return await attempt.finish(parsed)
    } catch (error) {
      await attempt.abort()
      const place = Atomics.load(new Int32Array(open), 0)
      const why = attempt.hasFailed ? null : poison(error)
      if (why === null || place === 0 || without.length >= MOST_POISONED) throw error
      without.push({ place, ...why })
    }
  }
}

/** All that reading depends on, for a thread that has no store. */
async function settingOf(
  world: World,
  { files, answers, preview, wire }: ReadRequest,
  { zone, keepText, caps }: Settings,
): Promise<Omit<ParseRequest, 'without' | 'open'>> {
  const ego = await egoOf(world)
  return {
    files,
    answers,
    preview,
    brought: wire?.brought,
    caps: { archive: archiveLimits(caps), memory: readerLimits(caps).memory },
    reading: {
      ego: { ...ego, emails: [...new Set([...ego.emails, ...(wire?.own ?? [])])] },
      now: world.now(),
      zone: zone ?? world.zone,
      keepText,
      limits: sourceLimits(caps),
    },
  }
}

/** One try at writing what the reader hands over. */
class Attempt {
  /** true where writing failed and not reading */
  hasFailed = false
  readonly #world: World
  readonly #request: ReadRequest
  #writer: ImportWriter | null = null
  #opened: readonly OpenedInput[] = []
  /** the earlier import that brought the same bytes */
  #same: ImportRow | null = null
  #answers: ReadRequest['answers']
  /** why these bytes must not be read with these answers */
  #refusal: Refusal | null = null

  constructor(world: World, request: ReadRequest) {
    this.#world = world
    this.#request = request
    this.#answers = request.answers
  }

  /** so many were handed over */
  get rows(): number {
    const { added = 0, matched = 0 } = this.#writer?.counts() ?? {}
    return added + matched
  }

  /** Answers whether what was opened is known already and need not be read, else with which answers it is. */
  async take(part: ParsePart): Promise<ReadAs> {
    try {
      if (part.form === 'opened') return await this.#begin(part.inputs, part.isWhole)
      if (part.form === 'rows') this.#write(part.rows, part.nearsEnd && !this.#request.preview)
      // nobody will ever ask for more of a preview than it shows
      else if (!this.#request.preview) this.#writerOf().ledger([], part.lines, [])
      return false
    } catch (error) {
      this.hasFailed = true
      throw error
    }
  }

  #write(rows: PackedRows, nearsEnd: boolean): void {
    const writer = this.#writerOf()
    writer.writePacked(rows)
    if (nearsEnd) writer.nearEnd()
  }

  /** `read`: what reading said; null where the bytes were known, and so what it said the other time. */
  async finish(read: Parsed | null): Promise<ReadResult> {
    if (this.#refusal !== null) throw this.#refusal
    const writer = this.#writerOf()
    const parsed = read ?? (await this.#saidBefore())
    const { preview, wire } = this.#request
    // those of a reading came on the way
    writer.ledger(parsed.files, read === null ? parsed.lines : [], parsed.questions)
    const lines = [...calledOffLines(labelOf(this.#opened), writer.callOff()), ...parsed.lines]
    writer.ledger([], lines.slice(0, lines.length - parsed.lines.length), [])
    const counts = writer.counts()
    const isAsking = preview && parsed.questions.length > 0
    const isRun = wire !== undefined && parsed.sources.length > 0
    this.hasFailed = true
    if (counts.added + counts.matched + counts.forgotten === 0 && !isAsking && !isRun)
      throw nothingRead(labelOf(this.#opened), parsed)
    const row = preview ? null : await writer.commit()
    if (preview) await writer.abort()
    return { row, counts, inputs: this.#inputs(), answers: this.#answers, ...parsed, lines: lines.slice(0, 200) }
  }

  /** Answers that held for the same files in another folder, where they were not given now: then all is read again with them. */
  async heldElsewhere(read: Parsed | null): Promise<ReadRequest['answers'] | null> {
    if (read === null || this.#refusal !== null || this.#request.wire) return null
    this.hasFailed = true
    const held = await answeredElsewhere(this.#world, read.asked)
    this.hasFailed = false
    return Object.keys(held).length === 0 ? null : held
  }

  async abort(): Promise<void> {
    await this.#writer?.abort()
  }

  async #begin(opened: readonly OpenedInput[], isWhole: boolean): Promise<ReadAs> {
    this.#opened = opened
    const { wire } = this.#request
    const { imports } = this.#world.store
    const writer = await imports.begin(labelOf(opened), this.#world.now(), this.#inputs(), wire?.run ?? undefined)
    this.#writer = writer
    // what an account brings is never the same twice
    if (wire) return false
    try {
      this.#answers = await withAnswersBefore(this.#world, this.#inputs(), this.#request.answers)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.#refusal = error
      return true
    }
    const same = isWhole ? await sameReadings(this.#world, this.#inputs(), this.#answers) : []
    this.#same = same.find(({ id }) => writer.holdAgain(id)) ?? null
    return this.#same === null ? { answers: this.#answers } : true
  }

  #inputs(): ImportRow['inputs'] {
    return this.#opened.map(({ name, sha256, bytes }) => ({ name, sha256, bytes }))
  }

  #saidBefore(): Promise<Parsed> {
    if (this.#same === null) throw new Error('nothing was read, and nothing was known')
    return saidOf(this.#world, this.#same)
  }

  #writerOf(): ImportWriter {
    if (this.#writer === null) throw new Error('rows came before what they were read from')
    return this.#writer
  }
}

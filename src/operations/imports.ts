import { z } from 'zod'
import { FileReport, LedgerLine, LedgerReason, Question } from '../model/ledger.ts'
import { Refusal } from '../model/refusal.ts'
import { rememberAsked } from './import/answered-elsewhere.ts'
import { rememberAnswers } from './import/answers-before.ts'
import { keepOwnAnswers } from './import/own-answers.ts'
import { rememberReading } from './import/same-reading.ts'
import type { ReadResult } from './import/read-inputs.ts'
import { previewSentence } from './import/says.ts'
import { stoppedAfter } from './import/stopped.ts'
import { importedPlain, importsPlain, ledgerPlain, previewPlain, undonePlain } from './import-plain.ts'
import { operation } from './operation.ts'
import { refreshIfDue } from './refresh/keep-fresh.ts'
import { measuringAhead } from './refresh/measure-ahead.ts'
import { refreshAfter } from './refresh/refresh-some.ts'
import { ImportRow } from './shapes.ts'

/** A line by hand names people one by one. */
const MOST_BY_HAND = 1_000

const Files = z
  .array(z.string().min(1))
  .min(1)
  .describe('files, folders, archives, mailboxes or git repositories of this machine')
const Answers = z
  .record(z.string(), z.string())
  .default({})
  .describe('what an import asked, like mail:own=ana@example.org for the address that is yours')

const ImportLedger = z.strictObject({
  import: ImportRow,
  files: z.array(FileReport),
  lines: z.array(LedgerLine),
  questions: z.array(Question),
})

export const importsPreview = operation({
  name: 'imports.preview',
  says: 'Reads files and says what importing them would change, without changing anything.',
  kind: 'job',
  input: z.strictObject({ files: Files, answers: Answers }),
  output: z.strictObject({
    says: z.string(),
    inputs: z.array(z.strictObject({ name: z.string(), sha256: z.string(), bytes: z.number() })),
    sources: z.array(z.string()),
    counts: z.strictObject({
      new: z.number(),
      matched: z.number(),
      forgotten: z.number(),
      skipped: z.number(),
      failed: z.number(),
      people: z.number(),
    }),
    files: z.array(FileReport),
    /** the first of what is left out, not readable or odd */
    lines: z.array(LedgerLine),
    /** why, and how many rows of each file */
    reasons: z.array(LedgerReason),
    questions: z.array(Question),
    from: z.number().nullable(),
    until: z.number().nullable(),
  }),
  cli: { args: ['files...'], paths: ['files'], plain: previewPlain },
  opens: ['files'],
  retold: ['files', 'answers'],
  async run(world, { files, answers }, job) {
    const read = await world.work.run<ReadResult>('import', { files, answers, preview: true }, job)
    const { added, ...others } = read.counts
    return {
      says: previewSentence(read),
      inputs: [...read.inputs],
      sources: [...read.sources],
      counts: { new: added, ...others },
      files: [...read.files],
      lines: [...read.lines],
      reasons: [...read.reasons],
      questions: [...read.questions],
      from: read.from,
      until: read.until,
    }
  },
})

export const importsRun = operation({
  name: 'imports.run',
  says: 'Imports files, archives or folders: all or nothing, as often as you like, and undoable.',
  kind: 'job',
  input: z.strictObject({ files: Files, answers: Answers }),
  output: ImportLedger,
  cli: { command: 'import', args: ['files...'], paths: ['files'], plain: importedPlain },
  opens: ['files'],
  retold: ['files', 'answers'],
  async run(world, { files, answers }, job) {
    const ahead = measuringAhead(world, job, 'refresh')
    const read = await world.work.run<ReadResult>('import', { files, answers, preview: false }, ahead.job)
    await ahead.ready()
    await keepOwnAnswers(world, answers)
    if (!read.row) throw new Error('an import that was not a preview has no row')
    await rememberReading(world, read, read.answers)
    await rememberAnswers(world, read.row, read.answers)
    await rememberAsked(world, read.row.id, read.asked)
    try {
      await refreshIfDue(world, job)
    } catch (error) {
      throw stoppedAfter(error, read.row)
    }
    return { import: read.row, files: [...read.files], lines: [...read.lines], questions: [...read.questions] }
  },
})

export const importsList = operation({
  name: 'imports.list',
  says: 'Lists what was imported, newest first.',
  kind: 'query',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(ImportRow) }),
  cli: { plain: importsPlain },
  // what was written by hand is in the history, not among the archives (decision 0007)
  run: async world => ({
    rows: (await world.store.imports.list()).filter(({ sources }) => !(sources.length === 1 && sources[0] === 'hand')),
  }),
})

export const importsShow = operation({
  name: 'imports.show',
  says: 'Shows the ledger of one import: every file, and every row that was skipped or failed, with the reason.',
  kind: 'query',
  input: z.strictObject({
    id: z.string(),
    offset: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(1000).default(100),
    outcome: z.enum(['skipped', 'failed', 'warned']).optional(),
    file: z.string().optional(),
    byFile: z.boolean().default(true).describe('also the account of each file, which of thousands is long'),
  }),
  output: z.strictObject({
    import: ImportRow,
    files: z.array(FileReport),
    lines: z.array(LedgerLine),
    questions: z.array(Question),
    total: z.number(),
    /** the account that it came from by wire; null where files were given */
    account: z.string().nullable(),
  }),
  cli: { args: ['id'], plain: ledgerPlain },
  async run(world, { id, offset, limit, outcome, file, byFile }) {
    const row = await world.store.imports.get(id)
    if (!row) throw noSuchImport(id)
    const page = { offset, limit, byFile, ...(outcome ? { outcome } : {}), ...(file ? { file } : {}) }
    const { files, lines, questions, total } = await world.store.imports.ledger(id, page)
    const account = await world.store.accounts.ofImport(id)
    return { import: row, files: [...files], lines: [...lines], questions: [...questions], total, account }
  },
})

export const importsUndo = operation({
  name: 'imports.undo',
  says: 'Takes back one import and all that followed from it, the merges too. What you entered yourself stays.',
  kind: 'change',
  input: z.strictObject({ id: z.string() }),
  output: z.strictObject({ removed: z.number(), kept: z.number(), decisionsOnRemoved: z.number() }),
  cli: { args: ['id'], plain: undonePlain },
  async run(world, { id }, job) {
    const row = await world.store.imports.get(id)
    if (!row) throw noSuchImport(id)
    if (row.status === 'undone')
      throw new Refusal('E_UNDONE', `The import of ${row.label} was taken back already.`, { status: 409 })
    const takeBack = () => world.store.imports.undo(id, world.now())
    // what was written by hand, or is about nobody, goes as fast as it came: the people at once, what is found in it later
    const records = await world.store.imports.involved(id, isByHand(row) ? MOST_BY_HAND : 1)
    // what matched is in the rows of an earlier import, whose people may go with this one
    const isOfNobody = records.length === 0 && row.counts.matched === 0
    if (isByHand(row) || isOfNobody) return refreshAfter(world, records, takeBack)
    const receipt = await takeBack()
    await refreshIfDue(world, job)
    return receipt
  },
})

export const importsRetry = operation({
  name: 'imports.retry',
  says: 'Reads the files of an import again, so that rows that failed get another try; what is there already stays as it is.',
  kind: 'job',
  input: z.strictObject({ id: z.string(), files: Files.optional(), answers: Answers }),
  output: ImportLedger,
  cli: { args: ['id', 'files...'], paths: ['files'], plain: importedPlain },
  opens: ['files'],
  retold: ['files', 'answers'],
  async run(world, { id, files, answers }, job) {
    const row = await world.store.imports.get(id)
    if (!row) throw noSuchImport(id)
    if (files === undefined && (await world.store.accounts.ofImport(id)) !== null)
      throw new Refusal('E_RETRY_WIRE', `${row.label} came by wire: run its account again on the page of sources.`, {
        status: 409,
      })
    return importsRun.run(world, { files: files ?? [...new Set(row.inputs.map(({ name }) => name))], answers }, job)
  },
})

/** One fact, or a few, from the user's own hand, and no file. */
export function isByHand({ inputs, sources }: Pick<z.infer<typeof ImportRow>, 'inputs' | 'sources'>): boolean {
  return inputs.length === 0 && sources.length > 0 && sources.every(source => source === 'hand')
}

function noSuchImport(id: string): Refusal {
  return new Refusal('E_NOT_FOUND', `There is no import ${id}; "imports list" names them.`, { status: 404 })
}

import { namelessReason } from '../../model/nameless-reason.ts'
import type { LedgerReason } from '../../model/ledger.ts'
import { Refusal } from '../../model/refusal.ts'
import type { Parsed } from './parse-inputs.ts'

/** What a ledger says of a file that ended its reader; null where it was not the file's doing. */
export function poison(error: unknown): { code: string; reason: string } | null {
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

/** The refusal of files of which nothing came (E_IMPORT_EMPTY): what most of their rows are left out for, and what to do next. */
export function nothingRead(label: string, { lines, reasons, files, questions }: Parsed): Refusal {
  const nested = lines.find(({ code }) => code.startsWith('W_NESTED'))
  const why = whyMost(reasons, files) ?? (nested === undefined ? noteOf(files) : ` The problem: ${nested.reason}`)
  const next =
    questions.length > 0
      ? 'Its preview ("imports preview") shows what is asked and how that is answered.'
      : 'See "sources" for the exports that Groundwork reads.'
  return new Refusal('E_IMPORT_EMPTY', `Nothing could be read from ${label}, so nothing was imported.${why} ${next}`, {
    status: 422,
  })
}

/** Null where no row was left out. Among as many of each, one that could not be read says more than one left out on purpose. */
function whyMost(reasons: readonly LedgerReason[], files: Parsed['files']): string | null {
  const weights = new Map<string, { reason: string; isFailed: boolean; rows: number }>()
  for (const { outcome, file, reason, rows } of reasons) {
    if (outcome === 'warned') continue
    const said = namelessReason({ file, reason })
    const known = weights.get(said) ?? { reason, isFailed: outcome === 'failed', rows: 0 }
    known.rows += rows
    weights.set(said, known)
  }
  const [most] = [...weights.values()].toSorted((a, b) => b.rows - a.rows || Number(b.isFailed) - Number(a.isFailed))
  if (most === undefined) return null
  const { reason, isFailed } = most
  if (isFailed) return ` ${weights.size === 1 ? 'The problem' : 'Most often the problem is this'}: ${reason}`
  const all = files.reduce((sum, { rows }) => sum + rows, 0)
  return all === 1
    ? ` Its one row is left out: ${reason}`
    : ` Its ${all} rows are left out, most often for this: ${reason}`
}

function noteOf(files: Parsed['files']): string {
  const notes = new Set(files.map(({ note }) => note ?? ''))
  const note = files.length === 0 ? 'It is empty.' : notes.size === 1 ? ([...notes][0] ?? '') : ''
  if (note !== '') return ` ${files.length > 1 ? 'Of each of its files: ' : ''}${note}`
  return files.length > 1 ? ` None of its ${files.length} files holds anything that is read.` : ''
}

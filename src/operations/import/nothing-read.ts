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

/** E_IMPORT_EMPTY: zero rows is an error; it says the first reason that the ledger holds. */
export function nothingRead(label: string, { lines, files, questions }: Parsed): Refusal {
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
  const next =
    questions.length > 0
      ? 'Its preview ("imports preview") shows what is asked and how that is answered.'
      : 'See "sources" for the exports that Groundwork reads.'
  return new Refusal('E_IMPORT_EMPTY', `Nothing could be read from ${label}, so nothing was imported.${why} ${next}`, {
    status: 422,
  })
}

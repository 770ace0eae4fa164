import { count } from '../findings/words.ts'
import type { FileReport, LedgerLine, LedgerReason, Question } from '../model/ledger.ts'
import { filesPlain } from './files-plain.ts'
import { questionsPlain } from './questions-plain.ts'
import type { ImportRow } from './shapes.ts'

/** What a preview found, which hidden folders it did not open, and what it asks. */
export function previewPlain({
  says,
  reasons,
  questions,
}: {
  says: string
  reasons: readonly Pick<LedgerReason, 'code' | 'reason'>[]
  questions: readonly Question[]
}): string {
  const closed = reasons.filter(({ code }) => code === 'W_HIDDEN_FOLDER').map(({ reason }) => reason)
  return [says, ...new Set(closed), ...questionsPlain(questions)].join('\n')
}

/** The account of an import that was just made, as lines; what was assumed in it is said with the way to say otherwise. */
export function importedPlain({
  import: row,
  files,
  questions,
}: {
  import: ImportRow
  files: readonly FileReport[]
  questions: readonly Question[]
}): string {
  const isAssumed = questions.some(({ assumed, forms }) => assumed !== '' && forms === undefined)
  const again = isAssumed
    ? [`Where something else than what was assumed is true, first type: groundwork imports undo ${row.id}`]
    : []
  return [`Imported ${row.label}: ${became(row)}.`, ...filesPlain(files), ...questionsPlain(questions), ...again].join(
    '\n',
  )
}

/** One line an import: its id, day, what it was called and what came of it. */
export function importsPlain({ rows }: { rows: readonly ImportRow[] }): string {
  const lines = rows.map(row => {
    const day = new Date(row.at).toISOString().slice(0, 10)
    const undone = row.status === 'done' ? '' : row.status === 'undone' ? ' (taken back)' : ` (${row.status})`
    return `${row.id}  ${day}  ${row.label}: ${became(row)}${undone}`
  })
  return lines.length === 0 ? 'Nothing was imported yet.' : lines.join('\n')
}

/** The ledger of one import: its files, then the rows that were left out, each with its reason. */
export function ledgerPlain({
  import: row,
  files,
  lines,
  questions,
  total,
}: {
  import: ImportRow
  files: readonly FileReport[]
  lines: readonly LedgerLine[]
  questions: readonly Question[]
  total: number
}): string {
  const more = total > lines.length ? [`${lines.length} of ${count(total)} rows; --offset shows others.`] : []
  return [
    `${row.label}: ${became(row)}${row.status === 'undone' ? ' (taken back)' : ''}.`,
    ...filesPlain(files),
    ...lines.map(
      ({ outcome, file, line, reason }) => `${outcome}  ${file}${line === undefined ? '' : `:${line}`}  ${reason}`,
    ),
    ...more,
    ...questionsPlain(questions),
  ].join('\n')
}

/** What taking an import back did. */
export function undonePlain({ removed, kept }: { removed: number; kept: number }): string {
  return `Taken back: ${count(removed)} ${removed === 1 ? 'fact' : 'facts'} gone, ${count(kept)} kept because something else says them too.`
}

function became({ counts: { added, matched, skipped, failed } }: ImportRow): string {
  return `${count(added)} new, ${count(matched)} already here or repeated, ${count(skipped)} skipped, ${count(failed)} failed`
}

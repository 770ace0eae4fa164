import type { Input } from '../../io/connect/files/input.ts'
import { headOf } from '../../sources/text/beginning.ts'
import { encodingQuestion } from '../../sources/text/encodings.ts'
import { legacyEncoding } from '../../sources/text/legacy.ts'
import { likelyEncodings } from '../../sources/text/likely-encodings.ts'
import type { LedgerBook } from './ledger-book.ts'
import type { ShownNames } from './shown-names.ts'

/** Rows that are no valid text, or that were read in an older encoding on the look of them: the user may know better. */
export async function askEncodings(
  book: LedgerBook,
  inputs: readonly Input[],
  names: readonly ShownNames[],
): Promise<void> {
  for (const shown of book.lines.filesWith(ENCODING_CODES)) {
    const files = inputs.flatMap(({ files: held }, at) =>
      held.filter(({ name }) => (names[at]?.shown(name) ?? name) === shown),
    )
    const head = files[0] === undefined ? new Uint8Array(0) : await headOf(files[0])
    const likely = likelyEncodings(head).flatMap(({ label, score }) => (score > 0.5 ? [label] : []))
    const isRead = !book.lines.filesWith(WAITING).has(shown)
    book.asks(encodingQuestion(shown, likely, isRead ? (legacyEncoding(head) ?? likely[0] ?? '') : ''))
  }
}

const WAITING = new Set(['E_CSV_ENCODING'])
const ENCODING_CODES = new Set(['E_CSV_ENCODING', 'W_CSV_ENCODING'])

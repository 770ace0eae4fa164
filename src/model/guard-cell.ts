/**
 * A text for a CSV cell, so that no spreadsheet takes it for a formula (CWE-1236): one apostrophe in front of texts that
 * begin with = + - @, their full-width forms, a tab, a line break or NUL. Texts that begin so behind apostrophes of their
 * own get one more, so that `unguardCell` gives back exactly what was there. Numbers are no text and stay numbers.
 * @example guardCell('=1+1') // "'=1+1"
 * @example guardCell(-2) // '-2'
 */
export function guardCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  return DANGEROUS.test(cell) ? `'${cell}` : cell
}

/** Takes away the apostrophe that `guardCell` put in front, and nothing else. @example unguardCell("'=1+1") // '=1+1' */
export function unguardCell(text: string): string {
  return text.startsWith("'") && DANGEROUS.test(text) ? text.slice(1) : text
}

const DANGEROUS = /^'*[=+\-@\t\r\n\0＝＋－＠]/ // oxlint-disable-line no-control-regex -- NUL is one of them

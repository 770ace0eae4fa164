import type { LedgerLine } from './ledger.ts'

/**
 * A reason without the name of the file that it speaks of, so that what is said of each of many files is known to be the same.
 *
 * @example namelessReason({ file: 'parts/a.zip', reason: 'a.zip is damaged.' }) // '\u0000 is damaged.'
 */
export function namelessReason({ file, reason }: Pick<LedgerLine, 'file' | 'reason'>): string {
  return [file, file.slice(file.lastIndexOf('/') + 1)].reduce(without, reason)
}

function without(text: string, name: string): string {
  if (name === '' || !text.includes(name)) return text
  return text.split(name).reduce((said, part) => said + (isWord(said, part) ? '\u0000' : name) + part)
}

/** Whether what stands between two texts stands there by itself. */
function isWord(before: string, after: string): boolean {
  return !/[\p{L}\p{N}_-]$/u.test(before) && !/^[\p{L}\p{N}_-]/u.test(after)
}

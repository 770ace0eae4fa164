import { fieldEnd, slotAt } from './field-names.ts'

/**
 * What is worth keeping of a header block that grows beyond the cap: the complete fields that a reading looks at and that
 * are within the cap. `open`: where the last field, not complete yet, begins.
 */
export function keepFields(
  bytes: Uint8Array,
  start: number,
  to: number,
  cap: number,
): { readonly kept: Uint8Array[]; readonly open: number } {
  const kept: Uint8Array[] = []
  let at = start
  for (;;) {
    const end = fieldEnd(bytes, at, to)
    if (end >= to) return { kept, open: at }
    if (end - at <= cap && slotAt(bytes, at, end) >= 0) kept.push(bytes.slice(at, end))
    at = end
  }
}

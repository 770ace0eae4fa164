import type { Ledger } from '../../model/ledger.ts'
import type { Reading } from '../../model/source.ts'

/**
 * The same reading, whose ledger keeps no raw line of a chat where the user did not allow its words: what cannot be read is
 * told by its line and its code alone.
 */
export function withoutWords(reading: Reading): Reading {
  if (reading.keepText === 'all') return reading
  const { ledger } = reading
  const bare =
    (say: Ledger['failed']): Ledger['failed'] =>
    (file, code, reason, at) =>
      say(file, code, reason, at?.line === undefined ? undefined : { line: at.line })
  return {
    ...reading,
    ledger: { ...ledger, skipped: bare(ledger.skipped), failed: bare(ledger.failed), warned: bare(ledger.warned) },
  }
}

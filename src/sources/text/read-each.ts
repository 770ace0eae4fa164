import type { Observation } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'
import type { Reading, SourceFile } from '../../model/source.ts'

/**
 * Reads files one after the other. A file that is refused costs its own line in the ledger and nothing else; where it was
 * the only one, the refusal goes on to the caller.
 */
export async function* readEach(
  files: readonly SourceFile[],
  source: string,
  reading: Reading,
  read: (file: SourceFile) => AsyncIterable<readonly Observation[]>,
): AsyncGenerator<readonly Observation[]> {
  for (const file of files)
    try {
      yield* read(file)
    } catch (error) {
      if (!(error instanceof Refusal) || files.length === 1) throw error
      refuseFile(file.name, source, error, reading)
    }
}

/** Writes a refusal into the ledger of a file. */
export function refuseFile(name: string, source: string, refusal: Refusal, { ledger }: Reading): void {
  ledger.file(name, source, 'file', 'refused', refusal.message)
  ledger.failed(name, refusal.code, refusal.message)
}

import { joinBytes } from './bytes.ts'
import type { SourceFile } from '../../model/source.ts'

/** Enough of a file to tell what it is. */
const HEAD = 65_536

/** The chunks of a stream, the first with at least `least` bytes where there are so many: pipes may hand over single bytes. */
export async function* withBeginning(chunks: AsyncIterable<Uint8Array>, least: number): AsyncGenerator<Uint8Array> {
  let held: Uint8Array | null = new Uint8Array(0)
  for await (const chunk of chunks) {
    if (held === null) {
      yield chunk
      continue
    }
    // a chunk that is kept is copied: the next may overwrite it
    held = held.length === 0 && chunk.length >= least ? chunk : joinBytes([held, chunk])
    if (held.length < least) continue
    yield held
    held = null
  }
  if (held !== null && held.length > 0) yield held
}

/** The first 64 KiB of a file, however its stream is cut. */
export async function headOf(file: SourceFile): Promise<Uint8Array> {
  for await (const beginning of withBeginning(file.open(), HEAD)) return beginning.subarray(0, HEAD)
  return new Uint8Array(0)
}

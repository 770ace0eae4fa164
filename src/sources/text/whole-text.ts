import { Refusal } from '../../model/refusal.ts'
import type { SourceFile } from '../../model/source.ts'
import { textBlocks } from '../csv/blocks.ts'

/** More than any honest JSON export of one working life, less than the longest text the platform can hold. */
export const JSON_BYTES = 256 << 20

/**
 * All of a small file as text, whatever its encoding. `cap`: bytes; `named`: the setting or format that sets it, for the
 * refusal E_FILE_SIZE, which comes before anything above the cap is kept in memory.
 */
export async function wholeText(file: SourceFile, cap: number, named: string): Promise<string> {
  const parts: string[] = []
  for await (const block of textBlocks(capped(file, cap, named))) parts.push(block.text)
  return parts.join('')
}

async function* capped(file: SourceFile, cap: number, named: string): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of file.open()) {
    size += chunk.length
    if (size > cap)
      throw new Refusal(
        'E_FILE_SIZE',
        `${file.name} is larger than the ${Math.round(cap / 1_048_576)} MiB that ${named} may have. Hand over a shorter period.`,
        { detail: { cap } },
      )
    yield chunk
  }
}

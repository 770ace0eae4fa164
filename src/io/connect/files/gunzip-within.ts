import { Refusal } from '../../../model/refusal.ts'
import type { SourceFile } from '../../../model/source.ts'
import { withBeginning } from '../../../sources/text/beginning.ts'
import type { ArchiveLimits } from './archive-limits.ts'
import { gunzipped, innerName } from './gzip.ts'
import { kindOfHead } from './magic.ts'

/**
 * The files of an archive, each single one that is packed by gzip as what is packed in it. What comes out of all of them
 * together is held against the caps of one archive, and against the bytes that the archive itself has: being packed twice
 * opens no way around them. Archives within stay as they are. Refusals while reading: those of `gunzipped`.
 */
export function gunzippedWithin(
  files: readonly SourceFile[],
  archive: { readonly label: string; readonly bytes: number },
  limits: ArchiveLimits,
): readonly SourceFile[] {
  const names = new Set(files.map(({ name }) => name))
  const fence = fenceOver(archive, limits)
  return files.map(file => {
    if (!PACKED.test(file.name)) return file
    const inner = gunzipped(file, limits)
    const name = innerName(file.name, inner.name, names)
    const open = (): AsyncIterable<Uint8Array> => peeled(file, inner, fence)
    return { ...inner, name, open }
  })
}

/** By its name; a packed tar is an archive within the archive. */
const PACKED = /(?<!\.tar)\.(?:gz|gzip)$/i

/** Only what begins as gzip is unpacked; a file that is merely called so is what it is. */
async function* peeled(file: SourceFile, inner: SourceFile, fence: Fence): AsyncGenerator<Uint8Array> {
  const isPacked = kindOfHead(await firstOf(file), file.name) === 'gzip'
  if (!isPacked) return yield* file.open()
  let read = 0
  for await (const chunk of inner.open()) {
    read += chunk.length
    fence(file, read)
    yield chunk
  }
}

async function firstOf(file: SourceFile): Promise<Uint8Array> {
  for await (const chunk of withBeginning(file.open(), 512)) return chunk.slice(0, 512)
  return new Uint8Array(0)
}

/** `read`: bytes that came out of a file by now; a file that is read again counts once. */
type Fence = (file: SourceFile, read: number) => void

function fenceOver({ label, bytes }: { label: string; bytes: number }, limits: ArchiveLimits): Fence {
  const most = new Map<SourceFile, number>()
  let all = 0
  return (file, read) => {
    const before = most.get(file) ?? 0
    if (read <= before) return
    most.set(file, read)
    all += read - before
    if (all > limits.bytes)
      throw new Refusal(
        'E_GZIP_SIZE',
        `What is packed within ${label} unpacks to more than ${limits.bytes} bytes, the most that is read of one archive (the cap archiveBytes in the settings). Hand over ${file.name} by itself.`,
      )
    if (all > limits.ratioFrom && all > bytes * limits.ratio)
      throw new Refusal(
        'E_GZIP_RATIO',
        `What is packed within ${label} unpacks to more than ${limits.ratio} times its size, as no honest file does (the cap archiveRatio in the settings).`,
      )
  }
}

import { open } from 'node:fs/promises'
import { Refusal } from '../../../model/refusal.ts'
import type { SourceFile } from '../../../model/source.ts'
import type { ArchiveLimits } from './archive-limits.ts'
import { bytesOf } from './bytes-of.ts'
import { indexOf } from './tar-index.ts'
import type { TarEntry } from './tar-index.ts'
import type { Aside } from './tar-kinds.ts'
import { fileTape } from './tar-tape.ts'
import { Tapes } from './tapes.ts'

/** An open archive: its plain files, in the order they were packed, and what else it holds. */
export type OpenTar = {
  readonly files: readonly SourceFile[]
  readonly aside: readonly Aside[]
  close(): Promise<void>
}

/**
 * Opens a tar archive without unpacking it: one pass over its headers, then each file is read where it lies. Refusals as
 * `indexOf` in `tar-index.ts`.
 */
export async function openTar(path: string, label: string, limits: ArchiveLimits): Promise<OpenTar> {
  const handle = await open(path)
  try {
    const { entries, aside } = await indexOf(fileTape(handle, (await handle.stat()).size), label, limits)
    const files = entries.map(entry => ({
      ...facts(entry),
      open: (how?: { readonly passing: boolean }) => wholeOf(entry, label, bytesAt(path, entry, how?.passing)),
    }))
    return { files, aside, close: async () => undefined }
  } finally {
    await handle.close()
  }
}

/** Memory for the first bytes of the files of a packed archive, so that a look at each does not unpack it anew. */
const KEPT = 33_554_432

/**
 * Opens a tar archive that is packed as a whole: nothing is unpacked to the disk and no more than `KEPT` bytes into memory.
 * One pass lists the files. A file that is read later is reached by unpacking up to it: in the order they were packed all
 * files take one pass. `unpacked`: all bytes, from the beginning, as often as asked. Refusals as `indexOf`, and of unpacking.
 */
export async function openPackedTar(
  unpacked: SourceFile['open'],
  label: string,
  limits: ArchiveLimits,
): Promise<OpenTar> {
  const tapes = new Tapes(unpacked)
  const { entries, aside } = await tapes.first(tape => indexOf(tape, label, limits, KEPT))
  const files = entries.map(entry => ({
    ...facts(entry),
    open: () => wholeOf(entry, label, headFirst(entry, tapes)),
  }))
  return { files, aside, close: () => tapes.close() }
}

function facts({ name, size, modified }: TarEntry): Omit<SourceFile, 'open'> {
  return { name, size, ...(modified === undefined ? {} : { modified }) }
}

function bytesAt(path: string, { offset, size }: TarEntry, passing = false): AsyncGenerator<Uint8Array> {
  return bytesOf(path, { passing, from: offset, length: size })
}

async function* headFirst({ offset, size, head }: TarEntry, tapes: Tapes): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield Uint8Array.from(head)
  if (head.length < size) yield* tapes.read(offset + head.length, size - head.length)
}

/** What was listed whole must be read whole: the file below may have been changed since. */
async function* wholeOf(
  { name, size }: TarEntry,
  label: string,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let read = 0
  for await (const chunk of bytes) {
    read += chunk.length
    yield chunk
  }
  if (read < size)
    throw new Refusal(
      'E_TAR_TRUNCATED',
      `"${name}" in ${label} ends too early: the archive has changed since it was opened. Hand it over again.`,
    )
}

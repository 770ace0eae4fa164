import { Refusal } from '../../../model/refusal.ts'
import type { ArchiveLimits } from './archive-limits.ts'
import { isPlainPath } from './plain-path.ts'

/** An entry as the archive's directory describes it; nothing of it is true before it was read. */
export type ZipEntry = {
  readonly name: string
  readonly rawName: Uint8Array
  readonly size: number
  readonly packed: number
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly offset: number
  /** Unix file mode, where the archive was made on Unix */
  readonly mode: number
  readonly modified: number
}

const LINK = 0o120000
const TYPE = 0o170000

/** Refuses an entry that could never be read safely. */
export function checkEntry(entry: ZipEntry, label: string, limits: ArchiveLimits): void {
  const shown = entry.name.slice(0, 80)
  if (!isPlainPath(entry.name) || entry.name.length > limits.nameLength)
    throw new Refusal(
      'E_ZIP_PATH',
      `${label} holds a file named "${shown}", which points outside the archive. It was not opened.`,
    )
  if ((entry.mode & TYPE) === LINK)
    throw new Refusal(
      'E_ZIP_SYMLINK',
      `${label} holds a link, "${shown}". Links in archives are not followed; ask for the export again.`,
    )
  if (entry.encrypted)
    throw new Refusal(
      'E_ZIP_UNSUPPORTED',
      `${label} is encrypted ("${shown}"). Unpack it with its password and hand over the folder.`,
    )
  if (entry.method !== 0 && entry.method !== 8)
    throw new Refusal(
      'E_ZIP_UNSUPPORTED',
      `${label} packs "${shown}" in a way that is not read (method ${entry.method}). Unpack it and hand over the folder.`,
    )
  if (entry.size > limits.ratioFrom && entry.size > entry.packed * limits.ratio)
    throw new Refusal(
      'E_ZIP_RATIO',
      `"${shown}" in ${label} unpacks to more than ${limits.ratio} times its size, as no honest export does (the cap archiveRatio in the settings).`,
    )
}

/** Refuses a directory whose entries contradict each other. */
export function checkEntries(entries: readonly ZipEntry[], label: string, limits: ArchiveLimits): void {
  let [size, packed] = [0, 0]
  const names = new Map<string, string>()
  for (const entry of entries) {
    size += entry.size
    packed += entry.packed
    const folded = entry.name.normalize('NFC').toLowerCase()
    const twin = names.get(folded)
    if (twin !== undefined)
      throw new Refusal(
        'E_ZIP_DUPLICATE',
        `${label} holds both "${twin}" and "${entry.name}". Which one is right cannot be told; ask for the export again.`,
      )
    names.set(folded, entry.name)
  }
  checkOverlap(entries, label)
  if (size > limits.bytes)
    throw new Refusal(
      'E_ZIP_SIZE',
      `${label} unpacks to ${size} bytes; at most ${limits.bytes} are read (the cap archiveBytes in the settings).`,
    )
  if (size > limits.ratioFrom && size > packed * limits.ratio)
    throw new Refusal(
      'E_ZIP_RATIO',
      `${label} unpacks to more than ${limits.ratio} times its size, as no honest export does (the cap archiveRatio in the settings).`,
    )
}

/** Entries that share bytes are the trick of archives that unpack to more than they can hold. */
function checkOverlap(entries: readonly ZipEntry[], label: string): void {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset)
  let [end, before] = [0, '']
  for (const entry of sorted) {
    if (entry.offset < end)
      throw new Refusal(
        'E_ZIP_OVERLAP',
        `In ${label}, "${before}" and "${entry.name}" share the same bytes, as in no honest archive.`,
      )
    end = entry.offset + 30 + entry.rawName.length + entry.packed
    before = entry.name
  }
}

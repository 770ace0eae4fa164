import { stat } from 'node:fs/promises'
import { Refusal } from '../../../model/refusal.ts'
import type { SourceFile } from '../../../model/source.ts'
import type { ArchiveLimits } from './archive-limits.ts'
import { bytesOf, unreadable } from './bytes-of.ts'
import { digestOf } from './digest.ts'
import { gunzippedWithin } from './gunzip-within.ts'
import { gunzipped, holdsTar } from './gzip.ts'
import type { Input } from './input.ts'
import { foreignKind, kindOfHead } from './magic.ts'
import type { HeadKind } from './magic.ts'
import { whyNotRead } from './not-read.ts'
import { isSpreadsheet, SAVE_AS_CSV } from './spreadsheet.ts'

/** So much of a ZIP under the name of something else says what it is the ZIP of. */
const FURTHER = 65_536

/** Opens one file: an archive as what is in it, anything else as itself. Refusals as `openInput`. */
export async function openFile(path: string, label: string, archive: ArchiveLimits): Promise<Input> {
  const facts = await stat(path).catch((error: unknown) => {
    throw unreadable(path, error)
  })
  const head = await readHead(path)
  const kind = kindOfHead(head, label)
  const more = kind === 'zip' && !/\.zip$/i.test(label) ? await readHead(path, FURTHER) : head
  if (isSpreadsheet(more, label)) throw new Refusal('E_SPREADSHEET', `${label} is ${SAVE_AS_CSV}`)
  const why = kind === 'zip' && /\.olm$/i.test(label) ? whyNotRead(label) : null
  if (why !== null) throw new Refusal('E_MAIL_KEPT', `${label}: ${why}`)
  const sha256 = remembered(() => digestOf([{ says: '', path, size: facts.size, modified: facts.mtimeMs }]))
  const shared = { label, sha256, bytes: facts.size }
  const within = <T extends { readonly files: Input['files'] }>(opened: T): T & typeof shared => ({
    ...shared,
    ...opened,
    files: gunzippedWithin(opened.files, shared, archive),
  })
  // what archives need is loaded for archives only: the thread that reads a mailbox waits for all it loads
  if (kind === 'zip') return within(await (await import('./zip.ts')).openZip(path, label, archive))
  if (kind === 'tar') return within(await (await import('./tar.ts')).openTar(path, label, archive))
  const refusal = notOpened(kind, label, head)
  if (refusal !== null) throw refusal
  const file: SourceFile = {
    name: label,
    size: facts.size,
    modified: Math.round(facts.mtimeMs),
    open: how => bytesOf(path, how),
  }
  if (kind !== 'gzip') return { ...shared, files: [file], close: async () => {} }
  const unpacked = gunzipped(file, archive)
  if (!(await holdsTar(unpacked))) return { ...shared, files: [unpacked], close: async () => {} }
  const { openPackedTar } = await import('./tar.ts')
  const tar = await openPackedTar(unpacked.open, label, archive)
  const odd = unpacked.odd?.() ?? null
  return within({ ...tar, aside: odd === null ? tar.aside : [...tar.aside, { file: label, ...odd }] })
}

/** Why an archive is not opened; null where the kind of its first bytes forbids nothing. */
function notOpened(kind: HeadKind, label: string, head: Uint8Array): Refusal | null {
  if (kind === 'foreign-archive')
    return new Refusal(
      'E_ZIP_UNSUPPORTED',
      `${label} is packed in a way that is not read (${foreignKind(head, label)}). Unpack it and hand over what was in it, or ask for the export as ZIP.`,
    )
  if (kind === 'broken-zip')
    return new Refusal(
      'E_ZIP_TRUNCATED',
      `${label} is not a complete ZIP archive: it has no valid beginning. Download it again.`,
    )
  if (kind === 'broken-tar')
    return new Refusal(
      'E_TAR_TRUNCATED',
      `${label} is not a complete tar archive: it has no valid beginning. Download it again.`,
    )
  return null
}

/** Worked out when first asked for, and once. */
export function remembered(work: () => Promise<string>): () => Promise<string> {
  let answer: Promise<string> | null = null
  return () => (answer ??= work())
}

/** The first bytes of a file, by which it says what it is; no more than `most`. Refusals: E_FILE_MISSING, E_FILE_READ. */
export async function readHead(path: string, most = 512): Promise<Uint8Array> {
  for await (const head of bytesOf(path, { passing: false, length: most })) return head
  return new Uint8Array(0)
}

import { beginsAsTar, isZeros } from './tar-header.ts'

/** What the first bytes of a file say about how to open it. `broken-*`: named so, but it does not begin like one. */
export type HeadKind = 'zip' | 'gzip' | 'tar' | 'foreign-archive' | 'broken-zip' | 'broken-tar' | 'plain'

/** Archives and packed files that are not read: what they are called, and how they begin. */
const FOREIGN: readonly (readonly [name: string, magic: readonly number[]])[] = [
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['RAR', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['Zstandard', [0x28, 0xb5, 0x2f, 0xfd]],
  ['LZ4', [0x04, 0x22, 0x4d, 0x18]],
  ['lzip', [0x4c, 0x5a, 0x49, 0x50, 1]],
  ['lzop', [0x89, 0x4c, 0x5a, 0x4f, 0]],
  ['lrzip', [0x4c, 0x52, 0x5a, 0x49, 0]],
  ['compress', [0x1f, 0x9d, 0x90]],
]

/** Zstandard and LZ4 may begin with a frame that holds nothing. */
const EMPTY_FRAME = [0x2a, 0x4d, 0x18]

/** The beginning of a block of bzip2, after "BZh" and a digit; of an empty file, its end. */
const BZIP2 = [
  [0x31, 0x41, 0x59, 0x26, 0x53, 0x59],
  [0x17, 0x72, 0x45, 0x38, 0x50, 0x90],
]

/** Tells archives from plain files by their first bytes; the name only decides between "broken" and "plain". */
export function kindOfHead(head: Uint8Array, name: string): HeadKind {
  if (beginsAsZip(head) || (begins(head, SPLIT) && beginsAsZip(head.subarray(SPLIT.length)))) return 'zip'
  if (begins(head, [0x1f, 0x8b])) return 'gzip'
  if (foreignKind(head, name) !== null) return 'foreign-archive'
  const first = head.subarray(0, 512)
  if (beginsAsTar(first)) return 'tar'
  if (/\.tar$/i.test(name)) return first.length === 512 && isZeros(first) ? 'tar' : 'broken-tar'
  return /\.(?:zip|7z|rar)$/i.test(name) ? 'broken-zip' : 'plain'
}

/** How pictures, films and sounds begin, at which byte. */
const MEDIA: readonly (readonly [at: number, magic: readonly number[]])[] = [
  [0, [0xff, 0xd8, 0xff]],
  [0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  [0, [0x47, 0x49, 0x46, 0x38]],
  [0, [0x49, 0x49, 0x2a, 0]],
  [0, [0x4d, 0x4d, 0, 0x2a]],
  [0, [0x49, 0x44, 0x33]],
  [0, [0x4f, 0x67, 0x67, 0x53, 0]],
  [0, [0x66, 0x4c, 0x61, 0x43]],
  [0, [0x1a, 0x45, 0xdf, 0xa3]],
  [4, [0x66, 0x74, 0x79, 0x70]],
  [8, [0x57, 0x45, 0x42, 0x50]],
  [8, [0x57, 0x41, 0x56, 0x45]],
  [8, [0x41, 0x56, 0x49, 0x20]],
]

/** Whether a file is a picture, a film or a sound, by its first bytes: then nobody need look for words in it. */
export function isMedia(head: Uint8Array): boolean {
  return MEDIA.some(([at, magic]) => begins(head.subarray(at), magic))
}

/** What stands above an archive that was to be split and fitted into one part. */
const SPLIT = [0x50, 0x4b, 0x30, 0x30]

function beginsAsZip(head: Uint8Array): boolean {
  return begins(head, [0x50, 0x4b, 3, 4]) || begins(head, [0x50, 0x4b, 5, 6]) || begins(head, [0x50, 0x4b, 7, 8])
}

/** What an archive that is not read is called; null where it begins like none of them. */
export function foreignKind(head: Uint8Array, name: string): string | null {
  // three bytes, two of them zeros, say too little by themselves
  if (begins(head, [0x5d, 0, 0]) && /\.(?:lzma|tlz)$/i.test(name)) return 'LZMA'
  if (begins(head, [0x42, 0x5a, 0x68]) && BZIP2.some(magic => begins(head.subarray(4), magic))) return 'bzip2'
  if ((head[0] ?? 0) >> 4 === 5 && begins(head.subarray(1), EMPTY_FRAME)) return 'Zstandard or LZ4'
  return FOREIGN.find(([, magic]) => begins(head, magic))?.[0] ?? null
}

function begins(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => head[i] === byte)
}

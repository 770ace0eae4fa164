/** What the first bytes of a file say about how to open it. `broken-zip`: named so, but it does not begin like one. */
export type HeadKind = 'zip' | 'gzip' | 'foreign-archive' | 'broken-zip' | 'plain'

const FOREIGN: readonly (readonly number[])[] = [
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], // 7z
  [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], // RAR
  [0x42, 0x5a, 0x68], // bzip2
  [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], // xz
  [0x28, 0xb5, 0x2f, 0xfd], // zstd
]

/** Tells archives from plain files by their first bytes; the name only decides between "broken" and "plain". */
export function kindOfHead(head: Uint8Array, name: string): HeadKind {
  if (begins(head, [0x50, 0x4b, 3, 4]) || begins(head, [0x50, 0x4b, 5, 6]) || begins(head, [0x50, 0x4b, 7, 8]))
    return 'zip'
  if (begins(head, [0x1f, 0x8b])) return 'gzip'
  const named = /\.(?:zip|7z|rar)$/i.test(name)
  const tar = String.fromCharCode(...head.subarray(257, 262)) === 'ustar'
  const long = FOREIGN.some(magic => magic.length > 3 && begins(head, magic))
  if (tar || long || (named && FOREIGN.some(magic => begins(head, magic)))) return 'foreign-archive'
  return named ? 'broken-zip' : 'plain'
}

function begins(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => head[i] === byte)
}

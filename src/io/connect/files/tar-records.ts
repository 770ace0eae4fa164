import { textOf } from './tar-header.ts'

/** What an extended header says about the entry after it, as far as reading needs it. */
export type TarRecords = {
  readonly name?: string
  readonly size?: number
  readonly modified?: number
  readonly isSparse: boolean
}

/**
 * Reads the records of an extended header, each "length key=value" and an end of line; null where they are no such
 * records. Source: POSIX pax, "pax Extended Header"; GNU tar, "Storing Sparse Files" for what names a sparse file.
 */
export function readRecords(bytes: Uint8Array): TarRecords | null {
  const records = new Map<string, Uint8Array>()
  for (let at = 0; at < bytes.length;) {
    // what fills up the last block
    if (bytes[at] === 0) break
    const blank = bytes.indexOf(0x20, at)
    const digits = blank < 0 ? '' : textOf(bytes.subarray(at, blank))
    const end = at + Number(digits)
    if (!/^\d{1,10}$/.test(digits) || end > bytes.length || bytes[end - 1] !== 0x0a) return null
    const equals = bytes.indexOf(0x3d, blank)
    if (equals < 0 || equals >= end) return null
    records.set(textOf(bytes.subarray(blank + 1, equals)), bytes.subarray(equals + 1, end - 1))
    at = end
  }
  const text = (key: string): string | undefined => {
    const value = records.get(key)
    return value === undefined || value.length === 0 ? undefined : textOf(value)
  }
  const size = text('size')
  if (size !== undefined && !(/^\d+$/.test(size) && Number.isSafeInteger(Number(size)))) return null
  const name = text('GNU.sparse.name') ?? text('path')
  const seconds = Number(text('mtime') ?? Number.NaN)
  return {
    ...(name === undefined ? {} : { name }),
    ...(size === undefined ? {} : { size: Number(size) }),
    ...(Number.isFinite(seconds) ? { modified: Math.round(seconds * 1_000) } : {}),
    isSparse: [...records.keys()].some(key => key.startsWith('GNU.sparse.')),
  }
}

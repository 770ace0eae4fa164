import { z } from 'zod'
import { ARCHIVE_LIMITS } from '../io/connect/files/archive-limits.ts'
import type { ArchiveLimits } from '../io/connect/files/archive-limits.ts'
import { CALL_LIMITS } from '../io/connect/outbound/call-limits.ts'
import type { CallLimits } from '../io/connect/outbound/call-limits.ts'
import { READER } from '../io/world/limits.ts'
import { LIMITS } from '../model/limits.ts'
import type { Limits } from '../model/source.ts'

const whole = (least: number, most: number) => z.number().int().min(least).max(most).optional()
const cap = whole(1, Number.MAX_SAFE_INTEGER)

/**
 * What untrusted input may cost, where the user raised or lowered a cap: sizes in bytes (`readerMemory` in MiB), times in
 * milliseconds, all others as counts. Every refusal names its cap. Decision 0036 says which caps are none of these, and why.
 */
export const Caps = z.strictObject({
  ...(Object.fromEntries(Object.keys(LIMITS).map(name => [name, cap])) as Record<keyof Limits, typeof cap>),
  seriesYearsBack: whole(1, 200),
  seriesYearsAhead: whole(1, 50),
  /** files in one folder, of an archive or by itself; bytes of all of them unpacked; unpacked bytes for each packed one */
  archiveEntries: cap,
  archiveBytes: cap,
  archiveRatio: cap,
  /** a server: until it is connected, for an answer, from one address to the next, and bytes of an answer unpacked */
  fetchConnect: whole(100, 600_000),
  fetchTotal: whole(1_000, 3_600_000),
  fetchHops: whole(1, 50),
  fetchBytes: whole(1, 2_147_483_647),
  /** memory of the thread that reads, and how long it may say nothing */
  readerMemory: whole(64, 65_536),
  readerStall: whole(1_000, 86_400_000),
})
export type Caps = z.infer<typeof Caps>

/** The caps that sources keep. */
export function sourceLimits(caps: Caps): Limits {
  const entries = Object.entries(LIMITS).map(([name, usual]) => [name, caps[name as keyof Limits] ?? usual])
  return Object.fromEntries(entries) as Limits
}

/** The caps that the opening of archives and folders keeps. */
export function archiveLimits({ archiveEntries, archiveBytes, archiveRatio }: Caps): ArchiveLimits {
  return {
    ...ARCHIVE_LIMITS,
    entries: archiveEntries ?? ARCHIVE_LIMITS.entries,
    bytes: archiveBytes ?? ARCHIVE_LIMITS.bytes,
    ratio: archiveRatio ?? ARCHIVE_LIMITS.ratio,
  }
}

/** The caps on what a call to a server may cost. */
export function callLimits({ fetchConnect, fetchTotal, fetchHops, fetchBytes }: Caps): CallLimits {
  return {
    ...CALL_LIMITS,
    connect: fetchConnect ?? CALL_LIMITS.connect,
    total: fetchTotal ?? CALL_LIMITS.total,
    hops: fetchHops ?? CALL_LIMITS.hops,
    bytes: fetchBytes ?? CALL_LIMITS.bytes,
  }
}

/** What the reading thread may cost: MiB of memory, and milliseconds without a sign of life. */
export function readerLimits({ readerMemory, readerStall }: Caps): { readonly memory: number; readonly stall: number } {
  return { memory: readerMemory ?? READER.readerMemory, stall: readerStall ?? READER.readerStall }
}

export type CapName = keyof Caps & string

/** What each cap is where nobody changed it, in the units of `Caps`. */
export const USUAL_CAPS: Readonly<Record<CapName, number>> = {
  ...LIMITS,
  archiveEntries: ARCHIVE_LIMITS.entries,
  archiveBytes: ARCHIVE_LIMITS.bytes,
  archiveRatio: ARCHIVE_LIMITS.ratio,
  fetchConnect: CALL_LIMITS.connect,
  fetchTotal: CALL_LIMITS.total,
  fetchHops: CALL_LIMITS.hops,
  fetchBytes: CALL_LIMITS.bytes,
  ...READER,
}

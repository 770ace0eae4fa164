import { z } from 'zod'
import { ARCHIVE_LIMITS } from '../io/connect/files/archive-limits.ts'
import type { ArchiveLimits } from '../io/connect/files/archive-limits.ts'
import { READER } from '../io/world/limits.ts'
import { LIMITS } from '../model/limits.ts'
import type { Limits } from '../model/source.ts'

const cap = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional()

/**
 * What untrusted input may cost, where the user raised or lowered a cap: sizes in bytes (`readerMemory` in MiB), times in
 * milliseconds, all others as counts. Every refusal names its cap.
 */
export const Caps = z.strictObject({
  ...(Object.fromEntries(Object.keys(LIMITS).map(name => [name, cap])) as Record<keyof Limits, typeof cap>),
  /** files in an archive or folder; bytes of all of them unpacked; unpacked bytes for each packed one */
  archiveEntries: cap,
  archiveBytes: cap,
  archiveRatio: cap,
  /** memory of the thread that reads, and how long it may say nothing */
  readerMemory: z.number().int().min(64).max(65_536).optional(),
  readerStall: z.number().int().min(1_000).max(86_400_000).optional(),
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
  ...READER,
}

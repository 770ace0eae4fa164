import type { Channel } from './channel.ts'
import type { Instant } from './instant.ts'
import type { Ledger } from './ledger.ts'
import type { Observation } from './observation.ts'

/** A file as a source sees it: a name inside its archive or folder, and bytes on demand, as often as asked. */
export type SourceFile = {
  /** path with forward slashes, relative to what was handed over: "Jobs/Job Applications.csv" */
  readonly name: string
  /** bytes after unpacking, where known before reading */
  readonly size?: number
  readonly modified?: Instant
  /** `passing`: each chunk is good only until the next is asked for, so that large files need no new memory for each */
  open(how?: { readonly passing: boolean }): AsyncIterable<Uint8Array>
  /** what showed to be odd when all of it was read, as a warning of the ledger; null: nothing, or it was not read so far */
  odd?(): { readonly code: string; readonly reason: string } | null
}

/** The ego's own identifiers, as far as already known; sources add what they learn by `profile` observations. */
export type Ego = {
  readonly names: readonly string[]
  readonly emails: readonly string[]
  readonly urls: readonly string[]
  readonly phones: readonly string[]
}

/** What a reading may know and may use. Time and settings are arguments; sources have no clock. */
export type Reading = {
  readonly ego: Ego
  /** now, for "in the future" checks and for cards without a date */
  readonly now: Instant
  /** IANA zone of the user, for stamps that carry none */
  readonly zone: string
  /** whose words may be kept: nobody's; the ego's own, yet none of chats and of subjects of mail (default); everybody's, of these too */
  readonly keepText: 'none' | 'own' | 'all'
  /** the user's answers to questions a file raised, e.g. {"dates:jan.csv": "day-month"} */
  readonly answers: Readonly<Record<string, string>>
  readonly limits: Limits
  readonly ledger: Ledger
  /** all files that the same source is given in one import, where they come in several parts: one that says whose it is may not be alone */
  readonly together?: readonly SourceFile[]
  /** told where the same bytes may give other facts on another day; then they are read again on that day (decision 0022) */
  readonly hangsOnDay?: () => void
  /** told, once or again, by a source that knows how much it has to read: most of it is read */
  readonly nearsEnd?: () => void
}

/** Caps on what untrusted input may cost. Each is a setting; every refusal names its cap. */
export type Limits = {
  readonly fieldBytes: number
  readonly rowBytes: number
  readonly columns: number
  readonly messageBytes: number
  readonly headerBytes: number
  readonly addresses: number
  readonly calendarBytes: number
  readonly instances: number
  /** how far an endless series is followed */
  readonly seriesYearsBack: number
  readonly seriesYearsAhead: number
  /** work on one series, counted and not timed: the same bytes give the same facts on a slow machine too */
  readonly seriesSteps: number
  readonly feedBytes: number
  readonly xmlDepth: number
}

/**
 * A format the product reads. Pure: bytes in, observations out, in batches (a few hundred to a few thousand) so that
 * the store can write them without a promise per row. A bad row is a ledger line; a file that cannot be read at all
 * throws a Refusal with a code; anything else thrown is a bug.
 */
export type Source = {
  readonly id: string
  readonly title: string
  /** what it can show; null where it shows no contact between people */
  readonly channel: Channel | null
  /** one sentence: how to get this export */
  readonly how: string
  /** 0 not mine .. 1 surely mine, from the name and the first 64 KiB */
  accepts(file: { readonly name: string; readonly head: Uint8Array }): number
  /** reads files that belong together (one archive, one folder, one file) */
  read(files: readonly SourceFile[], reading: Reading): AsyncIterable<readonly Observation[]>
}

import type { Channel } from '../../model/channel.ts'
import type { Instant } from '../../model/instant.ts'
import type { Lever } from '../../model/lever.ts'

/**
 * What showed that time was spent, the surest first: where two show the same instant, the earlier in this list has it.
 * What the user wrote down; a timer they ran; a meeting they accepted; a program that was in front; commits; mail written.
 */
export const CLOCKS = ['hand', 'timer', 'meeting', 'device', 'commit', 'mail'] as const
export type Clock = (typeof CLOCKS)[number]

/** A stretch of the ego's time as one source shows it. Milliseconds; `from` < `until`. */
export type Stretch = {
  /** the same at every reading: the observation's id, or that of the first of a run of commits or mails */
  readonly id: string
  /** what else is in it: the other commits or mails of a run, so that what was said of it holds when an earlier one turns up */
  readonly also: readonly string[]
  readonly from: Instant
  readonly until: Instant
  readonly clock: Clock
  readonly source: string
  readonly channel: Channel | null
  /** what it was, in the source's words; empty where it says nothing */
  readonly title: string
  /** everything else the source says about it that a rule may look at: task, tags, place, program */
  readonly words: readonly string[]
  /** the project, client or repository it belongs to */
  readonly project: string | null
  /** people it was spent with, the ego left out */
  readonly people: readonly string[]
  /** how many others there were, where more are counted than listed */
  readonly others: number
  /** somebody is among them with whom an agreement of mentorship held then */
  readonly mentor?: boolean
  /** mail domains of those people, as far as known */
  readonly domains: readonly string[]
  readonly series: boolean
  /** whether it begins outside working hours: at a weekend, or earlier or later than the settings say */
  readonly free: boolean
  /** what the source itself says it was for */
  readonly lever: Lever | null
  /** minutes it may as well have been, where the length is an inference; null: measured */
  readonly likely: { readonly low: number; readonly high: number } | null
}

/** Minutes of a stretch. */
export function minutesOf({ from, until }: Pick<Stretch, 'from' | 'until'>): number {
  return (until - from) / 60_000
}

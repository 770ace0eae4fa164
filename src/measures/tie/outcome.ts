import type { Instant } from '../../model/instant.ts'
import { indexAt } from './event.ts'
import type { TieEvent } from './event.ts'
import type { TieWindow } from './window.ts'

/** What came of a tie in [from, from + horizon). `wouldAnswer` null: the ego did not write, or too late to be answered in it. */
export type TieOutcome = {
  readonly continues: boolean
  readonly twoWay: boolean
  readonly wouldAnswer: boolean | null
}

/** The three labels of MEASURES 1.2 for the horizon that starts at `from`. Events must be sorted. */
export function readOutcome(events: readonly TieEvent[], from: Instant, window: TieWindow): TieOutcome {
  const end = from + window.horizon
  let out = 0
  let into = 0
  let asked: TieEvent | undefined
  let answered = false
  for (let i = indexAt(events, from); i < events.length; i++) {
    const event = events[i] as TieEvent
    if (event.at >= end) break
    if (event.out) {
      out++
      asked ??= event
    } else {
      into++
      const wait = asked === undefined ? 0 : event.at - asked.at
      if (asked !== undefined && wait > 0 && wait <= window.replyWithin[asked.channel]) answered = true
    }
  }
  const known = asked !== undefined && asked.at + window.replyWithin[asked.channel] <= end
  return { continues: out + into > 0, twoWay: out > 0 && into > 0, wouldAnswer: known ? answered : null }
}

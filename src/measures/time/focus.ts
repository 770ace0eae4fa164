import { HOUR } from '../../model/instant.ts'
import type { Part } from './ledger.ts'
import { shifted } from './zone-days.ts'
import type { ZoneDays } from './zone-days.ts'

/** What a week's calendar leaves free of meetings in some hours of its workdays. Hours. */
export type Focus = {
  /** unbroken stretches of two hours and more */
  readonly blocks: number
  /** hours in them */
  readonly hours: number
  /** hours in pieces under one hour */
  readonly scattered: number
  /** all free hours */
  readonly free: number
}

/** From and until when, in minutes since midnight by the clock on the wall. */
export type DayHours = { readonly from: number; readonly until: number }

/** Nine to half past five, unless the user says otherwise. */
export const OFFICE_HOURS: DayHours = { from: 9 * 60, until: 17.5 * 60 }
/** Long enough to get into something hard and out again; meeting-heavy calendars leave none. Our judgement. */
const BLOCK = 2 * HOUR
const SCRAP = 1 * HOUR

/** The free pieces of a week's working hours between its meetings. `busy`: parts in any order. */
export function focusOf(
  busy: readonly Part[],
  week: string,
  days: ZoneDays,
  { from, until }: DayHours = OFFICE_HOURS,
): Focus {
  const sorted = busy.toSorted((a, b) => a[0] - b[0])
  const focus = { blocks: 0, hours: 0, scattered: 0, free: 0 }
  for (let day = 0; day < 5; day++) {
    const date = shifted(week, day)
    for (const free of gaps(sorted, days.atClock(date, from), days.atClock(date, until))) {
      focus.free += free / HOUR
      if (free >= BLOCK) {
        focus.blocks += 1
        focus.hours += free / HOUR
      } else if (free < SCRAP) focus.scattered += free / HOUR
    }
  }
  return focus
}

function* gaps(busy: readonly Part[], from: number, until: number): Generator<number> {
  let at = from
  for (const [begin, end] of busy) {
    if (end <= at || begin >= until) continue
    if (begin > at) yield begin - at
    at = Math.max(at, end)
  }
  if (at < until) yield until - at
}

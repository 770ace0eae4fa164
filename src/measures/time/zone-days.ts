import { DAY, MINUTE } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'

/** Offsets change at quarters of an hour at the finest, in every zone that is in use. */
const STEP = 15 * MINUTE

/**
 * Days and weeks as the calendar on the wall has them in one IANA zone, exact on the days when clocks change: such a day
 * has 23 or 25 hours (on Lord Howe 23.5 or 24.5). Remembers what it looked up.
 */
export class ZoneDays {
  readonly #format: Intl.DateTimeFormat
  /** by step, and by UTC day where one offset holds all day; undefined there: clocks change on it */
  readonly #offsets = new Map<number, number>()
  readonly #wholeDays = new Map<number, number | undefined>()

  /** Throws a RangeError for a zone that does not exist. */
  constructor(zone: string) {
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  }

  /** The day an instant falls on. @example new ZoneDays('Europe/Berlin').dayOf(Date.UTC(2026, 0, 1, 23)) // '2026-01-02' */
  dayOf(at: Instant): string {
    return written(Math.floor(this.#wall(at) / DAY))
  }

  /** The Monday of the week an instant falls in, as a day. */
  weekOf(at: Instant): string {
    return mondayOf(this.dayOf(at))
  }

  /** The first instant of a day, wherever the clock stands then; throws a RangeError for what is no date. */
  startOf(day: string): Instant {
    const wanted = numbered(day)
    let [low, high] = [wanted * DAY - 15 * 4 * STEP, wanted * DAY + 15 * 4 * STEP]
    while (high - low > STEP) {
      const middle = low + Math.floor((high - low) / (2 * STEP)) * STEP
      if (Math.floor(this.#wall(middle) / DAY) >= wanted) high = middle
      else low = middle
    }
    return high
  }

  /**
   * The instant at which the clock on the wall of a day shows so many minutes since midnight; where it skips them, as much
   * later as it skips; where it shows them twice, the first time.
   */
  atClock(day: string, minutes: number): Instant {
    const start = this.startOf(day)
    const guess = start + minutes * MINUTE
    const moved = this.#wall(guess) - guess - (this.#wall(start) - start)
    const earlier = guess - moved
    return this.clockOf(earlier) === minutes ? earlier : guess
  }

  /** Minutes since midnight as the clock on the wall shows them, 0 to 1,439. */
  clockOf(at: Instant): number {
    return Math.floor((((this.#wall(at) % DAY) + DAY) % DAY) / MINUTE)
  }

  /** True from Monday to Friday. */
  isWorkday(day: string): boolean {
    return weekday(numbered(day)) < 5
  }

  #wall(at: Instant): number {
    const day = Math.floor(at / DAY)
    if (!this.#wholeDays.has(day)) {
      const [begins, ends] = [this.#offset(day * DAY), this.#offset((day + 1) * DAY)]
      this.#wholeDays.set(day, begins === ends ? begins : undefined)
    }
    return at + (this.#wholeDays.get(day) ?? this.#offset(at))
  }

  #offset(at: Instant): number {
    const step = Math.floor(at / STEP)
    let offset = this.#offsets.get(step)
    if (offset === undefined) {
      offset = this.#lookUp(step * STEP)
      this.#offsets.set(step, offset)
    }
    return offset
  }

  #lookUp(at: Instant): number {
    const parts: Record<string, number> = {}
    for (const { type, value } of this.#format.formatToParts(at)) parts[type] = Number(value)
    const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000
  }
}

/** The day so many days later or earlier. @example shifted('2026-02-28', 1) // '2026-03-01' */
export function shifted(day: string, by: number): string {
  return written(numbered(day) + by)
}

/** The Monday on or before a day. @example mondayOf('2026-11-22') // '2026-11-16' */
export function mondayOf(day: string): string {
  const number = numbered(day)
  return written(number - weekday(number))
}

/** 0 for Monday: the first day of 1970 was a Thursday. */
function weekday(number: number): number {
  return (((number + 3) % 7) + 7) % 7
}

function numbered(day: string): number {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(at)) throw new RangeError(`${day} is no date of the form 2026-11-22`)
  return at / DAY
}

function written(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10)
}

import { LEVERS } from '../../model/lever.ts'
import type { Lever } from '../../model/lever.ts'
import type { Known, Measured, Reason } from '../../model/measured.ts'
import { bootstrap } from '../../stats/bootstrap.ts'
import type { Random } from '../../stats/random.ts'
import { possibleHours } from './possible-hours.ts'
import type { Clock } from './stretch.ts'
import type { WeekOfHours } from './weeks.ts'

export type HoursMeasures = {
  /** hours a week; unknown where no clock that was seen could have shown any */
  readonly hours: Readonly<Record<Lever, Measured>>
  /** share of the free working hours that lies in pieces under one hour, 0..1 */
  readonly fragmentation: Measured
  /** share of the free working hours in stretches of two hours and more, 0..1 */
  readonly focusShare: Measured
  /** share of hours for one's name among those for name, projects, skill and contribution, 0..1 */
  readonly selfPromotion: Measured
  /** share of all hours whose purpose is told, 0..1 */
  readonly coverage: Measured
}

/** Fewer weeks say nothing of a usual one. */
export const FEWEST_WEEKS = 4
const NOT_SHOWN: Reason = {
  text: 'Nothing that was imported would show such hours. A calendar, a time tracker or hours written down would.',
}
const NO_HOURS: Reason = {
  text: 'No whole week with hours in it was seen yet. A calendar, a time tracker or hours written down would show them.',
}

/**
 * Means over whole weeks in which anything was seen, resampled by week for their range (Efron 1979); for hours of a lever also
 * by what each title may have been for, see `possibleHours`. Unknown below four such weeks.
 */
export function measureHours(weeks: readonly WeekOfHours[], random: Random): HoursMeasures {
  const seen = weeks.filter(({ total }) => total > 0)
  const share = (part: (week: WeekOfHours) => number, whole: (week: WeekOfHours) => number, says: string): Measured =>
    ratio(seen, part, whole, says, random)
  const focus = (of: (focus: NonNullable<WeekOfHours['focus']>) => number) => (week: WeekOfHours) =>
    week.focus === null ? 0 : of(week.focus)
  const possible = possibleHours(
    seen.map(({ pieces }) => pieces),
    random,
  )
  const told = (week: WeekOfHours) => week.total - week.untold
  return {
    hours: Object.fromEntries(LEVERS.map(lever => [lever, hoursOf(lever, seen, possible)])) as Record<Lever, Measured>,
    fragmentation: share(
      focus(one => one.scattered),
      focus(one => one.free),
      'free working hours in pieces under one hour',
    ),
    focusShare: share(
      focus(one => one.hours),
      focus(one => one.free),
      'free working hours in stretches of two hours and more',
    ),
    selfPromotion: share(
      week => week.hours.brand?.value ?? 0,
      week => NAME_AND_WORK.reduce((sum, lever) => sum + (week.hours[lever]?.value ?? 0), 0),
      'hours for your name, beside projects, skill and contribution',
    ),
    coverage: share(told, ({ total }) => total, 'hours whose purpose is told'),
  }
}

const NAME_AND_WORK: readonly Lever[] = ['brand', 'project', 'skill', 'volunteering', 'mentorship']

/** By which clocks hours of a lever can be seen at all: commits show no meetup, and sent mail no lesson. */
const SHOWN_BY: Readonly<Record<Lever, readonly Clock[]>> = {
  networking: ['hand', 'timer', 'meeting', 'device', 'mail'],
  skill: ['hand', 'timer', 'meeting', 'device'],
  mentorship: ['hand', 'timer', 'meeting'],
  brand: ['hand', 'timer', 'meeting', 'device'],
  project: ['hand', 'timer', 'meeting', 'device', 'commit'],
  volunteering: ['hand', 'timer', 'meeting'],
  'core-work': ['hand', 'timer', 'meeting', 'device', 'commit', 'mail'],
}

function hoursOf(lever: Lever, weeks: readonly WeekOfHours[], possible: ReturnType<typeof possibleHours>): Measured {
  if (weeks.length < FEWEST_WEEKS) return tooFew(weeks.length)
  const isShown = weeks.some(
    ({ hours, clocks }) => hours[lever] !== undefined || clocks.some(clock => SHOWN_BY[lever].includes(clock)),
  )
  if (!isShown) return { unknown: [NOT_SHOWN] }
  const value = mean(weeks.map(({ hours }) => hours[lever]?.value ?? 0))
  return {
    value,
    low: Math.min(value, possible[lever].low),
    high: Math.max(value, possible[lever].high),
    n: weeks.length,
    because: [
      { text: `${weeks.length} weeks in which any hours were seen; the range holds what purposes leave in doubt.` },
    ],
  }
}

function ratio(
  weeks: readonly WeekOfHours[],
  part: (week: WeekOfHours) => number,
  whole: (week: WeekOfHours) => number,
  says: string,
  random: Random,
): Measured {
  const counted = weeks.filter(week => whole(week) > 0)
  if (counted.length < FEWEST_WEEKS) return tooFew(counted.length)
  const [parts, wholes] = [counted.map(part), counted.map(whole)]
  const { low, high } = bootstrap(counted.length, counts => weighted(parts, counts) / weighted(wholes, counts), random)
  const value = mean(parts) / mean(wholes)
  const measured: Known = {
    value,
    low: Math.min(value, low),
    high: Math.max(value, high),
    n: counted.length,
    because: [
      { text: `${says}: ${tenth(mean(parts))} of ${tenth(mean(wholes))} hours a week, over ${counted.length} weeks.` },
    ],
  }
  return measured
}

function tooFew(weeks: number): Measured {
  if (weeks === 0) return { unknown: [NO_HOURS] }
  return {
    unknown: [
      {
        text: `Only ${weeks === 1 ? '1 week was' : `${weeks} weeks were`} seen; from ${FEWEST_WEEKS} on it can be said.`,
      },
    ],
  }
}

function weighted(values: readonly number[], counts: Uint16Array): number {
  let [sum, n] = [0, 0]
  for (const [i, value] of values.entries()) {
    sum += value * (counts[i] ?? 0)
    n += counts[i] ?? 0
  }
  return sum / n
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function tenth(hours: number): string {
  return hours.toFixed(1)
}

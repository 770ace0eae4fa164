import type { Budget, Clock, Measured, Week, Weeks } from '../api/types.ts'
import { CLOCK_WORDS, LEVER_ORDER, leverWord } from '../words/labels.ts'
import { known } from '../words/numbers.ts'
import { dateOnly } from './days.ts'

/** A number with what it may be. */
export type Range = { readonly value: number; readonly low: number; readonly high: number }

const tenth = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 })

/** @example hoursSay(5.13) // "5.1 h" */
export function hoursSay(hours: number): string {
  return `${tenth.format(hours)} h`
}

/** "5.1 h, likely 4 to 6.2"; without the range where there is none to speak of. */
export function rangeSays({ value, low, high }: Range): string {
  if (high - low < 0.1) return hoursSay(value)
  return `${hoursSay(value)}, likely ${tenth.format(low)} to ${tenth.format(high)}`
}

/** "Week of 2 November 2026: 38 h. networking 5 h, likely 3 to 7; ... not told 2 h." */
export function weekSays(week: Week): string {
  const parts = LEVER_ORDER.flatMap(lever => {
    const hours = week.hours[lever]
    return hours && hours.high > 0 ? [`${leverWord(lever)} ${rangeSays(hours)}`] : []
  })
  const untold = week.untold > 0 ? [`not told yet ${hoursSay(week.untold)}`] : []
  const all = [...parts, ...untold]
  return `Week of ${dateOnly(week.week)}: ${hoursSay(week.total)}${all.length === 0 ? '' : `. ${all.join('; ')}`}.`
}

/** The claim at the top: networking against its budget, beside skill. */
export function headingOf({ measures: { hours }, budgets }: Weeks): string {
  const { networking, skill } = hours
  if (!known(networking)) return 'Time'
  const budget = budgets.find(({ lever }) => lever === 'networking')
  const beside = known(skill) ? `; skill took ${tenth.format(skill.value)}` : ''
  return `Networking took ${tenth.format(networking.value)} hours a week${against(budget, networking.high)}${beside}.`
}

function against(budget: Budget | undefined, high: number): string {
  if (budget === undefined) return ''
  const { side, by, limit } = budget
  if (side === 'within') return `, ${high > (budget.ceiling ?? high) ? 'perhaps ' : ''}within what you set yourself`
  if (side === 'cannot tell' || limit === null) return ''
  if (side.startsWith('perhaps')) return `, about what you set yourself (${tenth.format(budget[limit] ?? 0)})`
  return `, ${tenth.format(by)} ${side.endsWith('above') ? 'above' : 'below'} what you set yourself`
}

/** What the hours rest on and what they cannot see. */
export function leadOf({ seen, notSeen, updating }: Weeks): string {
  const list = (clocks: readonly Clock[]): string =>
    clocks
      .map(clock => CLOCK_WORDS[clock])
      .join(', ')
      .replace(/, ([^,]*)$/u, ' and $1')
  if (seen.length === 0)
    return updating ? 'Your hours are being worked out.' : 'Nothing that takes time has been imported yet.'
  const missing = notSeen.length === 0 ? '' : ` Not seen: ${list(notSeen)}; hours only they would show are missing.`
  return `From ${list(seen)}. No instant is counted twice.${missing}`
}

/** What was set for a lever. @example budgetSays(budget) // "at least 2 h, at most 5 h" */
export function budgetSays(budget: Budget | undefined): string {
  if (!budget) return 'nothing set'
  const { floor, ceiling, commitment } = budget
  const parts = [
    floor === null ? '' : `at least ${hoursSay(floor)}`,
    ceiling === null ? '' : `at most ${hoursSay(ceiling)}`,
    commitment === null ? '' : `promised ${hoursSay(commitment)}`,
  ].filter(part => part !== '')
  return parts.join(', ')
}

/**
 * How the last whole weeks stand to it; `high`: the most a usual week may be.
 * @example sideSays(budget, 6) // "clearly above by 2.1 h, in 9 of 12 weeks"
 */
export function sideSays({ side, by, limit, above, below, weeks, ceiling }: Budget, high: number): string {
  if (side === 'within') return high > (ceiling ?? high) ? 'perhaps within' : side
  if (side === 'cannot tell') return side
  const outside = side.endsWith('above') ? above : below
  const what = limit === 'commitment' ? ' what you promised' : ''
  return `${side}${what} by ${hoursSay(by)}, in ${outside} of ${weeks} weeks`
}

/** Weeks as a table: one row a week, a column for each lever. */
export function weeksCells(weeks: readonly Week[]): readonly (readonly (string | number)[])[] {
  const round = (hours: number): number => Math.round(hours * 100) / 100
  return [
    ['week', ...LEVER_ORDER.map(lever => `${leverWord(lever)} (h)`), 'not told (h)', 'all (h)'],
    ...weeks.map(week => [
      week.week,
      ...LEVER_ORDER.map(lever => round(week.hours[lever]?.value ?? 0)),
      round(week.untold),
      round(week.total),
    ]),
  ]
}

/** A confidence in words. @example sureSays(0.95) // "sure" */
export function sureSays(confidence: number): string {
  if (confidence >= 0.9) return 'sure'
  if (confidence >= 0.7) return 'fairly sure'
  if (confidence >= 0.4) return 'not sure'
  return 'a guess'
}

/** The text of a measure that is not known, or its value in words. */
export function measureSays(measured: Measured, unit: 'h' | 'share'): string {
  if (!known(measured)) return measured.unknown.map(({ text }) => text).join(' ')
  if (unit === 'h') return rangeSays(measured)
  const percent = (value: number): string => String(Math.round(value * 100))
  return `${percent(measured.value)} %, likely ${percent(measured.low)} to ${percent(measured.high)} %`
}

import { LEVERS } from '../../model/lever.ts'
import { isKnown } from '../../model/measured.ts'
import type { BudgetRow, Weeks } from './shapes.ts'
import { CLOCK_NAMES, hoursSays } from './words.ts'
import { LEVER_NAMES } from '../../model/lever-names.ts'

/** Weeks as the command line shows them: the usual week by lever first, then week by week. */
export function plainWeeks({ weeks, budgets, measures, seen, until, updating }: Weeks): string {
  if (updating && weeks.length === 0) return 'Your hours are being derived; ask again in a moment.'
  if (weeks.every(({ total }) => total === 0))
    return 'No hours were seen. A calendar, a time tracker, git or mail would show them; or: groundwork hours log skill 60'
  const usual = LEVERS.flatMap(lever => {
    const hours = measures.hours[lever]
    const budget = budgets.find(one => one.lever === lever)
    const beside = budget === undefined ? '' : `  ${budgetSays(budget)}`
    return isKnown(hours) && hours.high > 0
      ? [`  ${LEVER_NAMES[lever].padEnd(13)} ${hoursSays(hours).padEnd(20)}${beside}`.trimEnd()]
      : budget === undefined
        ? []
        : [`  ${LEVER_NAMES[lever].padEnd(13)} ${'not known'.padEnd(20)}${beside}`]
  })
  const coverage = isKnown(measures.coverage)
    ? [`The purpose of ${Math.round(measures.coverage.value * 100)} % of these hours is told.`]
    : []
  return [
    `Hours a week up to ${until}, from ${seen.map(clock => CLOCK_NAMES[clock]).join(', ')}; no instant is counted twice.`,
    ...usual,
    ...coverage,
    ...sinceTheFirst(weeks).map(weekLine),
  ].join('\n')
}

/** Weeks from the first in which anything was seen: those before it say nothing. */
function sinceTheFirst(weeks: Weeks['weeks']): Weeks['weeks'] {
  return weeks.slice(weeks.findIndex(({ total }) => total > 0))
}

function weekLine({ week, total, hours, untold }: Weeks['weeks'][number]): string {
  const tenth = (value: number): string => (Math.round(value * 10) / 10).toFixed(1)
  const parts = LEVERS.flatMap(lever => {
    const one = hours[lever]
    return one === undefined ? [] : [`${LEVER_NAMES[lever]} ${tenth(one.value)}`]
  })
  const rest = untold > 0.05 ? [`not told ${tenth(untold)}`] : []
  return `${week}  ${tenth(total).padStart(5)} h  ${[...parts, ...rest].join(', ')}`.trimEnd()
}

/** @example budgetSays(row) // 'at most 3 h: clearly above by 2.1 h (9 of 12 weeks)' */
export function budgetSays({ floor, ceiling, commitment, side, by, above, below, weeks }: BudgetRow): string {
  const limits = [
    floor === null ? '' : `at least ${floor} h`,
    ceiling === null ? '' : `at most ${ceiling} h`,
    commitment === null ? '' : `promised ${commitment} h`,
  ].filter(part => part !== '')
  if (side === 'within' || side === 'cannot tell') return `${limits.join(', ')}: ${side}`
  const outside = side.endsWith('above') ? above : below
  return `${limits.join(', ')}: ${side} by ${Math.round(by * 10) / 10} h (${outside} of ${weeks} weeks)`
}

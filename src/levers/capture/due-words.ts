import { mondayOf, shifted } from '../../measures/time/zone-days.ts'
import { findAhead, findDay, findDeadline } from './day-words.ts'
import type { Found } from './found.ts'

const WITHIN = /\bwithin (?:the next )?(?:\d{1,3}|an?|one|two|three|four|five|six) (?:day|week|month)s?\b/iu
const END = /\b(?:(?:by|before|until)\s+)?(?:the )?end of (?:the |this )?(week|month|year)\b/iu

/**
 * The day by which something should have come: after "by", "until" or "due", "within two weeks", "by the end of the month", "in
 * 3 days". Null where none is named. @example findDue('by the end of the month', '2026-11-27')?.value // '2026-11-30'
 */
export function findDue(line: string, today: string): Found<string> | null {
  const end = END.exec(line)
  if (end !== null) return { value: endOf(end[1] ?? '', today), from: end.index, until: end.index + end[0].length }
  const within = WITHIN.exec(line)
  if (within === null) return findDeadline(line, today) ?? findAhead(line, today)
  const found = findDay(within[0].replace(/^within (?:the next )?/iu, 'in '), today, 'ahead')
  return found === null ? null : { value: found.value, from: within.index, until: within.index + within[0].length }
}

/** The last day of the week (Sunday), the month or the year that a day is in. */
function endOf(what: string, today: string): string {
  if (what.toLowerCase() === 'week') return shifted(mondayOf(today), 6)
  const [year = 0, month = 1] = today.split('-').map(Number)
  if (what.toLowerCase() === 'year' || month === 12) return `${year}-12-31`
  return shifted(`${year}-${String(month + 1).padStart(2, '0')}-01`, -1)
}

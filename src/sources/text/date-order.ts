import type { Reading } from '../../model/source.ts'
import { orderOf } from './dates.ts'
import type { DateOrder } from './dates.ts'

/**
 * Whether one file writes the day or the month first. Rule: the user's answer; else the dates of the file that can be read
 * one way only, the majority where both occur; else `assumed`, with W_DATE_AMBIGUOUS and one question for the file.
 */
export function dateOrderOf(
  file: string,
  dates: Iterable<string>,
  assumed: DateOrder,
  { answers, ledger }: Pick<Reading, 'answers' | 'ledger'>,
): DateOrder {
  const id = `dates:${file}`
  const answer = answers[id]
  if (answer === 'day-month' || answer === 'month-day') return answer
  const votes = { 'day-month': 0, 'month-day': 0, either: 0 }
  let example = ''
  for (const text of dates) {
    // with dots the day comes first in every country that writes dots
    const order = /^\s*\d{1,2}\./.test(text) ? null : orderOf(text)
    if (order === null) continue
    votes[order]++
    if (order === 'either') example = text
  }
  if (votes['day-month'] !== votes['month-day'])
    return votes['day-month'] > votes['month-day'] ? 'day-month' : 'month-day'
  if (votes.either === 0) return assumed
  const says = { 'day-month': 'The day is first', 'month-day': 'The month is first' }
  ledger.warned(
    file,
    'W_DATE_AMBIGUOUS',
    `Dates like "${example}" can be read two ways; ${assumed === 'day-month' ? 'the day' : 'the month'} was taken to come first.`,
  )
  ledger.asks({
    id,
    file,
    asks: `In ${file}, is the day or the month first in "${example}"?`,
    options: [assumed, assumed === 'day-month' ? ('month-day' as const) : ('day-month' as const)].map(value => ({
      value,
      says: says[value],
    })),
    assumed,
  })
  return assumed
}

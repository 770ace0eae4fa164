import type { Reading } from '../../model/source.ts'
import { orderOf } from './dates.ts'
import type { DateOrder } from './dates.ts'
import { plainDigits } from './plain-digits.ts'

/**
 * Whether one file writes the day or the month first. Rule: the user's answer; else the dates of the file that can be read
 * one way only, the majority where both occur; else `assumed`, with W_DATE_AMBIGUOUS and one question for the file.
 */
export function dateOrderOf(
  file: string,
  dates: Iterable<string>,
  assumed: 'day-month' | 'month-day',
  { answers, ledger }: Pick<Reading, 'answers' | 'ledger'>,
): DateOrder {
  const id = `dates:${file}`
  const answer = answers[id]
  if (answer === 'day-month' || answer === 'month-day' || answer === 'year-first') return answer
  const written = new Set([...dates].map(plainDigits))
  if (isYearFirst(written)) return askedYear(file, [...written][0] ?? '', ledger)
  const votes = { 'day-month': 0, 'month-day': 0, either: 0 }
  let example = ''
  for (const text of written) {
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

/**
 * Whether dates like 26/01/13 have the year first: it is beyond every month in all of them, and of fewer kinds than what stands
 * last, which would be a year that jumps from day to day.
 */
function isYearFirst(dates: ReadonlySet<string>): boolean {
  const parts = [...dates].filter(text => text.trim() !== '').map(text => TWO_DIGITS.exec(text))
  const [years, days] = [1, 2].map(group => new Set(parts.map(match => match?.[group]))) as [Set<unknown>, Set<unknown>]
  return (
    // of two days the same one of two years is as likely
    days.size > 2 &&
    parts.every(match => match !== null && Number(match[1]) > 12 && Number(match[2]) <= 31) &&
    years.size < days.size
  )
}

const TWO_DIGITS = /^\s*(\d{2})[/-](?:0[1-9]|1[0-2])[/-](\d{2})(?!\d)/

function askedYear(file: string, example: string, ledger: Pick<Reading, 'ledger'>['ledger']): DateOrder {
  ledger.warned(
    file,
    'W_DATE_AMBIGUOUS',
    `Dates like "${example}" can be read two ways; the year was taken to come first.`,
  )
  ledger.asks({
    id: `dates:${file}`,
    file,
    asks: `In ${file}, is the year or the day first in "${example}"?`,
    options: [
      { value: 'year-first', says: 'The year is first' },
      { value: 'day-month', says: 'The day is first' },
    ],
    assumed: 'year-first',
  })
  return 'year-first'
}

import type { Reading } from '../../model/source.ts'
import { orderOf } from '../text/dates.ts'
import type { DateOrder } from '../text/dates.ts'
import { dataRows } from './data-rows.ts'
import type { Recognised } from './survey.ts'

/**
 * Finds out whether a file writes the day or the month first. Rule: the user's answer; else any date of the file that can
 * be read one way only, the majority where both occur; else month first, as LinkedIn writes it, with a warning and a
 * question. Files whose first dates leave no doubt are not looked at twice.
 */
export async function dateOrder({ file, layout }: Recognised, reading: Reading): Promise<DateOrder> {
  const id = `dates:${file.name}`
  const answer = reading.answers[id]
  if (answer === 'day-month' || answer === 'month-day') return answer
  const columns = layout.kind.dates
  if (columns.length === 0) return 'month-day'
  const votes = { 'day-month': 0, 'month-day': 0, either: 0 }
  let example = ''
  let rows = 0
  for await (const batch of dataRows(file, layout, reading.limits, null)) {
    for (const { cells } of batch) {
      rows++
      for (const column of columns) {
        const text = cells[column] ?? ''
        const order = text.includes('.') && /^\s*\d{1,2}\./.test(text) ? null : orderOf(text)
        if (order === null) continue
        votes[order]++
        if (order === 'either') example = text
      }
    }
    if (rows >= 50 && votes.either + votes['day-month'] + votes['month-day'] === 0) break
  }
  if (votes['day-month'] !== votes['month-day'])
    return votes['day-month'] > votes['month-day'] ? 'day-month' : 'month-day'
  if (votes.either > 0) ask(file.name, id, example, reading)
  return 'month-day'
}

function ask(file: string, id: string, example: string, { ledger }: Reading): void {
  const reason = `Dates like "${example}" can be read two ways; the month was taken to come first, as LinkedIn writes it.`
  ledger.warned(file, 'W_DATE_AMBIGUOUS', reason)
  ledger.asks({
    id,
    file,
    asks: `In ${file}, is the day or the month first in "${example}"?`,
    options: [
      { value: 'month-day', says: 'The month is first' },
      { value: 'day-month', says: 'The day is first' },
    ],
    assumed: 'month-day',
  })
}

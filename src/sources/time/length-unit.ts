import type { Reading } from '../../model/source.ts'
import { minutesOf } from '../text/duration.ts'
import type { DurationUnit } from '../text/duration.ts'

/** A length written as a bare number, and the minutes from the beginning to the end of that entry, where it has both. */
export type BareLength = { readonly text: string; readonly between: number | null }

/** Whether a length is a number without any unit, and may count hours, minutes or seconds. */
export function isBare(text: string): boolean {
  return /^\d+(?:[.,]\d+)?$/.test(text)
}

const UNITS = ['hours', 'minutes', 'seconds', 'days', 'milliseconds'] as const
const SAYS = {
  hours: 'Hours',
  minutes: 'Minutes',
  seconds: 'Seconds',
  days: 'Parts of a day, as a spreadsheet keeps them',
} as const
const ASKED = ['seconds', 'minutes', 'hours'] as const

/**
 * What the bare numbers of one file count. Rule: the user's answer; else the unit in which they are as long as from beginning
 * to end; else hours, unless one of them is more than a day has, or all are whole minutes as parts of a day and not as hours:
 * then W_TIME_UNIT and one question for the file.
 */
export function unitOf(
  file: string,
  lengths: readonly BareLength[],
  { answers, ledger }: Pick<Reading, 'answers' | 'ledger'>,
): DurationUnit {
  const id = `unit:${file}`
  const told = UNITS.find(unit => unit === answers[id])
  if (told !== undefined) return told
  const spans = lengths.filter(({ between }) => between !== null && between > 0)
  const agreeing = (unit: DurationUnit): number =>
    spans.filter(({ text, between }) => isNear(minutesOf(text, unit) ?? 0, between ?? 0)).length
  const best = UNITS.toSorted((a, b) => agreeing(b) - agreeing(a))[0] ?? 'hours'
  if (spans.length > 0 && agreeing(best) * 2 > spans.length) return best
  // where one comma is a decimal mark, none parts thousands: 1,250 beside 0,5 is an hour and a quarter
  const isDecimal = lengths.some(({ text }) => /^0,|,(?!\d{3}$)/.test(text))
  const numbers = lengths.map(({ text }) => minutesOf(isDecimal ? text.replace(',', '.') : text, 'minutes') ?? 0)
  const most = Math.max(0, ...numbers)
  if (most <= 24 && !arePartsOfDay(numbers)) return 'hours'
  const example = lengths[numbers.indexOf(most)]?.text ?? ''
  if (most <= 24) {
    const reason = `Lengths like "${example}" are whole minutes as parts of a day, and not as hours; they were taken to be parts of a day.`
    ledger.warned(file, 'W_TIME_UNIT', reason)
    ledger.asks({
      id,
      file,
      asks: `In ${file}, is a length of "${example}" a part of a day or of an hour?`,
      options: (['days', 'hours'] as const).map(value => ({ value, says: SAYS[value] })),
      assumed: 'days',
    })
    return 'days'
  }
  const assumed: 'minutes' | 'seconds' =
    most > 1_440 || lengths.some(({ text }) => /[.,]\d/.test(text)) ? 'seconds' : 'minutes'
  ledger.warned(file, 'W_TIME_UNIT', `Lengths like "${example}" cannot be hours; they were taken to be ${assumed}.`)
  ledger.asks({
    id,
    file,
    asks: `In ${file}, is a length of "${example}" in seconds, minutes or hours?`,
    options: ([assumed, ...ASKED.filter(unit => unit !== assumed)] as const).map(value => ({
      value,
      says: SAYS[value],
    })),
    assumed,
  })
  return assumed
}

/** Whether numbers below one are whole minutes as parts of a day throughout, and most of them are none as hours: 0.0625 is an hour and a half. */
function arePartsOfDay(numbers: readonly number[]): boolean {
  const said = numbers.filter(number => number > 0)
  const isWhole = (minutes: number): boolean => Math.abs(minutes - Math.round(minutes)) < 0.05
  return (
    said.length > 1 &&
    said.every(number => number < 1 && isWhole(number * 1_440)) &&
    said.filter(number => !isWhole(number * 60)).length * 2 > said.length
  )
}

/** Equal but for rounding and short breaks. */
function isNear(minutes: number, between: number): boolean {
  return Math.abs(minutes - between) <= Math.max(1, between * 0.1)
}

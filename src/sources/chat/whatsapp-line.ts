import { readDate } from '../text/dates.ts'
import type { DateOrder } from '../text/dates.ts'
import { halfOf } from '../text/day-halves.ts'
import { plainDigits } from '../text/plain-digits.ts'

/** The beginning of a message: its stamp as written, and the rest of the line. `marked`: the rest began with a mark of the app. */
export type Opening = { readonly date: string; readonly time: string; readonly rest: string; readonly marked: boolean }

const MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
/** `29. 01. 2026.`, `2026年1月29日`, `29.01.26 г.` */
const DATE = String.raw`\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,4}\.?(?:\sг\.)?|\d{4}年\d{1,2}月\d{1,2}日`
const HALF = String.raw`[\p{L}\p{M}.’་]{1,16}(?:\s[\p{L}\p{M}.’་]{1,12})?`
/** `14:37:05`, `14.37`, and in Canadian French `14 h 37 min 05 s` */
const TIME = String.raw`(?:${HALF}\s?)?\d{1,2}(?:[:.]|\sh\s)\d{2}(?:[:.]\d{2}|\smin\s\d{2}\ss)?(?:\s?${HALF})?`
const BRACKETED = new RegExp(String.raw`^\[(?<date>${DATE})[,،]?\s(?<time>${TIME})\]\s?(?<rest>.*)$`, 'su')
/** as it is copied out of the app in a browser: `[14:37, 29/1/2026] Ana: …` */
const COPIED = new RegExp(String.raw`^\[(?<time>${TIME})[,،]\s(?<date>${DATE})\]\s?(?<rest>.*)$`, 'su')
const DASHED = new RegExp(String.raw`^(?<date>${DATE})[,،]?\s(?<time>${TIME})\s[-–]\s(?<rest>.*)$`, 'su')
/** to the second, so that "24.12.2020 18:00: dinner" in the words of somebody opens nothing */
const BARE = new RegExp(
  String.raw`^(?<date>${DATE})[,،]?\s(?<time>(?:${HALF}\s?)?\d{1,2}[:.]\d{2}[:.]\d{2}(?:\s?${HALF})?):\s(?<rest>.*)$`,
  'su',
)

/** Tells the opening of a message from a line that goes on with the one before. */
type Opener = (line: string) => Opening | null

/**
 * The opening of a message in an exported chat, or null where the line goes on with the one before. iPhones write
 * `[29/01/2026, 14:37:05] Ana: …`, Androids `1/29/26, 2:37 PM - Ana: …`, in the date, digits and marks of the phone's locale; what is copied
 * out of the app in a browser has the time first.
 */
export function openingOf(line: string): Opening | null {
  const first = line.codePointAt(0) ?? 0
  // nearly every line that goes on begins with a letter
  if ((first >= 65 && first <= 90) || (first >= 97 && first <= 122)) return null
  if (!/^(?:\[|\p{Nd})/u.test(line.slice(0, 8).replace(MARKS, ''))) return null
  return stampedBy(line, /\]| [-–] /, [BRACKETED, DASHED, COPIED])
}

/** The same as iPhones wrote it until 2018: `29/04/16 14:13:24: Ana: …`. */
function bareOpeningOf(line: string): Opening | null {
  return /^\p{Nd}/u.test(line.slice(0, 8).replace(MARKS, '')) ? stampedBy(line, /: /, [BARE]) : null
}

/** How the messages of a chat are opened, told by its first line: whoever pastes a log into a chat opens no message in it. */
export function openerOf(first: string): Opener {
  return openingOf(first) === null && bareOpeningOf(first) !== null ? bareOpeningOf : openingOf
}

/** Whether the first line is of the older form, which programs write their logs in too. */
export function opensAsLog(first: string): boolean {
  return openerOf(first) === bareOpeningOf
}

function stampedBy(line: string, after: RegExp, forms: readonly RegExp[]): Opening | null {
  const head = plainDigits(line.slice(0, 80)).replace(/[\u00a0\u202f\u2009]/g, ' ')
  const end = after.exec(head)?.index
  if (end === undefined) return null
  const whole = head.slice(0, end).replace(MARKS, '') + head.slice(end) + line.slice(80)
  for (const form of forms) {
    const found = form.exec(whole)?.groups
    if (found === undefined) continue
    const { date = '', time = '', rest = '' } = found
    return { date, time, rest, marked: /^[\u200e\u200f]/.test(rest) }
  }
  return null
}

/** The wall-clock time of an opening, its date as `plainDates` gives it; null where there is no such day or hour. */
export function stampOf(
  date: string,
  time: string,
  order: DateOrder,
): { readonly at: number; readonly precision: 'minute' | 'instant' } | null {
  const clock = /(\d{1,2})(?:[:.]|\sh\s)(\d{2})(?:(?:[:.]|\smin\s)(\d{2})(?:\ss)?)?/.exec(time)
  if (clock === null) return null
  const half = halfOf(time.replace(clock[0], ' '))
  let hour = Number(clock[1])
  if (half !== null) {
    if (hour > 12) return null
    hour = (hour % 12) + (half === 'pm' ? 12 : 0)
  }
  const day = readDate(date, order)
  if (day === null || day.precision !== 'day' || hour > 23 || Number(clock[2]) > 59 || Number(clock[3] ?? 0) > 59)
    return null
  return {
    at: day.at + ((hour * 60 + Number(clock[2])) * 60 + Number(clock[3] ?? 0)) * 1_000,
    precision: clock[3] === undefined ? 'minute' : 'instant',
  }
}

/** A line without the marks that only steer the direction of writing. */
export function withoutMarks(text: string): string {
  return text.replace(MARKS, '')
}

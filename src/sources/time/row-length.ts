import type { TableRow } from '../log/table.ts'
import { minutesOf } from '../text/duration.ts'
import type { DurationUnit } from '../text/duration.ts'
import { spanOf } from './clock-span.ts'
import type { DayHours } from './day-length.ts'
import { minutesAway, punchesOf } from './punches.ts'

/** How a file writes lengths. `unit`: of a bare number. `dayHours`: of a day in a length. `parted`: hours and the minutes beyond them stand in two columns. */
export type HowLong = { readonly unit: DurationUnit; readonly dayHours: DayHours; readonly parted: boolean }

/** Minutes, from the first of the columns that says how long it took; null where none does. */
export function lengthOf(row: TableRow, { unit, dayHours, parted }: HowLong): number | null {
  const hours = minutesOf(row.cell('hours'), 'hours', dayHours)
  const minutes = minutesOf(row.cell('minutes'), 'minutes')
  return (
    minutesOf(row.cell('duration'), unit, dayHours) ??
    (parted && hours !== null && minutes !== null ? hours + minutes : hours) ??
    minutes ??
    minutesOf(row.cell('seconds'), 'seconds') ??
    minutesOf(row.cell('milliseconds'), 'milliseconds') ??
    withOvertime(row) ??
    minutesOf(inDays(row), unit, dayHours)
  )
}

/** Hours of the usual kind and those beyond them, which payrolls keep apart. */
function withOvertime(row: TableRow): number | null {
  const [regular, beyond] = ['regular', 'overtime'].map(field => minutesOf(row.cell(field), 'hours'))
  return regular == null ? (beyond ?? null) : regular + (beyond ?? 0)
}

/** The lengths of a row that may be in days; a bare number below a header of days is one. */
export function lengthsInWords(row: TableRow): readonly string[] {
  const said = ['duration', 'hours'].map(field => row.cell(field))
  const isSaid = [...said, row.cell('minutes'), row.cell('seconds')].some(text => text !== '')
  return isSaid ? said : [inDays(row)]
}

function inDays(row: TableRow): string {
  const text = row.cell('days')
  return /^\d+(?:[.,]\d+)?$/.test(text) ? `${text} d` : text
}

/** Whether a row says hours and minutes that are two parts of one length (2 and 30), and not the same twice (2.5 and 150); null where it tells nothing. */
export function isParted(row: TableRow): boolean | null {
  const [hours, minutes] = [row.cell('hours'), row.cell('minutes')]
  if (hours === '' || minutes === '' || row.cell('duration') !== '') return null
  if (/^0+$/.test(hours) && /^0*$/.test(minutes)) return null
  return /^\d{1,3}$/.test(hours) && /^[0-5]?\d$/.test(minutes)
}

/** What is no work between beginning and end: what is written down as a break, and what lies between two comings of a day. */
export function breakIn(row: TableRow): number {
  return breakOf(row.cell('break')) + minutesAway(punchesOf(row))
}

/** Minutes of a break: `0:30`, `30 min`, `12:00 - 12:45`; of bare numbers small ones and those with a decimal mark are hours. */
function breakOf(text: string): number {
  const spans = text.split(/\s*[,;|+/]\s*/).map(part => spanOf(part.replace(/^[\p{L}\s:]+(?=\d)/u, '')))
  if (spans.every(span => span !== null)) return spans.reduce((sum, span) => sum + minutesAway(['', ...span]), 0)
  const isHours = /^\d+[.,]\d+$/.test(text) || (/^\d$/.test(text) && Number(text) <= 3)
  return minutesOf(text, isHours ? 'hours' : 'minutes') ?? 0
}

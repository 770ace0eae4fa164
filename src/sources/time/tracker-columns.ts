import type { CsvRow } from '../csv/row.ts'
import { findColumns } from '../log/columns.ts'
import type { Columns } from '../log/columns.ts'
import { readDate } from '../text/dates.ts'
import { minutesOf } from '../text/duration.ts'
import { fold } from '../text/fold.ts'
import { emailKey } from '../text/keys.ts'
import { spanOf } from './clock-span.ts'
import { calledInHours } from './header-units.ts'
import { punchColumns } from './punches.ts'
import { SAYS_WHAT, TRACKER, hasLength, isStamped, isTracker } from './tracker-fields.ts'

/**
 * The columns of a table of hours, by the names over them and, where a name can be two things, by what stands below: "Time"
 * is a length or a time of day, "Start time" a clock or a whole moment, "Name" a person or what was on the screen. Null
 * where it is no table of hours. @example trackerColumns(rows of `Date,Member,Project,Time` over `2026-03-14,Mara,Site,1:30`)?.at.get('duration') // 3
 */
export function trackerColumns(rows: readonly CsvRow[]): Columns | null {
  const several = punchColumns(rows)
  if (several !== null) return several
  const found = findColumns(rows, TRACKER, isLikely, calledInHours)
  if (found === null) return null
  const at = new Map(found.at)
  const has = (field: string): boolean => at.has(field)
  const cells = cellsOf(rows, found)
  const rename = (from: string, to: string): void => {
    at.set(to, at.get(from) ?? -1)
    at.delete(from)
  }
  if (!has('date'))
    for (const [clock, moment] of [
      ['startTime', 'start'],
      ['endTime', 'end'],
    ] as const)
      if (has(clock) && !has(moment) && mostly(cells(clock), isMoment)) rename(clock, moment)
  const isOfClocks = (field: string): boolean => has(field) && mostly(cells(field), text => CLOCK.test(text))
  if (isOfClocks('came') && isOfClocks('went') && !['start', 'startTime', 'end', 'endTime'].some(has)) {
    rename('came', 'startTime')
    rename('went', 'endTime')
  }
  // beside a day, "12.50" in and out is money
  const isOfMoments = (field: string): boolean =>
    has(field) && mostly(cells(field), text => isMoment(text) && (!has('date') || readDate(text, 'day-month') !== null))
  if (isOfMoments('came') && isOfMoments('went') && !['start', 'startTime', 'end', 'endTime'].some(has)) {
    rename('came', 'start')
    rename('went', 'end')
  }
  // "9:00-10:30" in one cell is when it began and when it ended
  if (has('time') && !has('startTime') && !has('start') && cells('time').length > 0 && mostly(cells('time'), isSpan)) {
    at.set('endTime', at.get('time') ?? -1)
    rename('time', 'startTime')
  }
  const isOpen = !hasLength(has) && !(has('start') && has('end')) && !has('startTime')
  if (has('time') && isOpen && holdsLengths(cells('time'), has)) rename('time', 'duration')
  const hasClocks = (has('start') || has('startTime')) && (has('end') || has('endTime'))
  const isInParts = has('regular') && !has('hours') && !has('duration')
  if (has('total') && (isInParts || (hasClocks && !hasLength(has)))) rename('total', 'hours')
  const isNamed = SAYS_WHAT.some(has)
  const isSaid = ['what', 'subject', 'project', 'task'].some(has)
  if (has('item') && !isSaid && has('start') && has('end') && hasLength(has)) rename('item', 'what')
  else if (has('item') && isNamed && !has('user') && (has('email') || arePeople(cells('item')))) rename('item', 'user')
  else if (has('item') && isNamed && !['what', 'subject', 'task'].some(has)) rename('item', 'what')
  const address = has('email') || has('user') ? undefined : addressColumn(rows, found, new Set(at.values()))
  if (address !== undefined) at.set('email', address)
  const began = found.headers[at.get('startTime') ?? at.get('start') ?? -1] ?? ''
  if ((!isTracker(has) && !isStamped(has, fold(began))) || stampsClocks(rows, found)) return null
  // "From" and "to" are people in a table of payments: when it began and ended is written with digits
  if (!['start', 'end'].every(field => mostly(cells(field), text => /\d/.test(text)))) return null
  return { ...found, at }
}

/** Whether a table sums hours by project, person or week and says of no entry on which day it was. */
export function isSummary(rows: readonly CsvRow[]): boolean {
  const found = findColumns(rows, TRACKER, has => ['project', 'client', 'task', 'user'].some(has), calledInHours)
  if (found === null || ['date', 'start', 'startTime'].some(field => found.at.has(field))) return false
  const days = found.headers.filter(isDayName).length
  return days >= 3 || (found.at.has('project') && hasLength(field => found.at.has(field)))
}

/** A weekday or a date, as sheets of a week have them over their columns. */
function isDayName(header: string): boolean {
  return (
    readDate(header.replace(/^\p{L}+[.,]*\s+/u, ''), 'day-month')?.precision === 'day' ||
    /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\d{0,4}$/.test(fold(header))
  )
}

function isLikely(has: (field: string) => boolean): boolean {
  return (
    (['date', 'start', 'startTime'].some(has) && (hasLength(has) || ['time', 'end', 'endTime', 'went'].some(has))) ||
    (has('came') && has('went') && hasLength(has))
  )
}

function cellsOf(rows: readonly CsvRow[], { at, headerLine }: Columns): (field: string) => readonly string[] {
  return field =>
    rows
      .filter(({ line }) => line > headerLine)
      .map(({ cells }) => (cells[at.get(field) ?? -1] ?? '').trim())
      .filter(Boolean)
}

/** Whether what stands under "Name" is called as people are, and the same few again and again: what was done has more names. */
function arePeople(cells: readonly string[]): boolean {
  const names = new Set(cells)
  return names.size > 1 && names.size <= Math.max(5, cells.length * 0.3) && [...names].every(name => PERSON.test(name))
}

const PERSON = /^\p{Lu}[\p{L}\p{M}'’-]+,?(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|d[aei]|v[ao]n|der|la)){1,4}$/u

/** A column under another name that holds mail addresses of several people: whose rows they are must not be passed over. */
function addressColumn(
  rows: readonly CsvRow[],
  { headerLine }: Columns,
  taken: ReadonlySet<number>,
): number | undefined {
  const below = rows.filter(({ line }) => line > headerLine).map(({ cells }) => cells)
  const width = Math.max(0, ...below.map(({ length }) => length))
  return Array.from({ length: width }, (_, at) => at).find(at => {
    const cells = taken.has(at) ? [] : below.map(row => (row[at] ?? '').trim()).filter(Boolean)
    return new Set(cells).size > 1 && cells.every(cell => emailKey(cell) !== null)
  })
}

/** Whether rows only say that somebody came or went: "Time" is when, and no length. */
function stampsClocks(rows: readonly CsvRow[], { headerLine, headers }: Columns): boolean {
  const below = rows.filter(({ line }) => line > headerLine)
  return headers.some((_, at) => {
    const cells = below.map(({ cells }) => (cells[at] ?? '').trim()).filter(Boolean)
    return cells.length > 0 && cells.every(text => CAME_OR_WENT.test(text))
  })
}

const CAME_OR_WENT =
  /^(?:(?:clock|clocked|check|checked|punch|sign)[- ]?)?(?:in|out)$|^(?:kommen|gehen|entrada|salida|saída|arrivée|départ)$/i

function mostly(cells: readonly string[], is: (text: string) => boolean): boolean {
  return cells.filter(is).length >= cells.length * 0.5
}

/** The clock on the wall, as people write it and not as money is. */
const CLOCK = /^(?:[01]?\d|2[0-4])(?:[:h][0-5]\d(?::[0-5]\d)?|h| ?(?=[ap]))(?: ?[ap]\.?m\.?)?$/i

function isSpan(text: string): boolean {
  return spanOf(text) !== null
}

/** A date with a time of day in one cell. */
function isMoment(text: string): boolean {
  return /\d[:.h]\d{2}/.test(text) && /^\d{4}-?\d{2}|\d[./-]\d|\p{L}{3}/u.test(text)
}

/** Nobody works from noon to midnight on everything: where hours go far, and no project or person is named, it is the clock. */
function holdsLengths(cells: readonly string[], has: (field: string) => boolean): boolean {
  if (cells.some(text => minutesOf(text) === null)) return false
  return ['project', 'client', 'user', 'email'].some(has) || (has('task') && cells.every(text => !LATE.test(text)))
}

const LATE = /^(?:0\d|1[3-9]|2[0-3]):/

import type { Reading, SourceFile } from '../../model/source.ts'
import { firstObject, jsonLines, rowOfObject } from '../log/json-lines.ts'
import { INTERACTIONS, isInteractions } from '../log/log-fields.ts'
import type { TableRow } from '../log/table.ts'
import { readDate } from '../text/dates.ts'
import { fold } from '../text/fold.ts'
import { isObject, listOf, parseJson } from '../text/json-value.ts'
import type { JsonObject } from '../text/json-value.ts'
import { JSON_BYTES, wholeText } from '../text/whole-text.ts'
import { areTalks, namesOthers } from './of-others.ts'
import { SAYS_WHAT, TRACKER, hasLength, isTracker } from './tracker-fields.ts'

/**
 * Whether the head of a JSON file is that of a list of hours under the names that trackers use (Timewarrior, Watson, Kimai,
 * Tyme, Timing, and what the interfaces of Toggl, Clockify, Harvest and Tempo answer): by itself, or in an object beside sums.
 */
export function looksLikeHourList(head: string): boolean {
  for (const list of listsIn(head)) {
    const first = firstObject(list)
    if (first !== null && isEntry(first)) return true
  }
  return false
}

/** What begins a list of objects in the head of a file, up to the head's end: the file itself, or what an object holds. */
function* listsIn(head: string): Generator<string> {
  let depth = 0
  for (const { 0: sign, index } of head.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (sign === '[' && depth < 2 && /^\[\s*\{/.test(head.slice(index, index + 200))) yield head.slice(index)
    if (sign === '{' || sign === '[') depth++
    else if (sign === '}' || sign === ']') depth--
    if (depth === 0 && /[\]}]/.test(sign)) return
  }
}

/** Whether the head of a file is that of entries in JSON, each in a line of its own. */
export function looksLikeHourLines(head: string): boolean {
  const first = /^\ufeff?\s*\{/.test(head) ? firstObject(head) : null
  return first !== null && isEntry(first)
}

/** The entries as rows; those of Timewarrior, which write `20240213T080000Z`, too. */
export async function hourListRows(file: SourceFile): Promise<readonly TableRow[]> {
  const whole = parseJson(await wholeText(file, JSON_BYTES, 'a list of hours'), file.name)
  const lists = Array.isArray(whole) ? [whole] : isObject(whole) ? Object.values(whole).filter(Array.isArray) : []
  const list = lists.find(one => listOf(one).some(value => isObject(value) && isEntry(value)))
  return listOf(list)
    .filter(isObject)
    .map((value, at) => rowOf(value, at + 1))
}

/** The same of entries that have a line each, a few thousand at a time; a line that is none goes to the ledger, where one is given. */
export async function* hourLineRows(
  file: SourceFile,
  reading: Reading,
  ledger: Reading['ledger'] | null,
): AsyncGenerator<readonly TableRow[]> {
  let rows: TableRow[] = []
  for await (const { value, line } of jsonLines(file, reading, ledger)) {
    if (rows.push(rowOf(value, line)) < BATCH) continue
    yield rows
    rows = []
  }
  if (rows.length > 0) yield rows
}

const BATCH = 2_000

function rowOf(value: JsonObject, line: number): TableRow {
  return rowOfObject(flat(value), TRACKER, line, JSON.stringify(value).slice(0, 2_000))
}

/** What no entry of a tracker has: appointments with guests, runs and songs. */
const OF_OTHERS = new Set(['attendees', 'participants', 'location', 'calories', 'artistname', 'trackname', 'allday'])

function isEntry(value: JsonObject): boolean {
  const held = flat(value)
  if (isNoWork(held)) return false
  const names = new Set(Object.keys(held).map(fold))
  const row = rowOfObject(held, TRACKER, 1, '')
  const has = (field: string): boolean => (TRACKER[field] ?? []).some(name => names.has(name))
  const start = row.cell('start') || row.cell('date') || row.cell('startTime')
  if (readDate(start, 'day-month') === null) return false
  if (/^\d{8}T\d{6}Z$/.test(start)) return true
  // the moments of an entry may stand under names that are those of days or of clocks elsewhere
  const isSpan = has('start') || (has('date') && has('endDate')) || (has('startTime') && has('endTime'))
  const isOfHours = hasLength(has) || ['project', 'task', 'client', 'tags', 'billable'].some(has)
  return isOfHours && (isTracker(has) || (isSpan && SAYS_WHAT.some(has)))
}

/** Whether an entry is of something else, or of whom one spoke with; where it holds nothing of that, its name says nothing. */
function isNoWork(held: JsonObject): boolean {
  const names = Object.keys(held).filter(name => !isNothing(held[name]))
  if (names.some(name => OF_OTHERS.has(fold(name))) || namesOthers(names)) return true
  const talk = rowOfObject(held, INTERACTIONS, 1, '')
  return isInteractions(field => talk.cell(field) !== '') && areTalks(names, [talk.cell('channel')])
}

function isNothing(value: unknown): boolean {
  return value == null || value === '' || Number(value) === 0 || (Array.isArray(value) && value.length === 0)
}

/** Names are said in words: a number is only the key of a project somewhere else. */
const IN_WORDS = new Set(['what', 'subject', 'project', 'task', 'client'].flatMap(field => TRACKER[field] ?? []))
const MOMENTS = new Set(
  ['start', 'end', 'startTime', 'endTime', 'date', 'endDate'].flatMap(field => TRACKER[field] ?? []),
)

/** An entry without nesting: `timeInterval: {start, end}` as `start` and `end`, moments in seconds as dates, yes and no as words. */
function flat(value: JsonObject): JsonObject {
  const held: Record<string, unknown> = {}
  for (const [name, inside] of Object.entries(value)) {
    if (isObject(inside) && inside['name'] === undefined && inside['title'] === undefined) {
      for (const [inner, one] of Object.entries(inside)) held[inner] ??= plain(inner, one)
    } else if (isObject(inside) && inside['name'] === undefined) held[name] = inside['title']
    else held[name] = plain(name, inside) ?? held[name]
  }
  return held
}

function plain(name: string, value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value !== 'number') return value
  if (IN_WORDS.has(fold(name))) return undefined
  if (!MOMENTS.has(fold(name)) || value < 1e9 || value > 4e12) return value
  return new Date(value < 4e9 ? value * 1_000 : value).toISOString()
}

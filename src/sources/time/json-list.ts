import type { SourceFile } from '../../model/source.ts'
import { firstObject, rowOfObject } from '../log/json-lines.ts'
import type { TableRow } from '../log/table.ts'
import { readDate } from '../text/dates.ts'
import { fold } from '../text/fold.ts'
import { isObject, listOf, parseJson } from '../text/json-value.ts'
import type { JsonObject } from '../text/json-value.ts'
import { JSON_BYTES, wholeText } from '../text/whole-text.ts'
import { SAYS_WHAT, TRACKER, hasLength, isTracker } from './tracker-fields.ts'

/** A list of entries, by itself or as the only list of an object: `[{…`, `{"time_entries": [{…`. */
const LIST =
  /^\ufeff?\s*(?:\{(?:\s*"[^"\\]{1,60}"\s*:\s*(?:"[^"\\]{0,200}"|[\w.+-]{1,40})\s*,){0,20}\s*"[^"\\]{1,60}"\s*:\s*)?(?=\[\s*\{)/

/**
 * Whether the head of a JSON file is that of a list of hours under the names that trackers use (Timewarrior, Watson, Kimai,
 * Tyme, Timing, and what the interfaces of Toggl, Clockify and Harvest answer).
 */
export function looksLikeHourList(head: string): boolean {
  const match = LIST.exec(head)
  const first = match === null ? null : firstObject(head.slice(match[0].length))
  return first !== null && isEntry(first)
}

/** The entries as rows; those of Timewarrior, which write `20240213T080000Z`, too. */
export async function hourListRows(file: SourceFile): Promise<readonly TableRow[]> {
  const whole = parseJson(await wholeText(file, JSON_BYTES, 'a list of hours'), file.name)
  const lists = Array.isArray(whole) ? [whole] : isObject(whole) ? Object.values(whole).filter(Array.isArray) : []
  const list = lists.find(one => listOf(one).some(value => isObject(value) && isEntry(value)))
  return listOf(list)
    .filter(isObject)
    .map((value, at) => rowOfObject(flat(value), TRACKER, at + 1, JSON.stringify(value).slice(0, 2_000)))
}

/** What no entry of a tracker has: appointments with guests, runs and songs. */
const OF_OTHERS = new Set(['attendees', 'participants', 'with', 'channel', 'direction', 'location', 'distance', 'calories', 'artistname', 'trackname', 'allday']) // prettier-ignore

function isEntry(value: JsonObject): boolean {
  const held = flat(value)
  const names = new Set(Object.keys(held).map(fold))
  if ([...names].some(name => OF_OTHERS.has(name))) return false
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

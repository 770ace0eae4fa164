import ICAL from 'ical.js'
import { decodeQuoted } from '../text/quoted-printable.ts'
import { readOldRule } from './old-rule.ts'
import type { Wall } from './wall.ts'
import { isMidnight, wallOf } from './wall.ts'

/** A property as jCal has it: name, parameters, type, values. */
type Property = readonly [string, Readonly<Record<string, unknown>>, string, ...unknown[]]

/** Reads one content line through ical.js; null where it is none. */
export function readLine(line: string): Property | null {
  try {
    return (ICAL.parse(`BEGIN:VEVENT\r\n${line}\r\nEND:VEVENT`)[1] as unknown as Property[])[0] ?? null
  } catch {
    return null
  }
}

/**
 * The parts of an RRULE line by their names in small letters, lists as arrays; null where there are none. Read leniently
 * (blanks after commas, escaped semicolons), because `readRule` checks what they say.
 */
export function readRecurrence(line: string): Readonly<Record<string, unknown>> | null {
  const old = readOldRule(readText(line.slice(0, 20_000)))
  if (old !== null) return old
  const rule: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  for (const part of readText(line.slice(0, 20_000)).split(';')) {
    const [name, value] = part.split('=', 2).map(text => text.trim())
    if (name === undefined || name === '' || value === undefined || value === '') continue
    rule[name.toLowerCase()] = /^BY/i.test(name) ? value.split(',').map(one => one.trim()) : value
  }
  const scale = rule['rscale']
  if (typeof scale === 'string' && scale.toUpperCase() !== 'GREGORIAN') return { freq: scale, rscale: scale }
  return rule['freq'] === undefined ? null : rule
}

/** The times of a DTSTART, EXDATE and their like. Null where the line cannot be read at all. */
export function readTimes(line: string): Wall[] | null {
  const walls = timesIn(line)
  return walls?.some(({ date }) => !date) === true && DATES.test(line) ? walls.map(asDay) : walls
}

/** What calls itself a date is one, also with a midnight behind it. */
const DATES = /^[^:]{1,300};VALUE="?DATE"?[;:]/i

function asDay(wall: Wall): Wall {
  return isMidnight(wall) ? { ...wall, date: true, zone: null } : wall
}

function timesIn(line: string): Wall[] | null {
  const match = PLAIN_TIME.exec(line)
  if (match !== null) {
    const wall = wallOf(match[2] ?? '', match[1] ?? null)
    return wall === null ? null : [wall]
  }
  const lenient = LENIENT_TIME.exec(line) ?? SWALLOWED_TIME.exec(line)
  if (lenient !== null) {
    const wall = wallOf(lenient[2] ?? '', lenient[1]?.replace(/^"|"$/g, '') ?? null)
    if (wall !== null) return [wall]
  }
  const colon = valueStart(line)
  // vCalendar 1.0 parts its dates by semicolons
  const property = readLine(line.slice(0, colon) + line.slice(colon).replaceAll(';', ',').toUpperCase())
  if (property === null) return null
  const [, parameters, , ...values] = property
  const zone = typeof parameters.tzid === 'string' && parameters.tzid.trim() !== '' ? parameters.tzid : null
  return values
    .map(value => wallOf(String(Array.isArray(value) ? value[0] : value), zone))
    .filter(wall => wall !== null)
}

/** Nearly every time in nearly every file: one value, at most a zone without quotes. */
const PLAIN_TIME =
  /^[A-Za-z-]+(?:;VALUE=DATE(?:-TIME)?)?(?:;TZID=([^;:",]+))?(?:;VALUE=DATE(?:-TIME)?)?:(\d{8}(?:T\d{6}Z?)?)\s*$/i

/**
 * Against the standard, and seen: a zone with a colon in it and no quotes ("TZID=UTC+01:00"), a time with dashes and colons,
 * with parts of a second, or with hours from Greenwich.
 */
const LENIENT_TIME =
  /^[A-Za-z-]{1,40}(?:;VALUE=DATE(?:-TIME)?)?(?:;TZID=("[^"]{1,300}"|[^";]{1,300}?))?:((?:\d{8}|\d{4}-\d\d-\d\d)(?:T(?:\d{6}|\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)?)\s*$/i

/** Seen as well: the quotes of the zone closed only after the time. */
const SWALLOWED_TIME = /^[A-Za-z-]{1,40};TZID="([^"]{1,300}?):(\d{8}(?:T\d{6}Z?)?)"\s*$/i

/** The value of a text property, its escapes read; parameters may hold colons in quotes. */
export function readText(line: string): string {
  const colon = valueStart(line)
  const raw = colon > 18 ? plain(line.slice(0, colon), line.slice(colon)) : line.slice(colon)
  return raw.includes('\\')
    ? raw.replace(/\\([\\;,nN])/g, (_, one: string) => (one === 'n' || one === 'N' ? '\n' : one))
    : raw
}

/** vCalendar 1.0 writes what is not ASCII as quoted-printable. */
function plain(parameters: string, value: string): string {
  if (!/[;=]quoted-printable[;:]/i.test(parameters)) return value
  return decodeQuoted(value, /;charset="?([\w-]+)/i.exec(parameters)?.[1] ?? '')
}

/** Where the value of a content line begins: behind the first colon that stands in no quotes. */
export function valueStart(line: string): number {
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code === 34) quoted = !quoted
    else if (code === 58 && !quoted) return at + 1
  }
  return line.length
}

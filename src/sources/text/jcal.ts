import ICAL from 'ical.js'
import { Refusal } from '../../model/refusal.ts'
import type { SourceFile } from '../../model/source.ts'
import { parseJson } from './json-value.ts'
import { JSON_BYTES, wholeText } from './whole-text.ts'

/** A part as RFC 7265 (jCal) and RFC 7095 (jCard) write it: its name, its properties, the parts within. */
type Part = readonly [string, readonly unknown[], readonly unknown[]]

/** Whether the head of a file is that of a calendar (`vcalendar`) or cards (`vcard`) written as JSON, alone or in a list. */
export function startsAsJcal(head: string, name: 'vcalendar' | 'vcard'): boolean {
  return new RegExp(String.raw`^\ufeff?\s*\[\s*(?:\[\s*)?"${name}"\s*,`, 'i').test(head)
}

/** The same file as the lines of iCalendar or vCard. What cannot be written as such stands there empty, so that it is counted. */
export function asContentLines(file: SourceFile): SourceFile {
  return { ...file, open: () => linesOf(file) }
}

async function* linesOf(file: SourceFile): AsyncGenerator<Uint8Array> {
  const whole = parseJson(await wholeText(file, JSON_BYTES, 'a calendar or address book as JSON'), file.name)
  const parts = (Array.isArray(whole) && typeof whole[0] === 'string' ? [whole] : whole) as unknown
  if (!Array.isArray(parts) || !parts.some(isPart))
    throw new Refusal('E_JCAL', `${file.name} begins like a calendar or cards as JSON and is none: export it again.`)
  yield* linesOfParts(parts)
}

/** Calendars and cards in their form as JSON, as the lines of iCalendar and vCard. */
export function* linesOfParts(parts: readonly unknown[]): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  for (const part of parts) {
    if (!isPart(part)) continue
    const [name, properties, within] = part
    if (/^vcard$/i.test(name)) yield encoder.encode(written(['vcard', properties, []]))
    else {
      // the properties of a calendar one by one, too: a torn one must not cost what stands over the events
      for (const property of properties) yield encoder.encode(written([name, [property], []], ''))
      for (const inner of within) yield encoder.encode(written([name, [], [inner]], EMPTY_EVENT))
    }
  }
}

const EMPTY_EVENT = 'BEGIN:VEVENT\r\nEND:VEVENT\r\n'
const EMPTY_CARD = 'BEGIN:VCARD\r\nEND:VCARD\r\n'

function isPart(value: unknown): value is Part {
  return Array.isArray(value) && typeof value[0] === 'string' && Array.isArray(value[1])
}

function written(part: Part, otherwise = EMPTY_CARD): string {
  try {
    return ICAL.stringify([part[0], part[1], part[2] ?? []] as never)
  } catch {
    // ical.js throws whatever comes first where a part is not as the standard has it
    return otherwise
  }
}

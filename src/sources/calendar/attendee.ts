import { emailKey } from '../text/keys.ts'
import { readLine } from './content-line.ts'

/** Somebody in an event. `address`: as a key, '' where there is none. */
export type Attendee = {
  readonly address: string
  readonly name: string
  readonly part: string
  readonly type: string
  readonly role: string
}

/** Reads an ATTENDEE or ORGANIZER line; null where it cannot be read. The same people come again and again, so lines are remembered. */
export function readAttendee(line: string): Attendee | null {
  const known = KNOWN.get(line)
  if (known !== undefined) return known
  const read = parsed(line)
  if (line.length < 1_000) {
    if (KNOWN.size >= 4_096) KNOWN.clear()
    KNOWN.set(line, read)
  }
  return read
}

const KNOWN = new Map<string, Attendee | null>()

function parsed(line: string): Attendee | null {
  const property = readLine(line.length > 20_000 ? line.slice(0, 20_000) : line)
  if (property === null) return null
  const [, parameters, , value] = property
  const text = (name: string): string => (typeof parameters[name] === 'string' ? parameters[name] : '')
  const raw = String(value)
  const bracketed = /^([^<>]{0,200})<([^<>]{3,320})>\s*$/.exec(raw.slice(0, 600))
  return {
    address: emailKey(bracketed?.[2] ?? raw.slice(0, 1_000))?.value ?? emailKey(text('email'))?.value ?? '',
    name: (text('cn') || (bracketed?.[1]?.trim() ?? '')).slice(0, 200),
    part: text('partstat').toUpperCase() || (OLD_PARTS[text('status').toUpperCase()] ?? ''),
    type: text('cutype').toUpperCase(),
    role: text('role').toUpperCase(),
  }
}

/** What vCalendar 1.0 calls STATUS. */
const OLD_PARTS: Readonly<Record<string, string>> = {
  ACCEPTED: 'ACCEPTED', CONFIRMED: 'ACCEPTED', COMPLETED: 'ACCEPTED', DECLINED: 'DECLINED', TENTATIVE: 'TENTATIVE',
} // prettier-ignore

/** Who leads it: vCalendar 1.0 has no ORGANIZER, but a role. */
export function leads({ role }: Attendee): boolean {
  return role === 'ORGANIZER' || role === 'OWNER'
}

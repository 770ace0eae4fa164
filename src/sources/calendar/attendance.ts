import type { ContactKey, ContactRef, Involvement } from '../../model/contact.ts'
import { fold } from '../text/fold.ts'
import { nameKey } from '../text/keys.ts'
import type { Attendee } from './attendee.ts'
import type { CalendarEvent } from './event.ts'

type Attendance = {
  readonly status: 'accepted' | 'tentative' | 'declined' | 'organiser' | 'unknown'
  readonly people: readonly Involvement[]
  /** people invited, the ego and the organiser among them; 0 where the event names nobody */
  readonly attendees: number
  /** whether the ego's own time went into it, as far as the event tells */
  readonly took: boolean
}

/** More people than this in one room is an audience (MEASURES 1.3). */
const MOST_ATTENDEES = 10
/** An occurrence of a series says half as much as a meeting arranged on purpose (MEASURES 1.3). */
const SERIES = 0.5

/**
 * Who was there, by MEASURES 1.3: an event counts between two people where both accepted, or one organised and the other
 * accepted; each with 1/(attendees-1). Rooms, lists and other resources are not people. `cards` gives one reference per address.
 */
export function attendanceOf(
  event: CalendarEvent,
  own: ReadonlySet<string>,
  recurring: boolean,
  cards: (address: string, name: string) => ContactRef | null,
): Attendance {
  const organiser = event.organiser?.address ?? ''
  const humans = humansIn(event)
  const status = statusOf(humans, organiser, own)
  const others = [...humans.keys()].filter(address => !own.has(address)).length
  // whoever is there under two of their addresses is there once
  const attendees = others + (others < humans.size ? 1 : 0)
  const counts =
    (status === 'accepted' || status === 'organiser') &&
    attendees > 1 &&
    attendees <= MOST_ATTENDEES &&
    !event.cancelled
  const weight = (recurring ? SERIES : 1) / Math.max(1, attendees - 1)
  const people: Involvement[] = []
  for (const [address, one] of humans) {
    if (own.has(address)) continue
    const who = cards(address, one.name)
    if (who === null) continue
    const came = address === organiser || one.part === 'ACCEPTED'
    const role = address === organiser ? 'organiser' : one.part === 'DECLINED' ? 'other' : 'attendee'
    people.push(counts && came ? { who, role, direction: 'both', weight } : { who, role, direction: 'none', weight: 0 })
  }
  // where nobody else is named it is an entry of one's own, unless one said no to it
  const isOwn = attendees <= 1 && (others > 0 || (status !== 'declined' && status !== 'tentative'))
  const took = isOwn || status === 'accepted' || status === 'organiser'
  return { status, people, attendees, took: took && !event.cancelled }
}

function statusOf(
  humans: ReadonlyMap<string, Attendee>,
  organiser: string,
  own: ReadonlySet<string>,
): Attendance['status'] {
  if (own.has(organiser)) return 'organiser'
  const parts = [...humans].filter(([address]) => own.has(address)).map(([, one]) => one.part)
  if (parts.includes('ACCEPTED')) return 'accepted'
  if (parts.includes('TENTATIVE')) return 'tentative'
  return parts.includes('DECLINED') ? 'declined' : 'unknown'
}

/** Who is invited, and who organises it, by address: rooms, lists and calendars are nobody. */
function humansIn({ attendees, organiser, place }: CalendarEvent): Map<string, Attendee> {
  const things = new Set(attendees.filter(one => isThing(one, place)).map(({ address }) => address))
  const humans = new Map<string, Attendee>()
  for (const one of attendees) if (!isThing(one, place)) humans.set(one.address || `name:${one.name}`, one)
  // a lone organiser is how some programs write whose calendar it is
  if (organiser === null || organiser.address === '' || humans.size === 0 || humans.has(organiser.address))
    return humans
  if (!things.has(organiser.address) && !isThing(organiser, place)) humans.set(organiser.address, organiser)
  return humans
}

function isThing(one: Attendee, place: string): boolean {
  if (one.type === 'ROOM' || one.type === 'RESOURCE' || one.type === 'GROUP' || one.role === 'NON-PARTICIPANT')
    return true
  // Google's calendars, rooms, and who organised something that it does not tell
  if (/@(?:[\w.-]+\.)?calendar\.google\.com$/i.test(one.address)) return true
  // Exchange invites the room under the name that it writes as the place
  return ROOM.test(one.name) && place.split(';').some(part => fold(part) === fold(one.name))
}

/** What tells a room from somebody whose name stands as the place of a call: a number, or a word for it. */
const ROOM = /\p{N}|\b(?:room|office|raum|saal|salle|sala|zimmer|zaal|rum|huone|aula|lab)\b|室|공간/iu

/** One reference for each address, for a whole reading. */
export function cardIndex(): (address: string, name: string) => ContactRef | null {
  const known = new Map<string, ContactRef>()
  return (address, name) => {
    const before = known.get(address)
    if (before !== undefined && (before.name !== undefined || name === '')) return before
    const keys: ContactKey[] = address.startsWith('name:') ? [] : [{ kind: 'email', value: address }]
    const named = name === '' || name.includes('@') ? null : nameKey(name)
    if (named !== null) keys.push(named)
    if (keys.length === 0) return null
    const ref: ContactRef = name === '' || name.toLowerCase() === address ? { keys } : { keys, name }
    known.set(address, ref)
    return ref
  }
}

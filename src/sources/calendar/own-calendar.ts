import type { Question } from '../../model/ledger.ts'
import type { Reading } from '../../model/source.ts'
import { emailKey } from '../text/keys.ts'
import type { CalendarEvent } from './event.ts'

/** An address that stands in nearly all events with people is the owner's: of how many at least, and in what share. */
const ENOUGH = 5
const NEARLY_ALL = 0.8
/** Events with people that are looked at for this. */
const SAMPLE = 5_000

/**
 * The ego's addresses: as known, as answered, and as the calendar tells by its name or its file's (Google names a
 * calendar after its owner's address) or by who takes part in nearly everything. What was learned is asked about; where
 * nothing tells, it asks whose calendar it is, and nothing in it counts as met until it is known.
 */
export function ownAddresses(
  events: readonly CalendarEvent[],
  names: readonly string[],
  reading: Reading,
): { readonly own: ReadonlySet<string>; readonly learned: readonly string[] } {
  const answer = reading.answers['calendar:own'] ?? reading.answers['mail:own']
  const said = answer === undefined || answer === 'none' ? [] : answer.split(/[\s,]+/)
  const own = new Set([...reading.ego.emails, ...said].map(one => emailKey(one)?.value ?? '').filter(one => one !== ''))
  const shares = sharesOf(events)
  if (answer !== undefined || shares.length === 0 || shares.some(([address]) => own.has(address)))
    return { own, learned: [] }
  const named = names.map(name => emailKey(name.replace(/^.*\//, '').replace(/\.ics$/i, ''))?.value ?? '')
  const owners = shares.filter(
    ([address, share]) => named.includes(address) || (share >= NEARLY_ALL && events.length >= ENOUGH),
  )
  const learned = owners.length === 1 ? owners.map(([address]) => address) : []
  reading.ledger.asks(
    question(
      learned,
      shares.slice(0, 8).map(([address]) => address),
    ),
  )
  for (const address of learned) own.add(address)
  return { own, learned }
}

/** Every address with its share of the events that name people, most first. */
function sharesOf(events: readonly CalendarEvent[]): [string, number][] {
  const counts = new Map<string, number>()
  let withPeople = 0
  for (const { attendees, organiser } of events) {
    if (attendees.length === 0) continue
    if (++withPeople > SAMPLE) break
    for (const address of new Set([...attendees, ...(organiser === null ? [] : [organiser])].map(one => one.address)))
      if (address !== '') counts.set(address, (counts.get(address) ?? 0) + 1)
  }
  const shares = [...counts].map(([address, n]): [string, number] => [address, n / Math.min(withPeople, SAMPLE)])
  return shares.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

function question(learned: readonly string[], candidates: readonly string[]): Question {
  const none = { value: 'none', says: 'None of these' }
  return {
    id: 'calendar:own',
    asks:
      learned.length > 0
        ? `Is this your calendar: ${learned.join(', ')}?`
        : 'Which of the addresses in the calendar is yours?',
    options: [...new Set([...learned, ...candidates])].map(value => ({ value, says: value })).concat(none),
    assumed: learned.join(',') || 'none',
    many: true,
  }
}

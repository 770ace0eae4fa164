import { hashOf } from '../text/hash.ts'
import { uidOf } from './calendar-book.ts'
import type { CalendarEvent } from './event.ts'

/**
 * What tells events of one calendar apart that go by the same name and are not the same: without a UID those of one title and
 * start that come again by other rules; under one UID, where two that differ in both title and start show that it is shared,
 * all that differ in either, though none is newer: no export holds two versions of an event, and some programs give all
 * their events one UID. Keys do not hang on it: what stands alone in another export is found again (`placeOf`).
 */
export function twinsOf(events: readonly CalendarEvent[]): ReadonlyMap<CalendarEvent, string> {
  const named = new Map<string, CalendarEvent[]>()
  const changed = new Set<string>()
  for (const event of events) {
    const name = uidOf(event)
    if (event.recurrence !== null) changed.add(name)
    const known = named.get(name)
    if (known === undefined) named.set(name, [event])
    else known.push(event)
  }
  const twins = new Map<CalendarEvent, string>()
  for (const [name, group] of named) {
    if (group.length < 2 || changed.has(name)) continue
    const print = group[0]?.uid === '' ? rulesOf : titleAndStart
    if (print === titleAndStart && !areApart(group)) continue
    for (const event of group) twins.set(event, hashOf([print(event)]).slice(0, 12))
  }
  return twins
}

function rulesOf({ rules, added }: CalendarEvent): string {
  return JSON.stringify([rules, added])
}

function titleAndStart({ title, start }: CalendarEvent): string {
  return JSON.stringify([title, start])
}

/** Whether two have neither title nor start in common (so it is wherever both differ at all), and none of all is newer. */
function areApart(events: readonly CalendarEvent[]): boolean {
  const all = (of: (event: CalendarEvent) => string): number => new Set(events.map(of)).size
  return (
    all(({ title }) => title) > 1 &&
    all(({ start }) => JSON.stringify(start)) > 1 &&
    all(({ sequence, stamp }) => `${sequence} ${stamp}`) === 1
  )
}

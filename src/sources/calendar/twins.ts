import { hashOf } from '../text/hash.ts'
import { uidOf } from './calendar-book.ts'
import type { CalendarEvent } from './event.ts'

/**
 * What tells events of one calendar apart that go by the same name and are not the same: without a UID those of one title and
 * start that differ in how long they take or when they come again; under one UID those that differ in title and start, though
 * neither is newer: no export holds two versions of an event, and some programs give all their events one UID.
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
    const print = group[0]?.uid === '' ? lengthOf : startOf
    const prints = new Map(group.map(event => [print(event), event]))
    if (prints.size < 2 || (print === startOf && !areApart([...prints.values()]))) continue
    for (const event of group) twins.set(event, hashOf([print(event)]).slice(0, 12))
  }
  return twins
}

function lengthOf({ end, duration, rules, added }: CalendarEvent): string {
  return JSON.stringify([end, duration, rules, added])
}

function startOf({ title, start }: CalendarEvent): string {
  return JSON.stringify([title, start])
}

/** Whether no two have a title or a start in common, and none is newer than another. */
function areApart(events: readonly CalendarEvent[]): boolean {
  const all = (of: (event: CalendarEvent) => string): number => new Set(events.map(of)).size
  return (
    all(({ title }) => title) === events.length &&
    all(({ start }) => JSON.stringify(start)) === events.length &&
    all(({ sequence, stamp }) => `${sequence} ${stamp}`) === 1
  )
}

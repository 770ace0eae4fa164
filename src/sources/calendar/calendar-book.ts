import type { CalendarEvent } from './event.ts'

/** What a file says of one UID: the event (or master of a series) and what was changed about single times of it. */
export type Entry = {
  readonly uid: string
  readonly twin: string
  master: CalendarEvent | null
  readonly changes: Map<string, CalendarEvent>
}

/**
 * Collects the events of a file, so that their order does not matter: of two that say something about the same time the
 * one with the higher SEQUENCE counts, then the later stamp.
 */
export class CalendarBook {
  readonly entries = new Map<string, Entry>()

  /** Puts an event in; returns the one that does not count any more, which may be itself. `change`: which time of the series it is about. */
  put(event: CalendarEvent, change: string | null): CalendarEvent | null {
    const [uid, { twin }] = [uidOf(event), event]
    const name = twin === '' ? uid : `${uid}\0${twin}`
    let entry = this.entries.get(name)
    if (entry === undefined) this.entries.set(name, (entry = { uid, twin, master: null, changes: new Map() }))
    const before = change === null ? entry.master : (entry.changes.get(change) ?? null)
    const { counts, other } = before === null ? { counts: event, other: null } : settle(event, before)
    if (change === null) entry.master = counts
    else entry.changes.set(change, counts)
    return other
  }
}

/** What an event is known by: its UID, else its title and start. */
export function uidOf({ uid, title, start }: CalendarEvent): string {
  return uid || `${UNNAMED}${title}:${JSON.stringify(start)}`
}

const UNNAMED = 'no-uid:'

/** Whether an event is known by that title and start. */
export function isUnnamed(name: string): boolean {
  return name.startsWith(UNNAMED)
}

/** Which of two counts. A cancellation marks the event and deletes nothing of it. */
function settle(event: CalendarEvent, before: CalendarEvent): { counts: CalendarEvent; other: CalendarEvent } {
  const [newer, older] = isNewer(event, before) ? [event, before] : [before, event]
  if (older.cancelled !== newer.cancelled) {
    const [cancel, said] = newer.cancelled ? [newer, older] : [older, newer]
    if (!mayCancel(cancel, said)) return { counts: said, other: cancel }
    if (newer.cancelled)
      return { counts: { ...said, cancelled: true, sequence: cancel.sequence, stamp: cancel.stamp }, other: cancel }
  }
  return { counts: newer, other: older }
}

function isNewer(event: CalendarEvent, before: CalendarEvent): boolean {
  if (event.sequence !== before.sequence) return event.sequence > before.sequence
  if (event.stamp !== before.stamp) return event.stamp > before.stamp
  // the same twice: any rule will do, as long as the order in the file does not matter
  return JSON.stringify({ ...event, number: 0 }) > JSON.stringify({ ...before, number: 0 })
}

/** A cancellation counts only from whoever organised the event; else anybody who can send mail could cancel it. */
function mayCancel(cancel: CalendarEvent, event: CalendarEvent): boolean {
  const [by, of] = [cancel.organiser?.address.toLowerCase(), event.organiser?.address.toLowerCase()]
  return by === undefined || of === undefined || by === of
}

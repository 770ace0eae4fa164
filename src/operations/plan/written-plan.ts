import { z } from 'zod'
import type { KeptAccount } from '../../io/store/account-types.ts'
import type { World } from '../../io/world/world.ts'
import { calendarObject } from '../../plan/calendar-text.ts'
import { hashOf } from '../../sources/text/hash.ts'
import { entriesOf } from '../skills/entries.ts'
import { plannedEvents } from './plan-calendar.ts'

/** By account: the one calendar that the user allowed writing into. */
export const WRITING = 'plan-writing'
export const AllowedCalendar = z.strictObject({ calendar: z.string(), title: z.string(), at: z.number().int() })
export type AllowedCalendar = z.infer<typeof AllowedCalendar>

/** What stands in a calendar by now, kept with its account. */
export const WrittenPlan = z.object({
  calendar: z.string(),
  events: z.record(
    z.string(),
    z.object({
      href: z.string(),
      etag: z.string(),
      digest: z.string(),
      left: z.enum(['changed', 'gone', 'refused']).nullable(),
    }),
  ),
  /** names what was wanted when it was last written */
  wanted: z.string(),
  at: z.number(),
  error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
})
export type WrittenPlan = z.infer<typeof WrittenPlan>

/** The calendars that the user let the plan be written into, by the id of their account. */
export function allowedCalendars(world: World): Promise<Map<string, AllowedCalendar>> {
  return entriesOf(world, WRITING, AllowedCalendar)
}

/** What was written into the calendar of an account; null where nothing was, or where what is kept of it cannot be read. */
export function writtenIn({ written }: Pick<KeptAccount, 'written'>): WrittenPlan | null {
  return WrittenPlan.nullable().catch(null).parse(written)
}

/** Entries that may still be where they were written, as they were written: what somebody changed is theirs. */
export function stillWritten(account: Pick<KeptAccount, 'written'>): number {
  const events = Object.values(writtenIn(account)?.events ?? {})
  return events.filter(({ left, etag }) => left === null || (left === 'refused' && etag !== '')).length
}

/** What should stand in a calendar; `named` names it all. */
export type WantedPlan = {
  readonly events: Readonly<Record<string, { readonly text: string; readonly digest: string }>>
  readonly named: string
}
export const NOTHING_WANTED: WantedPlan = { events: {}, named: '' }

/**
 * The plan as it may stand with somebody else: what is to be done and when. Neither its reasons nor a draft go along,
 * for they quote what only this machine knows.
 */
export async function wantedPlan(world: World, calendar: string): Promise<WantedPlan> {
  const events: Record<string, { text: string; digest: string }> = {}
  for (const { people: _people, why: _why, draft: _draft, ...event } of await plannedEvents(world)) {
    const text = calendarObject(event)
    events[event.uid] = { text, digest: hashOf([text]) }
  }
  return { events, named: hashOf([calendar, ...Object.values(events).map(({ digest }) => digest)]) }
}

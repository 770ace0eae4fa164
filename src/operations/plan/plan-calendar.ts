import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { calendarText } from '../../plan/calendar-text.ts'
import type { CalendarEvent } from '../../plan/calendar-text.ts'
import { dayFor } from '../../plan/week-days.ts'
import { hashOf } from '../../sources/text/hash.ts'
import { operation } from '../operation.ts'
import { streamed } from '../streamed.ts'
import { openPlanBook } from './plan-book.ts'
import { daysOf, weekNow } from './plan-week.ts'

export const planExport = operation({
  name: 'plan.export',
  says: 'Writes what you accepted as a calendar (ICS): with its time where you chose one, else as a note on its day.',
  kind: 'query',
  input: z.strictObject({}),
  output: streamed<string>(),
  streams: { mime: 'text/calendar', file: 'groundwork-plan.ics' },
  cli: { command: 'plan export' },
  async run(world) {
    const text = await planCalendar(world)
    async function* chunks(): AsyncIterable<string> {
      yield text
    }
    return { chunks: chunks() }
  },
})

/** Accepted actions as a calendar; the same decisions give the same text, whenever it is asked for. */
export async function planCalendar(world: World): Promise<string> {
  const planned = await plannedEvents(world)
  return calendarText(
    'Groundwork plan',
    planned.map(({ people, why, draft, ...event }): CalendarEvent => {
      const detail = [people === '' ? '' : `With ${people}.`, why, draft].filter(text => text !== '').join('\n')
      return { ...event, detail }
    }),
  )
}

/** An accepted action as an event; what is said of it besides is put in by whoever writes it down. */
type Planned = CalendarEvent & { readonly people: string; readonly why: string; readonly draft: string }

/** What was accepted, as events that keep their UID as long as they are the same action. */
export async function plannedEvents(world: World): Promise<Planned[]> {
  const [{ answers }, { days }] = await Promise.all([openPlanBook(world), weekNow(world)])
  const accepted = answers.filter(({ state }) => state === 'accepted').toSorted((a, b) => a.at - b.at)
  return accepted.map(({ action, week, start, at }, place) => {
    // the day it was accepted on decides, not today: a feed must not move what nobody moved
    const from = days.dayOf(at)
    return {
      uid: `${hashOf([action.id])}@groundwork`,
      says: action.does,
      detail: '',
      url: null,
      day: dayFor(daysOf(week), place, from > week ? from : week),
      start,
      minutes: action.minutes,
      lever: action.lever,
      changedAt: at,
      people: action.people.map(({ name }) => name).join(', '),
      why: action.why,
      draft: action.draft ?? '',
    }
  })
}

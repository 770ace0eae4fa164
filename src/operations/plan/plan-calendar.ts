import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { calendarText } from '../../plan/calendar-text.ts'
import type { CalendarEvent } from '../../plan/calendar-text.ts'
import { dayFor } from '../../plan/week-days.ts'
import { hashOf } from '../../sources/text/hash.ts'
import { operation } from '../operation.ts'
import { openPlanBook } from './plan-book.ts'
import { daysOf, weekNow } from './plan-week.ts'

export const planExport = operation({
  name: 'plan.export',
  says: 'Writes what you accepted as a calendar (ICS): with its time where you chose one, else as a note on its day.',
  kind: 'query',
  input: z.strictObject({}),
  output: z.custom<{ chunks: AsyncIterable<string> }>(
    value => typeof value === 'object' && value !== null && 'chunks' in value,
  ),
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
async function planCalendar(world: World): Promise<string> {
  const [{ answers }, { days }] = await Promise.all([openPlanBook(world), weekNow(world)])
  const accepted = answers.filter(({ state }) => state === 'accepted').toSorted((a, b) => a.at - b.at)
  const events = accepted.map(({ action, week, start, at }, place): CalendarEvent => {
    // the day it was accepted on decides, not today: a feed must not move what nobody moved
    const from = days.dayOf(at)
    const people = action.people.map(({ name }) => name).join(', ')
    return {
      uid: `${hashOf([action.id])}@groundwork`,
      says: action.does,
      detail: [people === '' ? '' : `With ${people}.`, action.why, action.draft ?? '']
        .filter(text => text !== '')
        .join('\n'),
      url: null,
      day: dayFor(daysOf(week), place, from > week ? from : week),
      start,
      minutes: action.minutes,
      lever: action.lever,
      changedAt: at,
    }
  })
  return calendarText('Groundwork plan', events)
}

import type { World } from '../../io/world/world.ts'
import { DAY } from '../../model/instant.ts'
import { counted } from '../../plan/day-words.ts'
import type { OpenWork } from '../../plan/open-work.ts'
import { dueForecasts } from '../forecasts/forecast-book.ts'
import { readOpportunities } from '../outcomes/opportunity-book.ts'

/** An opportunity that nothing happened to for so long is asked after. */
const QUIET = 14 * DAY
/** After this it is over, and a question would come too late. */
const OVER = 90 * DAY
const MOST = 5

/** Expectations whose day has come, and opportunities that wait for a question. */
export async function expectationWork(world: World): Promise<OpenWork[]> {
  const now = world.now()
  const forecasts = (await dueForecasts(world)).slice(0, MOST).map(({ id, says, by, about }): OpenWork => ({
    id: `forecast/${id}`,
    room: 'forecast',
    does: `Say whether it came: ${says}`,
    minutes: 2,
    lever: about.kind === 'piece' ? 'brand' : about.kind === 'effort' ? 'skill' : 'networking',
    due: by,
    why: 'Its day is over and nothing shows what came.',
    people: [],
    place: '/work/expectations',
    covers: ['expectations-too-high/due'],
    draft: null,
  }))
  const waiting = (await readOpportunities(world))
    .filter(({ standing, steps }) => standing.endedAt === null && isQuiet(steps.at(-1)?.at ?? 0, now))
    .slice(0, MOST)
    .map(({ id, title, organisation, steps }): OpenWork => ({
      id: `opportunity/${id}`,
      room: 'opportunity',
      does: `Ask after ${organisation === null ? title : `${title} at ${organisation}`}`,
      minutes: 10,
      lever: 'networking',
      due: null,
      why: `Nothing has happened to it for ${counted(Math.round((now - (steps.at(-1)?.at ?? now)) / DAY), 'day')}.`,
      people: [],
      place: '/work/results',
      draft: 'Hello ..., I am still interested in ... Is there anything that you need from me to decide?',
    }))
  return [...forecasts, ...waiting]
}

function isQuiet(at: number, now: number): boolean {
  return now - at > QUIET && now - at < OVER
}

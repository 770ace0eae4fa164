import type { World } from '../../io/world/world.ts'
import { DAY } from '../../model/instant.ts'
import type { OpenWork } from '../../plan/open-work.ts'
import { practiceList } from '../skills/practice.ts'
import { UNWATCHED } from '../operation.ts'

const SECONDS_A_CARD = 12
const MOST_SESSIONS = 5
const LONG_PAST = 30 * DAY

/** Sessions of practice that are due or come this week, and the cards to ask. */
export async function practiceWork(world: World): Promise<OpenWork[]> {
  const { due, coming, cardsDue, asOf } = await practiceList.run(world, { limit: MOST_SESSIONS }, UNWATCHED)
  const soon = coming.filter(({ at }) => at <= asOf + 7 * DAY)
  const sessions = [...due, ...soon].slice(0, MOST_SESSIONS).map((session): OpenWork => ({
    id: `practice/${session.skill}`,
    room: 'practice',
    does: `Practise ${session.name}: ${session.goal}`,
    minutes: Math.max(5, Math.round(session.minutes)),
    lever: 'skill',
    // what has faded for years has no date that anybody waits for
    due: session.at < world.now() - LONG_PAST ? null : session.at,
    why: session.why,
    people: [],
    place: '/growth/practice',
    covers: [`skill-fading/refresh/${session.skill}`],
    draft: 'Aim of this session: ... I will know that it worked when ... Who or what checks it: ...',
  }))
  if (cardsDue === 0) return sessions
  const cards: OpenWork = {
    id: 'cards/due',
    room: 'cards',
    does: `Go through the ${cardsDue} ${cardsDue === 1 ? 'card' : 'cards'} that are due`,
    minutes: Math.min(30, Math.max(2, Math.ceil((cardsDue * SECONDS_A_CARD) / 60))),
    lever: 'skill',
    due: world.now(),
    why: 'Asked now, a card is remembered longest for the least time.',
    people: [],
    place: '/growth/practice',
    draft: null,
  }
  return [...sessions, cards]
}

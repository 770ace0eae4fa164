import type { World } from '../../io/world/world.ts'
import { dueOf } from '../../levers/contribution/talk.ts'
import { DAY } from '../../model/instant.ts'
import { dateInWords } from '../../plan/day-words.ts'
import { firstName } from '../../plan/draft-words.ts'
import type { OpenWork } from '../../plan/open-work.ts'
import { followupsList, openPromises } from '../contributions/follow-ups.ts'
import { readTalks } from '../contributions/read-talks.ts'
import { UNWATCHED } from '../operation.ts'

const MOST = 5
/** A talk's deadline further off than this does not belong into a week. */
const AHEAD = 30 * DAY
/** A follow-up that is older than this is no follow-up any more. */
const BACK = 21

/** People newly met and not yet answered, promises noted down, and talks with a deadline near. */
export async function contributionWork(world: World): Promise<OpenWork[]> {
  const now = world.now()
  const [{ rows }, promises, talks] = await Promise.all([
    followupsList.run(world, { days: BACK, limit: MOST }, UNWATCHED),
    openPromises(world),
    readTalks(world),
  ])
  const follow = rows.map(({ id, name, how, due, gives, draft }): OpenWork => ({
    id: `follow-up/${id}`,
    room: 'follow-up',
    does: gives[0] === undefined ? `Write to ${name}, whom you newly met` : `For ${name}: ${gives[0].does}`,
    minutes: 15,
    lever: 'networking',
    due,
    why: gives[0]?.because ?? how,
    people: [{ id, name }],
    place: '/work/contributions',
    draft,
  }))
  const promised = promises.slice(0, MOST).map(({ id, says, people }): OpenWork => ({
    id: `promise/${id}`,
    room: 'promise',
    does: `Keep your promise: ${says}`,
    minutes: 20,
    lever: 'networking',
    due: null,
    why: 'You noted it down as promised.',
    people: [...people],
    place: '/work/contributions',
    draft: `Hello ${people[0] === undefined ? '...' : firstName(people[0].name)}, here is what I promised you: ...`,
  }))
  const today = new Date(now).toISOString().slice(0, 10)
  const deadlines = [...talks].flatMap(([id, talk]) =>
    dueOf(talk, today)
      .map(({ day, does }) => ({ does, due: Date.parse(`${day}T23:59:59Z`), day }))
      .filter(({ due }) => due <= now + AHEAD)
      .map(({ does, due, day }): OpenWork => ({
        id: `talk/${id}/${day}`,
        room: 'deadline',
        does: `"${talk.title}": ${does}`,
        minutes: 60,
        lever: 'brand',
        due,
        why: `It is due on ${dateInWords(day)}.`,
        people: [],
        place: '/work/contributions',
        draft: null,
      })),
  )
  return [...follow, ...promised, ...deadlines]
}

import type { World } from '../../io/world/world.ts'
import { cadenceOf } from '../../levers/mentorship/cadence.ts'
import { isGoingOn } from '../../levers/mentorship/mentorship.ts'
import { DAY } from '../../model/instant.ts'
import { counted, dayInWords } from '../../plan/day-words.ts'
import { firstName } from '../../plan/draft-words.ts'
import type { OpenWork } from '../../plan/open-work.ts'
import { lastMet } from '../mentorship/last-met.ts'
import { peopleIn, titleOf } from '../mentorship/find-mentorship.ts'
import { readMentorships } from '../mentorship/read-mentorships.ts'

/** Promises of the user's that are open, and sessions that are due, of every mentorship that goes on. */
export async function mentorshipWork(world: World): Promise<OpenWork[]> {
  const now = world.now()
  const work: OpenWork[] = []
  for (const held of (await readMentorships(world)).values()) {
    if (!isGoingOn(held)) continue
    const rows = await peopleIn(world, held)
    const people = rows.map(({ id, name }) => ({ id, name }))
    const hello = people[0] === undefined ? '...' : firstName(people[0].name)
    const [title, place] = [titleOf(held, rows), `/growth/mentors`]
    for (const { id, by, what, due, made, state } of held.promises) {
      if (by !== 'me' || state !== 'open') continue
      const why = `You promised it to ${title} on ${dayInWords(made)}.`
      work.push({
        id: `promise/${id}`,
        room: 'promise',
        does: what,
        minutes: 30,
        lever: 'mentorship',
        due,
        why,
        people,
        place,
        covers: [`session-overdue/promise/${held.id}`],
        draft: `Hello ${hello}, here is what I promised you: ...`,
      })
    }
    // what a calendar shows counts here as it does on the page of the mentorship
    const { due, late, last } = cadenceOf(held, await lastMet(world, rows, now), now)
    if (due === null || due > now + 7 * DAY) continue
    work.push({
      id: `session/${held.id}`,
      room: 'session',
      does: `Meet ${title}, with an agenda`,
      minutes: held.agreement.minutes,
      lever: 'mentorship',
      due,
      why: whyNow(late, last),
      people,
      place,
      covers: [`session-overdue/meet/${held.id}`],
      draft: `Hello ${hello}, shall we meet on ...? This time I would like to talk about ... and to show you ...`,
    })
  }
  return work
}

function whyNow(late: number, last: number | null): string {
  if (late === 0) return 'The next session is due this week.'
  const was = `was due ${counted(late, 'day')} ago`
  return last === null ? `The first session ${was}, and nothing shows that you met.` : `The next session ${was}.`
}

import type { PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { MentoringFact, RunningFact } from '../../findings/mentoring-fact.ts'
import { isGoingOn } from '../../levers/mentorship/mentorship.ts'
import { countPromises } from '../../levers/mentorship/promises.ts'
import { countAnswers } from '../../measures/mentorship/who-would-answer.ts'
import { isKnown } from '../../model/measured.ts'
import { inOrder, isLikelyAhead } from './find-candidates.ts'
import { openMentorBook } from './mentor-book.ts'
import { readMentorships } from './read-mentorships.ts'
import type { HeldMentorship } from './read-mentorships.ts'
import { rowOf } from './show-mentorship.ts'

const MOST = 20

/** What findings about mentorship are made from, as of today. `rows`: everybody as just measured. */
export async function mentoringFact(world: World, rows: readonly PersonRow[]): Promise<MentoringFact> {
  const { gaps, circle, found, mentorships } = await openMentorBook(world, undefined, rows)
  const all = [...mentorships.values()]
  const byRecord = new Map(rows.flatMap(row => row.records.map(record => [record, row] as const)))
  const likely = found.filter(one => isLikelyAhead(one) && isKnown(one.row.tie.wouldAnswer))
  return {
    gaps: gaps.map(({ skill, name, mentorship }) => ({ skill, name, covered: mentorship !== null })),
    open: all.filter(({ agreement }) => agreement.role !== 'mentor' && agreement.state !== 'ended').length,
    candidates: inOrder(circle, likely, 'would-answer', MOST).map(({ row: { id, name } }) => ({ id, name })),
    answers: countAnswers(likely.map(({ row }) => row.tie.wouldAnswer)),
    twoWay: circle.twoWay.length,
    untitled: circle.twoWay.filter(({ title }) => circle.occupationsOf(title).length === 0).length,
    running: await Promise.all(
      all.filter(isGoingOn).map(held =>
        runningOf(
          world,
          held,
          held.people.flatMap(one => byRecord.get(one) ?? []),
        ),
      ),
    ),
  }
}

/** The mentorships going on as they stand today, whenever the rest was measured: sessions grow late by the day. */
export async function runningToday(world: World): Promise<readonly RunningFact[]> {
  const going = [...(await readMentorships(world)).values()].filter(isGoingOn)
  return Promise.all(
    going.map(async held => {
      const people = await Promise.all(held.people.map(record => world.store.people.get(record)))
      return runningOf(
        world,
        held,
        people.filter(person => person !== null),
      )
    }),
  )
}

async function runningOf(world: World, held: HeldMentorship, named: readonly PersonRow[]): Promise<RunningFact> {
  const people = [...new Map(named.map(row => [row.id, row])).values()]
  const now = world.now()
  const { id, title, agreement, cadence } = await rowOf(world, held, now, people)
  return {
    id,
    title,
    people: people.map(person => person.id),
    every: agreement.every,
    last: cadence.last,
    late: cadence.late,
    overdue: cadence.overdue,
    unseen: cadence.unseen,
    mine: countPromises(held.promises, 'me', now).overdue,
    theirs: countPromises(held.promises, 'them', now).overdue,
  }
}

import type { PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { agendaOf } from '../../levers/mentorship/agenda.ts'
import type { AgendaSkill } from '../../levers/mentorship/agenda.ts'
import { lacking } from '../../levers/mentorship/agreement.ts'
import { cadenceOf } from '../../levers/mentorship/cadence.ts'
import { countPromises, promiseState, sortPromises } from '../../levers/mentorship/promises.ts'
import { measureBeforeAfter } from '../../measures/mentorship/before-after.ts'
import type { MomentRating, RatingForm } from '../../measures/mentorship/before-after.ts'
import { skillKey } from '../../measures/skill/skill-key.ts'
import { readSkills } from '../skills/skill-book.ts'
import type { SkillBook } from '../skills/skill-book.ts'
import { gapOfTarget } from '../skills/target-gap.ts'
import { peopleIn, titleOf } from './find-mentorship.ts'
import { lastMet } from './last-met.ts'
import type { HeldMentorship } from './read-mentorships.ts'
import type { MentorshipPage, MentorshipRow, MovedSkill } from './shapes.ts'

const MOST_EVIDENCE = 20

/** One line of the list. */
export async function rowOf(
  world: World,
  held: HeldMentorship,
  now: number,
  people: readonly PersonRow[],
): Promise<MentorshipRow> {
  const count = (by: 'me' | 'them') => countPromises(held.promises, by, now)
  const [mine, theirs] = [count('me'), count('them')]
  return {
    id: held.id,
    title: titleOf(held, people),
    people: people.map(({ id, name, title, company }) => ({ id, name, title, company })),
    agreement: held.agreement,
    cadence: cadenceOf(held, await lastMet(world, people, now), now),
    sessions: held.sessions.length,
    hours: held.sessions.reduce((sum, { minutes }) => sum + minutes, 0) / 60,
    open: {
      mine: mine.open + mine.overdue,
      theirs: theirs.open + theirs.overdue,
      overdue: mine.overdue + theirs.overdue,
    },
  }
}

/** Everything about one of them. */
export async function pageOf(world: World, held: HeldMentorship): Promise<MentorshipPage> {
  const now = world.now()
  const book = await readSkills(world)
  return {
    ...(await rowOf(world, held, now, await peopleIn(world, held))),
    asOf: now,
    agenda: agendaOf(held, agendaSkills(book, held), now),
    promises: sortPromises(held.promises).map(promise => ({ ...promise, state: promiseState(promise, now) })),
    kept: { me: countPromises(held.promises, 'me', now), them: countPromises(held.promises, 'them', now) },
    log: held.sessions.toReversed().map(({ observation, ...session }) => ({ id: observation, ...session })),
    // levels here are the user's own; those of somebody they mentor are for that person to keep
    skills: held.agreement.role === 'mentor' ? [] : held.agreement.skills.map(name => movedSkill(book, held, name)),
    lacking: held.agreement.state === 'ended' ? [] : lacking(held.agreement),
  }
}

/** The skills of an agreement, with how far the targets are and whether they fade. */
export function agendaSkills(book: SkillBook, { agreement }: Pick<HeldMentorship, 'agreement'>): AgendaSkill[] {
  if (agreement.role === 'mentor') return []
  const lines = [...book.targets.keys()].flatMap(id =>
    gapOfTarget(book, id).lines.map(line => ({ ...line, target: book.targets.get(id)?.title ?? id })),
  )
  return agreement.skills.map(name => {
    const key = skillKey(name)
    const widest = lines
      .filter(({ need, have }) => need.skill === key && have.n > 0)
      .sort((a, b) => b.gap - a.gap)
      .at(0)
    const { name: shown, due } = book.assess(key, name)
    return { name: shown, gap: widest?.gap ?? null, target: widest?.target ?? null, due }
  })
}

function movedSkill(book: SkillBook, held: HeldMentorship, named: string): MovedSkill {
  const skill = skillKey(named)
  const assessed = book.assess(skill, named)
  const ratings = held.ratingFacts.flatMap((fact): MomentRating[] => {
    const { detail, at } = fact.observation
    if (skillKey(detail.skill) !== skill || detail.moment === undefined) return []
    const witness = fact.records[0] ?? detail.by
    return [{ moment: detail.moment, form: formOf(detail), witness, level: detail.level, at: at ?? 0 }]
  })
  const rated = new Set(held.ratingFacts.map(({ id }) => id))
  const shown = assessed.evidence.flatMap(({ observation, at, says, form }) =>
    at === null || at < held.agreement.since || rated.has(observation) || form === 'endorsement' || form === 'claim'
      ? []
      : [{ observation, at, says }],
  )
  return {
    skill,
    name: assessed.name,
    ...measureBeforeAfter(ratings),
    evidence: shown.toSorted((a, b) => b.at - a.at).slice(0, MOST_EVIDENCE),
  }
}

function formOf({
  by,
  anchored,
}: {
  by: 'self' | 'other' | 'rubric' | 'test'
  anchored?: boolean | undefined
}): RatingForm {
  if (by !== 'self') return by
  return anchored === true ? 'self-anchored' : 'self-broad'
}

import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { moved } from '../../levers/mentorship/agreement.ts'
import { AGREEMENT_STATES, MENTORSHIP_ROLES } from '../../model/detail-mentorship.ts'
import type { Agreement } from '../../model/detail-mentorship.ts'
import { Refusal } from '../../model/refusal.ts'
import { Decided } from '../changed.ts'
import { past, token } from '../hand.ts'
import { operation } from '../operation.ts'
import { addPeople } from '../people/add-people.ts'
import { findPerson } from '../people/find-person.ts'
import { keepEntry } from '../skills/entries.ts'
import { findMentorship, peopleIn, titleOf } from './find-mentorship.ts'
import { AGREEMENT_ROOM } from './read-mentorships.ts'
import type { HeldMentorship, KeptAgreement } from './read-mentorships.ts'

const Goals = z.array(z.string().trim().min(1).max(500)).max(20)
const Skills = z.array(z.string().trim().min(1).max(200)).max(20)
const Words = z.string().trim().max(2_000)
const Every = z.number().min(1).max(365).describe('days from one session to the next')
const Minutes = z.number().min(5).max(1440).describe('length of a session')
const Until = z.number().int().describe('until when you try it')

export const mentorshipsStart = operation({
  name: 'mentorships.start',
  says: 'Writes down an agreement: who mentors whom, or a fixed group of equals, with goals, skills, how often and how long.',
  kind: 'change',
  input: z.strictObject({
    people: z.array(z.string().min(1).max(300)).max(20).default([]).describe('ids or whole names'),
    newcomers: z
      .array(z.string().trim().min(1).max(300))
      .max(20)
      .default([])
      .describe('who is in it and nobody here knows yet: they are added'),
    role: z.enum(MENTORSHIP_ROLES).default('mentee').describe('what you are in it'),
    title: z.string().trim().min(1).max(200).optional().describe('the name of a group'),
    state: z.enum(['proposed', 'active']).default('proposed'),
    goals: Goals.default([]),
    skills: Skills.default([]),
    every: Every.default(14),
    minutes: Minutes.default(45),
    until: Until.optional(),
    iGive: Words.default(''),
    theyGive: Words.default(''),
    since: z.number().int().optional().describe('when it began'),
  }),
  output: Decided.extend({ id: z.string() }),
  cli: {
    command: 'mentors start',
    args: ['people...'],
    plain: (o: { says: string; id: string }) => `${o.says} (${o.id}).`,
  },
  async run(world, { people: named, newcomers, title, until, since, ...rest }) {
    const known = await Promise.all(named.map(who => findPerson(world, who)))
    const count = new Set([...known.map(({ id }) => id), ...newcomers]).size
    if (count === 0) throw new Refusal('E_NOBODY', 'Name at least one person whom it is with.')
    if (rest.role === 'peers' && count < 2)
      throw new Refusal('E_GROUP', 'A group has at least two others; name them all.')
    if (rest.role !== 'peers' && count > 1)
      throw new Refusal('E_GROUP', 'A mentorship is with one person; several people are a group: say --role peers.')
    const began = past(world, since)
    if (until !== undefined && until <= began) throw badEnd()
    const people = [...known, ...(await addPeople(world, newcomers))]
    const ids = [...new Set(people.map(({ id }) => id))]
    const agreement: Agreement = { ...rest, title: title ?? null, since: began, until: until ?? null, ended: null }
    const id = `m-${token(world)}`
    const decision = await keepAgreement(world, id, { about: ids, taken: false, agreement })
    const shown = titleOf({ agreement }, people)
    return { decision, id, says: `${STARTED[rest.role]} ${shown}${rest.state === 'proposed' ? ', proposed' : ''}` }
  },
})

const STARTED = { mentee: 'Mentorship with', mentor: 'You mentor', peers: 'Group of equals:' } as const

export const mentorshipsChange = operation({
  name: 'mentorships.change',
  says: 'Changes an agreement, or its state: agreed on, paused, taken up again. Only what is named changes.',
  kind: 'change',
  input: z.strictObject({
    id: z.string().min(1).max(300),
    state: z.enum(AGREEMENT_STATES).exclude(['proposed', 'ended']).optional(),
    title: z.string().trim().max(200).optional(),
    goals: Goals.optional(),
    skills: Skills.optional(),
    every: Every.optional(),
    minutes: Minutes.optional(),
    until: Until.nullable().optional(),
    iGive: Words.optional(),
    theyGive: Words.optional(),
  }),
  output: Decided.extend({ id: z.string() }),
  cli: { command: 'mentors change', args: ['id'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { id: named, state, ...given }) {
    const held = await findMentorship(world, named)
    const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    const changed: Agreement = { ...held.agreement, ...told }
    if (changed.until !== null && changed.until <= changed.since && told['until'] !== undefined) throw badEnd()
    const agreement = state === undefined ? changed : moved(changed, state, world.now())
    const decision = await keepAgreement(world, held.id, { about: [...held.people], taken: held.taken, agreement })
    const title = titleOf(held, await peopleIn(world, held))
    return { decision, id: held.id, says: state === undefined ? `Changed: ${title}` : `${title}: ${STATE_SAYS[state]}` }
  },
})

const STATE_SAYS = { active: 'going on', paused: 'paused' } as const

export const mentorshipsEnd = operation({
  name: 'mentorships.end',
  says: 'Ends a mentorship with what came of it. It stays on record, and can be taken up again.',
  kind: 'change',
  input: z.strictObject({
    id: z.string().min(1).max(300),
    came: z.string().trim().max(5_000).default('').describe('what came of it'),
    at: z.number().int().optional(),
  }),
  output: Decided.extend({ id: z.string() }),
  cli: { command: 'mentors end', args: ['id', 'came'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { id: named, came, at }) {
    const held = await findMentorship(world, named)
    if (held.agreement.state === 'ended')
      throw new Refusal('E_STATE', 'This mentorship has ended already.', { status: 409 })
    const agreement = moved(held.agreement, 'ended', past(world, at), came)
    const decision = await keepAgreement(world, held.id, { about: [...held.people], taken: held.taken, agreement })
    return { decision, id: held.id, says: `Ended: ${titleOf(held, await peopleIn(world, held))}` }
  },
})

/** Keeps an agreement, and gives the decision by which it is undone. */
function keepAgreement(world: World, id: string, value: KeptAgreement): Promise<string> {
  return keepEntry(world, AGREEMENT_ROOM, id, value)
}

/** Sessions, promises and levels are for what has not ended. Refusal: E_ENDED */
export function refuseEnded({ agreement }: Pick<HeldMentorship, 'agreement'>): void {
  if (agreement.state === 'ended')
    throw new Refusal(
      'E_ENDED',
      'This mentorship has ended; take it up again first: mentors change ID --state active.',
      {
        status: 409,
      },
    )
}

function badEnd(): Refusal {
  return new Refusal('E_UNTIL', 'It would end before it begins; give a later day.')
}

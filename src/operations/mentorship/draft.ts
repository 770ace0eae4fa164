import { z } from 'zod'
import type { PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { agendaOf } from '../../levers/mentorship/agenda.ts'
import { composeMessage, mailtoOf, MESSAGE_FORMS } from '../../levers/mentorship/message.ts'
import type { MessageParts } from '../../levers/mentorship/message.ts'
import { DAY } from '../../model/instant.ts'
import { egoOf } from '../ego.ts'
import { operation } from '../operation.ts'
import { findPerson } from '../people/find-person.ts'
import { readSkills } from '../skills/skill-book.ts'
import { findMentorship, peopleIn } from './find-mentorship.ts'
import { agendaSkills } from './show-mentorship.ts'

const QUIET = 60 * DAY

const Draft = z.strictObject({
  subject: z.string(),
  body: z.string(),
  /** opens the draft in the user's own mail program; null where no address is known. Nothing is sent by this. */
  mailto: z.string().nullable(),
  /** what the data gave to it, to be checked before it goes out */
  facts: z.array(z.string()),
})

export const mentorshipsDraft = operation({
  name: 'mentorships.draft',
  says: 'Drafts a message from your own words and facts: to ask for a mentorship, for the next session, to say thanks. It is never sent.',
  kind: 'query',
  input: z
    .strictObject({
      id: z.string().max(300).optional().describe('a mentorship'),
      person: z.string().max(300).optional().describe('or somebody to ask'),
      form: z.enum(MESSAGE_FORMS).default('ask'),
      words: z.string().max(10_000).default('').describe('your own words'),
      skills: z.array(z.string().trim().min(1).max(200)).max(5).default([]),
      goals: z.array(z.string().trim().min(1).max(500)).max(5).default([]),
    })
    .refine(
      ({ id, person }) => (id === undefined) !== (person === undefined),
      'name either a mentorship or a person to write to',
    ),
  output: Draft,
  cli: {
    command: 'mentors draft',
    args: ['person'],
    plain: (o: z.infer<typeof Draft>) => `Subject: ${o.subject}\n\n${o.body}`,
  },
  async run(world, { id, person, form, words, skills, goals }) {
    const parts = id === undefined ? null : await partsOf(world, id)
    const people = parts?.people ?? [await findPerson(world, person ?? '')]
    const agreement = parts?.agreement ?? { goals: [], skills: [], every: 14, minutes: 45, until: null, iGive: '' }
    const facts = people.length === 1 ? factsOf(people[0]) : []
    const message = composeMessage({
      form,
      greeting: people.map(({ name }) => callName(name)).join(', ') || null,
      me: (await egoOf(world)).names[0] ?? null,
      words,
      // to somebody one writes with all the time it would sound odd
      facts: people.every(({ tie }) => isQuiet(tie.last, world.now())) ? facts : [],
      agreement: {
        ...agreement,
        ...(skills.length > 0 ? { skills } : {}),
        ...(goals.length > 0 ? { goals } : {}),
      },
      points: parts?.points ?? [],
    })
    const addresses = people.flatMap(({ emails }) => emails.slice(0, 1))
    return { ...message, mailto: mailtoOf(addresses, message), facts }
  },
})

async function partsOf(
  world: World,
  id: string,
): Promise<{ people: PersonRow[]; points: string[] } & Pick<MessageParts, 'agreement'>> {
  const held = await findMentorship(world, id)
  const agenda = agendaOf(held, agendaSkills(await readSkills(world), held), world.now())
  const { goals, skills, every, minutes, until, iGive } = held.agreement
  return {
    people: await peopleIn(world, held),
    points: agenda.map(({ says }) => says),
    agreement: { goals, skills, every, minutes, until, iGive },
  }
}

function isQuiet(last: number | null, now: number): boolean {
  return last !== null && now - last > QUIET
}

/** What both know; the draft takes the first where contact is quiet. */
function factsOf(person: PersonRow | undefined): string[] {
  if (person === undefined) return []
  const { last, first } = person.tie
  const year = (at: number): string =>
    new Date(at).toLocaleString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return [
    ...(last === null ? [] : [`We were last in touch in ${year(last)}.`]),
    ...(first === null || first === last ? [] : [`We have been in touch since ${new Date(first).getUTCFullYear()}.`]),
  ]
}

/** The first word of a name that is no title. @example callName('Dr. Ana Berg') // 'Ana' */
function callName(name: string): string {
  const words = name.split(/\s+/).filter(word => !/^(?:dr|prof|mr|mrs|ms|ing|dipl)\.?$/i.test(word))
  return words[0] ?? name
}

import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { followUpFor, GIVES, greetingOf } from '../../levers/contribution/follow-ups.ts'
import type { AtHand, Give } from '../../levers/contribution/follow-ups.ts'
import { DAY } from '../../model/instant.ts'
import { Refusal } from '../../model/refusal.ts'
import { hashOf } from '../../sources/text/hash.ts'
import { Decided } from '../changed.ts'
import { operation } from '../operation.ts'
import { findPerson } from '../people/find-person.ts'
import { keepEntry } from '../skills/entries.ts'
import { readFacts } from '../skills/read-facts.ts'
import { readSkills } from '../skills/skill-book.ts'
import { ANSWER_ROOM, Answer, answersOf } from './answers.ts'
import { newlyMet, promiseId } from './newly-met.ts'

const Row = z.strictObject({
  /** the person */
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  company: z.string().nullable(),
  met: z.number(),
  how: z.string(),
  /** a week after the meeting */
  due: z.number(),
  late: z.boolean(),
  gives: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(GIVES),
      does: z.string(),
      because: z.string(),
      person: z.string().nullable(),
      url: z.string().nullable(),
      /** the user said that they will */
      accepted: z.boolean(),
    }),
  ),
  /** to be copied and written over; nothing is ever sent */
  draft: z.string(),
})
const OpenPromise = z.strictObject({
  id: z.string(),
  says: z.string(),
  since: z.number().nullable(),
  people: z.array(z.strictObject({ id: z.string(), name: z.string() })),
})
const Page = z.strictObject({ rows: z.array(Row), promises: z.array(OpenPromise), asOf: z.number(), days: z.number() })

export const followupsList = operation({
  name: 'followups.list',
  says: 'Shows whom you newly met and what you could give each of them, from facts at hand and with a draft; and what you promised.',
  kind: 'query',
  input: z.strictObject({
    days: z.number().int().min(1).max(365).default(21).describe('how far back a meeting may lie'),
    limit: z.number().int().min(1).max(60).default(20),
  }),
  output: Page,
  cli: { command: 'followups', plain: plainFollowUps },
  run: readFollowUps,
})

async function readFollowUps(
  world: World,
  { days, limit }: { days: number; limit: number },
): Promise<z.infer<typeof Page>> {
  const asOf = world.now()
  const [met, atHand, answers] = await Promise.all([
    newlyMet(world, asOf - days * DAY),
    readAtHand(world),
    answersOf(world),
  ])
  const promises = await openPromises(world)
  const idOf = (person: string, give: Give): string => promiseOf(promises, person, give) ?? giveId(person, give)
  const isOver = (id: string): boolean => ['done', 'refused'].includes(answers.get(id)?.answer ?? '')
  const rows = met
    .filter(({ id }) => !isOver(id))
    .slice(0, limit)
    .map(one => {
      const { id, name, title, company, at, how } = one
      const isAccepted = (give: Give): boolean => answers.get(idOf(id, give))?.answer === 'accepted'
      const { due, gives, draft } = followUpFor(one, atHand, found =>
        found.filter(give => !isOver(idOf(id, give))).toSorted((a, b) => Number(isAccepted(b)) - Number(isAccepted(a))),
      )
      const listed = gives.map(give => ({ ...give, id: idOf(id, give), accepted: isAccepted(give) }))
      return { id, name, title, company, met: at, how, due, late: due < asOf, gives: listed, draft }
    })
  return { rows, promises, asOf, days }
}

/** A promise goes by its own id, wherever it is listed. */
function promiseOf(promises: readonly z.infer<typeof OpenPromise>[], person: string, give: Give): string | undefined {
  if (give.kind !== 'promise') return undefined
  return promises.find(({ says, people }) => give.does.endsWith(`: ${says}`) && people.some(({ id }) => id === person))
    ?.id
}

/** Names what could be given to somebody, the same as long as it can be; it tells nothing of the person. */
function giveId(person: string, { kind, does }: Give): string {
  return `give:${hashOf([person, kind, does]).slice(0, 20)}`
}

export const followupsAnswer = operation({
  name: 'followups.answer',
  says: 'Says that a follow-up, one thing that could be given in it, or a promise is accepted, done, comes later, or is not wanted.',
  kind: 'change',
  input: z.strictObject({
    id: z.string().min(1).max(300).describe('the person, the thing that could be given, or the promise'),
    answer: Answer.shape.answer,
    why: z.string().trim().max(2_000).optional(),
  }),
  output: Decided,
  cli: { args: ['id', 'answer'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { id, answer, why }) {
    const value = { answer, at: world.now(), why: why ?? null }
    const about = await whatIsAnswered(world, id)
    const decision = await keepEntry(world, ANSWER_ROOM, about.id, value)
    return { decision, says: `${SAID[answer]}: ${about.says}` }
  },
})

async function whatIsAnswered(world: World, id: string): Promise<{ id: string; says: string }> {
  if (id.startsWith('promise:')) return { id, says: 'the promise' }
  if (!id.startsWith('give:')) {
    const person = await findPerson(world, id)
    return { id: person.id, says: person.name }
  }
  const { rows } = await readFollowUps(world, { days: 365, limit: 60 })
  const give = rows.flatMap(({ gives }) => gives).find(one => one.id === id)
  if (give !== undefined) return { id, says: give.does }
  throw new Refusal('E_NOT_FOUND', `Nothing of that kind is at hand any more; "followups" lists what is.`, {
    status: 404,
  })
}

const SAID = { accepted: 'Accepted', done: 'Done', later: 'Later', refused: 'Not wanted' } as const

async function readAtHand(world: World): Promise<AtHand> {
  const [{ rows }, { lists }, book, letters] = await Promise.all([
    world.store.people.list({ bands: ['close', 'active'], sort: 'last', descending: true, offset: 0, limit: 400 }),
    readFacts(world, ['piece', 'publication']),
    readSkills(world),
    world.store.observations.ofKinds(['message'], { limit: 400 }),
  ])
  const pieces = lists.flat().flatMap(({ observation: { kind, detail } }) => {
    if ((kind !== 'piece' && kind !== 'publication') || detail.title === undefined) return []
    return [{ title: detail.title, url: detail.url ?? null, tags: detail.tags ?? [] }]
  })
  return {
    network: rows
      .filter(({ context }) => context === null || context === 'none' || context === 'same-team')
      .map(({ id, name, company, function: job }) => ({ id, name, company, function: job })),
    pieces: [...new Map(pieces.map(piece => [piece.title, piece])).values()],
    skills: [...book.skills.values()].filter(({ verified }) => verified).map(({ name }) => name),
    greeting: greetingOf(letters.flatMap(({ observation }) => observation.detail.text ?? [])),
  }
}

/** Everything promised and not done, the oldest first. */
export async function openPromises(world: World): Promise<z.infer<typeof OpenPromise>[]> {
  const answers = await answersOf(world)
  const { lists } = await readFacts(world, ['note'])
  const found: z.infer<typeof OpenPromise>[] = []
  for (const { observation, records } of lists.flat()) {
    if (observation.kind !== 'note' || observation.detail.promised !== true) continue
    const id = promiseId(observation)
    if (['done', 'refused'].includes(answers.get(id)?.answer ?? '')) continue
    const people = (await Promise.all(records.map(record => world.store.people.get(record)))).filter(
      one => one !== null,
    )
    found.push({
      id,
      says: observation.detail.text,
      since: observation.at,
      people: people.map(({ id: who, name }) => ({ id: who, name })),
    })
  }
  return found
}

function plainFollowUps({ rows, promises, days }: z.infer<typeof Page>): string {
  const day = (at: number | null): string => (at === null ? '' : new Date(at).toISOString().slice(0, 10))
  if (rows.length + promises.length === 0)
    return `Nobody was newly met in the last ${days} days, and nothing is promised. Note a meeting down: groundwork note-down "coffee with ..."`
  return [
    ...promises.map(
      ({ id, says, people }) =>
        `promised${people.length > 0 ? ` to ${people.map(({ name }) => name).join(', ')}` : ''}: ${says}  ${id}`,
    ),
    ...rows.flatMap(({ id, name, company, met, due, gives }) => [
      `${name}${company === null ? '' : `, ${company}`}: met ${day(met)}, best by ${day(due)}  ${id}`,
      ...(gives.length === 0
        ? ['  nothing at hand fits; note what they work on']
        : gives.map(
            ({ id: give, does, because, accepted }) => `  ${accepted ? 'you will: ' : ''}${does}. ${because}  ${give}`,
          )),
    ]),
  ].join('\n')
}

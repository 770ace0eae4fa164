import { z } from 'zod'
import type { World } from '../io/world/world.ts'
import { countGenuine, whomToAsk } from '../measures/tie/count.ts'
import type { Candidate } from '../measures/tie/count.ts'
import { Measured } from '../model/measured.ts'
import { operation } from './operation.ts'
import { findPerson } from './people/find-person.ts'
import { peopleLabel } from './people/decide.ts'
import { refreshSoon } from './refresh/keep-fresh.ts'

const ASK = 30
/** The list of people asked must stay the same while answers come in, so its seed is fixed. */
const SEED = 'thirty-questions'

const Question = z.strictObject({
  asked: z.number().int(),
  of: z.number().int(),
  person: z
    .strictObject({
      id: z.string(),
      name: z.string(),
      title: z.string().nullable(),
      company: z.string().nullable(),
      facts: z.string(),
    })
    .nullable(),
  count: z.strictObject({ before: Measured, now: Measured, dots: z.array(z.number()) }),
  /** whom to ask is still being measured for the first time; nobody is asked meanwhile */
  updating: z.boolean(),
})
type Question = z.infer<typeof Question>

/** What the last measuring left for the questions: every observed tie with its log-odds before any answer. */
export type StoredCandidates = readonly { readonly person: string; readonly logit: number }[]

export const calibrationNext = operation({
  name: 'calibration.next',
  says: 'The next of thirty questions, "would they go out of their way for you?", and the count of genuine ties so far.',
  kind: 'query',
  input: z.strictObject({}),
  output: Question,
  run: nextQuestion,
})

export const calibrationAnswer = operation({
  name: 'calibration.answer',
  says: 'Answers a question with yes, no or unsure, and gives the next.',
  kind: 'change',
  input: z.strictObject({ id: z.string(), answer: z.enum(['yes', 'no', 'unsure']) }),
  output: Question,
  cli: { args: ['id', 'answer'] },
  async run(world, input, job) {
    await peopleLabel.run(world, input, job)
    return nextQuestion(world)
  },
})

async function nextQuestion(world: World): Promise<Question> {
  const kept = await world.store.derived.get<StoredCandidates>('candidates')
  const isFirst = kept === null && (await world.store.observations.coverage()).length > 0
  if (isFirst && (await refreshSoon(world))) return MEASURING
  const stored = kept?.value ?? []
  if (stored.length === 0) return NOBODY
  const labels = await labelsOf(world)
  const bare = stored.map(({ person, logit }): Candidate => ({ person, logit }))
  const asked = whomToAsk(bare, ASK, SEED)
  const labelled = bare.map(candidate => withLabel(candidate, labels.get(candidate.person)))
  const [before, now] = [countGenuine(bare, { seed: SEED }), countGenuine(labelled, { seed: SEED })]
  const next = asked.find(({ person }) => !labels.has(person))
  return {
    asked: asked.filter(({ person }) => labels.has(person)).length,
    of: asked.length,
    person: next ? await shown(world, next.person) : null,
    count: { before: before.measured, now: now.measured, dots: [...now.dots] },
    updating: false,
  }
}

const MEASURING = notYet('Your ties are being measured for the first time; ask again in a moment.', true)
const NOBODY = notYet('Nobody was seen in contact with you yet; import an archive with messages first.', false)

function notYet(text: string, updating: boolean): Question {
  const unknown: Measured = { unknown: [{ text }] }
  return { asked: 0, of: 0, person: null, count: { before: unknown, now: unknown, dots: [] }, updating }
}

/** The newest answer per person that was not taken back. A person put together of several keeps the answer of any. */
async function labelsOf(world: World): Promise<Map<string, 'yes' | 'no' | 'unsure'>> {
  const labels = new Map<string, 'yes' | 'no' | 'unsure'>()
  for (const { body } of await world.store.decisions.list({ kinds: ['label'], undone: false })) {
    if (body.kind !== 'label') continue
    const person = await world.store.people.get(body.record)
    labels.set(person?.id ?? body.record, body.answer)
  }
  return labels
}

function withLabel(candidate: Candidate, answer: 'yes' | 'no' | 'unsure' | undefined): Candidate {
  return answer === 'yes' || answer === 'no' ? { ...candidate, label: answer === 'yes' } : candidate
}

async function shown(world: World, id: string): Promise<NonNullable<Question['person']>> {
  const { name, title, company, tie } = await findPerson(world, id)
  const years = tie.seen.map(({ first, last }) => [new Date(first).getUTCFullYear(), new Date(last).getUTCFullYear()])
  const first = Math.min(...years.map(([from]) => from ?? Infinity))
  const last = Math.max(...years.map(([, until]) => until ?? -Infinity))
  const when = years.length === 0 ? '' : first === last ? `, all in ${first}` : `, ${first} to ${last}`
  return { id, name, title, company, facts: `${tie.out} from you, ${tie.in} from them${when}` }
}

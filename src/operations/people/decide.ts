import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { CorrectedField } from '../../model/decision.ts'
import type { DecisionBody } from '../../model/decision.ts'
import { Refusal } from '../../model/refusal.ts'
import { operation } from '../operation.ts'
import { refreshSome } from '../refresh/refresh-some.ts'
import { Person } from '../shapes.ts'
import { findPerson } from './find-person.ts'

const Decided = z.strictObject({ decision: z.string(), person: Person })

export const peopleMerge = operation({
  name: 'people.merge',
  says: 'Puts people together that are one and the same; undoable, and nothing of either is lost.',
  kind: 'change',
  input: z.strictObject({ ids: z.array(z.string()).min(2).max(50), why: z.string().max(500).optional() }),
  output: Decided,
  cli: { args: ['ids...'] },
  async run(world, { ids, why }) {
    const people = await Promise.all(ids.map(id => findPerson(world, id)))
    const distinct = new Set(people.map(({ id }) => id))
    if (distinct.size < 2) throw new Refusal('E_SAME_PERSON', 'These are one person already.', { status: 409 })
    const records = people.map(({ id }) => id)
    return decide(
      world,
      { kind: 'merge', records, ...(why ? { why } : {}) },
      people.flatMap(person => person.records),
    )
  },
})

export const peopleSplit = operation({
  name: 'people.split',
  says: 'Takes records apart that are not the same person; undoable.',
  kind: 'change',
  input: z.strictObject({ id: z.string(), records: z.array(z.string()).min(1) }),
  output: Decided,
  cli: { args: ['id', 'records...'] },
  async run(world, { id, records }) {
    const person = await findPerson(world, id)
    const mine = records.filter(record => person.records.includes(record))
    if (mine.length !== records.length)
      throw new Refusal('E_NOT_FOUND', `Not all of these records belong to ${person.name}.`, { status: 404 })
    const rest = person.records.find(record => !records.includes(record))
    if (rest === undefined)
      throw new Refusal('E_SPLIT_ALL', 'At least one record must stay with the person.', { status: 409 })
    return decide(world, { kind: 'split', records: mine, from: rest }, person.records)
  },
})

export const peopleDistinct = operation({
  name: 'people.distinct',
  says: 'Remembers that two people are not the same, so that it is not suggested again.',
  kind: 'change',
  input: z.strictObject({ a: z.string(), b: z.string() }),
  output: Decided,
  cli: { args: ['a', 'b'] },
  async run(world, { a, b }) {
    const [first, second] = [await findPerson(world, a), await findPerson(world, b)]
    return decide(world, { kind: 'distinct', a: first.id, b: second.id }, [...first.records, ...second.records])
  },
})

export const peopleLabel = operation({
  name: 'people.label',
  says: 'Answers whether this person would go out of their way to help you; sharpens the count for everybody.',
  kind: 'change',
  input: z.strictObject({ id: z.string(), answer: z.enum(['yes', 'no', 'unsure']) }),
  output: Decided,
  cli: { args: ['id', 'answer'] },
  async run(world, { id, answer }) {
    const person = await findPerson(world, id)
    return decide(world, { kind: 'label', record: person.id, answer }, person.records)
  },
})

export const peopleCorrect = operation({
  name: 'people.correct',
  says: 'Corrects what is known about a person; survives every later import. An empty value removes it.',
  kind: 'change',
  input: z.strictObject({
    id: z.string(),
    field: CorrectedField,
    value: z.string().max(10_000).nullable(),
  }),
  output: Decided,
  cli: { args: ['id', 'field', 'value'] },
  async run(world, { id, field, value }) {
    const person = await findPerson(world, id)
    return decide(
      world,
      { kind: 'correction', record: person.id, field, value: value === '' ? null : value },
      person.records,
    )
  },
})

export const peopleContext = operation({
  name: 'people.context',
  says: 'Says what lies behind the contact: the same team now, family, ended badly, no person at all.',
  kind: 'change',
  input: z.strictObject({
    id: z.string(),
    context: z.enum(['same-team', 'family', 'ended-badly', 'role-account', 'not-a-person', 'none']),
  }),
  output: Decided,
  cli: { args: ['id', 'context'] },
  async run(world, { id, context }) {
    const person = await findPerson(world, id)
    return decide(world, { kind: 'context', record: person.id, context }, person.records)
  },
})

async function decide(world: World, body: DecisionBody, records: readonly string[]): Promise<z.infer<typeof Decided>> {
  const decision = await world.store.decisions.add(body, world.now())
  await refreshSome(world, records)
  const [first] = records
  const person = first === undefined ? null : await world.store.people.get(first)
  if (!person) throw new Error(`the person of record ${first} is gone after a decision`)
  return { decision: decision.id, person }
}

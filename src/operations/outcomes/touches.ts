import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { NO_CORRECTIONS, TouchCorrections } from '../../levers/opportunity/touch-corrections.ts'
import { creditOf, RULES } from '../../measures/outcome/credit.ts'
import { Lever } from '../../model/lever.ts'
import { Refusal } from '../../model/refusal.ts'
import { Decided } from '../changed.ts'
import { past, token } from '../hand.ts'
import { operation } from '../operation.ts'
import { findPerson } from '../people/find-person.ts'
import { entriesOf, keepEntry } from '../skills/entries.ts'
import { daySays } from '../skills/plain-words.ts'
import { readResultBook, TESTIMONY, Testimony, TOUCHES } from './journeys.ts'
import type { Traced } from './journeys.ts'
import { touchesOf } from './results-page.ts'
import { Touch } from './shapes.ts'

const Id = z.string().min(1).max(300)
const Journey = z.strictObject({
  id: z.string(),
  what: z.string(),
  at: z.number(),
  came: z.boolean(),
  touches: z.array(Touch),
  credits: z.array(z.strictObject({ rule: z.enum(RULES), credit: z.record(z.string(), z.number()) })),
  said: z.record(z.string(), z.number()).nullable(),
})
type Journey = z.infer<typeof Journey>

export const outcomesJourney = operation({
  name: 'outcomes.journey',
  says: 'Shows what was found to lead to one result, or to one opportunity that ended in nothing, and how each rule shares it.',
  kind: 'query',
  input: z.strictObject({ id: Id }),
  output: Journey,
  cli: { args: ['id'], plain: plainJourney },
  async run(world, { id }) {
    const { what, journey } = await openJourney(world, id)
    const { people } = await readResultBook(world)
    return {
      id,
      what,
      at: journey.at,
      came: journey.came,
      touches: await touchesOf(people, journey),
      credits: RULES.map(rule => ({ rule, credit: { ...creditOf(journey, rule) } })),
      said: journey.said === undefined ? null : { ...journey.said },
    }
  },
})

export const outcomesTouch = operation({
  name: 'outcomes.touch',
  says: 'Puts right what led to a result: takes a touch out, gives it another lever, or adds one that no source shows.',
  kind: 'change',
  input: z.strictObject({
    id: Id.describe('the result, or the opportunity that ended'),
    touch: z.string().max(400).optional().describe('a touch that was found'),
    remove: z.boolean().default(false),
    lever: Lever.optional(),
    at: z.number().int().optional(),
    says: z.string().trim().max(500).optional().describe('what it was, for one that you add'),
    person: z.string().max(300).optional(),
  }),
  output: Decided,
  cli: { args: ['id', 'touch'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { id, touch, remove, lever, at, says, person }) {
    const { what, journey } = await openJourney(world, id)
    const before = (await entriesOf(world, TOUCHES, TouchCorrections)).get(id) ?? NO_CORRECTIONS
    const keep = async (value: TouchCorrections, told: string): Promise<z.infer<typeof Decided>> => ({
      decision: await keepEntry(world, TOUCHES, id, value),
      says: `${told} ${what}`,
    })
    if (touch !== undefined) {
      if (!journey.found.some(one => one.id === touch))
        throw new Refusal('E_NOT_FOUND', `${what} has no such touch.`, { status: 404 })
      if (remove)
        return keep(
          { ...before, added: before.added.filter(one => one.id !== touch), removed: [...before.removed, touch] },
          'Took a touch out of',
        )
      if (lever === undefined) throw new Refusal('E_TOUCH', 'Say which lever the touch belongs to, or that it goes.')
      return keep({ ...before, levers: { ...before.levers, [touch]: lever } }, `A touch is now ${lever} in`)
    }
    if (lever === undefined || !says)
      throw new Refusal('E_TOUCH', 'A touch that you add needs a lever and a few words.')
    const who = person === undefined ? null : (await findPerson(world, person)).id
    const one = { id: `added-${token(world)}`, at: past(world, at), lever, says, person: who }
    if (one.at > journey.at)
      throw new Refusal('E_TOUCH', 'That was after the result; what came later did not lead there.')
    return keep({ ...before, added: [...before.added, one] }, 'Added a touch to')
  },
})

export const outcomesTestify = operation({
  name: 'outcomes.testify',
  says: 'Keeps your own word on what made the difference for a result, in parts over levers; it stands beside what was seen.',
  kind: 'change',
  input: z.strictObject({ id: Id, parts: Testimony.describe('{"skill": 60, "networking": 40}; all 0: no word') }),
  output: Decided,
  cli: { args: ['id'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { id, parts }) {
    const { what } = await openJourney(world, id)
    const said = Object.values(parts).some(part => part > 0)
    return {
      decision: await keepEntry(world, TESTIMONY, id, said ? parts : null),
      says: said ? `Kept your word on ${what}` : `Took back your word on ${what}`,
    }
  },
})

async function openJourney(world: World, id: string): Promise<{ what: string; journey: Traced }> {
  const { results, nothing } = await readResultBook(world)
  const result = results.find(one => one.result.id === id)
  if (result) return { what: result.result.what, journey: result.journey }
  const ended = nothing.find(({ opportunity }) => opportunity.id === id)
  if (ended) return { what: ended.opportunity.title, journey: ended.journey }
  throw new Refusal('E_NOT_FOUND', `There is no result, and no opportunity that ended, by the id ${id}.`, {
    status: 404,
  })
}

function plainJourney({ what, at, touches, credits, said }: Journey): string {
  const parts = (credit: Readonly<Record<string, number>>): string =>
    Object.entries(credit)
      .map(([lever, share]) => `${lever} ${share.toFixed(2)}`)
      .join(', ') || 'nobody knows'
  return [
    `${daySays(at)}  ${what}`,
    ...touches.map(touch => `  ${daySays(touch.at)}  ${touch.lever.padEnd(13)} ${touch.says}  ${touch.id}`),
    ...(touches.length === 0 ? ['  Nothing was seen that led here; add a touch, or the people in it.'] : []),
    ...credits.map(({ rule, credit }) => `  by ${rule}: ${parts(credit)}`),
    ...(said === null ? [] : [`  by your own word: ${parts(said)}`]),
  ].join('\n')
}

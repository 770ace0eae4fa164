import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { isKnown } from '../../model/measured.ts'
import type { Observation } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'
import { Decided, plainWritten, Written } from '../changed.ts'
import { pastDay, refOf, token, writeByHand } from '../hand.ts'
import { operation } from '../operation.ts'
import { findPerson } from '../people/find-person.ts'
import { keepEntry } from '../skills/entries.ts'
import { daySays } from '../skills/plain-words.ts'
import { readResultBook } from './journeys.ts'
import { readOpportunities, WORTHS } from './opportunity-book.ts'
import { SEEN } from './read-outcomes.ts'
import type { Result } from './read-outcomes.ts'
import { resultsPage } from './results-page.ts'
import { OutcomeForm, ResultsPage } from './shapes.ts'

const Title = z.string().trim().min(1).max(500)

export const outcomesList = operation({
  name: 'outcomes.list',
  says: 'Shows your results and what led to them: credit by lever with its range over the rules, results an hour, the funnel, signs on the way.',
  kind: 'query',
  input: z.strictObject({
    form: OutcomeForm.optional().describe('only results of this kind are listed; credits are of all'),
    limit: z.number().int().min(1).max(500).default(100),
  }),
  output: ResultsPage,
  cli: { command: 'outcomes', args: ['form'], plain: plainResults },
  run: (world, { form, limit }) => resultsPage(world, limit, form),
})

export const outcomesAdd = operation({
  name: 'outcomes.add',
  says: 'Writes down a result (an offer, a raise, a client, a publication ...) on the day it happened, with what proves it.',
  kind: 'change',
  input: z.strictObject({
    form: OutcomeForm,
    what: Title,
    at: z.number().int().optional().describe('when it happened, not when you noted it'),
    organisation: z.string().trim().max(300).optional(),
    people: z.array(z.string()).max(30).default([]).describe('who had a part in it'),
    worth: z.number().min(0).max(100).optional().describe('in your own weights; else the weight of its form'),
    evidence: z.array(z.string().trim().min(1).max(2_000)).max(20).default([]),
    opportunity: z.string().max(200).optional().describe('the opportunity that came true'),
  }),
  output: Written.extend({ id: z.string() }),
  cli: {
    args: ['form', 'what'],
    plain: plainWritten,
  },
  async run(world, { form, what, at, organisation, people, worth, evidence, opportunity }) {
    const rows = await Promise.all(people.map(who => findPerson(world, who)))
    if (opportunity !== undefined) await refuseUnknown(world, opportunity)
    const outcome: Observation<'outcome'> = {
      source: 'hand',
      key: `outcome:${token(world)}`,
      at: pastDay(world, at),
      precision: 'day',
      kind: 'outcome',
      channel: null,
      // a part in a result is no contact
      people: rows.map(row => ({ who: refOf(row), role: 'subject', direction: 'none', weight: 0 })),
      detail: {
        form,
        what,
        ...(worth === undefined ? {} : { value: worth }),
        ...(organisation ? { organisation } : {}),
        ...(evidence.length > 0 ? { evidence } : {}),
        ...(opportunity === undefined ? {} : { opportunity }),
      },
    }
    const written = await writeByHand(
      world,
      `Wrote down the result ${what}`,
      [outcome],
      rows.flatMap(row => row.records),
    )
    const { results } = await readResultBook(world)
    return { ...written, id: results.find(({ result }) => result.key === outcome.key)?.result.id ?? '' }
  },
})

export const outcomesRemove = operation({
  name: 'outcomes.remove',
  says: 'Takes a result out: what you wrote down is taken back, what a source shows is set aside and can come back.',
  kind: 'change',
  input: z.strictObject({ id: z.string().min(1).max(300) }),
  output: Decided,
  cli: { args: ['id'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { id }) {
    const result = await findResult(world, id)
    if (result.from === 'won')
      throw new Refusal(
        'E_RESULT_WON',
        `${result.what} is a result because its opportunity was won; change the opportunity.`,
      )
    if (result.from === 'seen')
      return { decision: await keepEntry(world, SEEN, id, { counts: false }), says: `Set aside: ${result.what}` }
    const body = { kind: 'retract' as const, source: 'hand', key: result.key ?? '' }
    const { id: decision } = await world.store.decisions.add(body, world.now())
    return { decision, says: `Took out the result ${result.what}` }
  },
})

export const outcomesWeigh = operation({
  name: 'outcomes.weigh',
  says: 'Says what a kind of result is worth to you, beside an offer at 1.',
  kind: 'change',
  input: z.strictObject({ form: OutcomeForm, worth: z.number().min(0).max(100) }),
  output: Decided,
  personOnly: true,
  cli: { args: ['form', 'worth'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { form, worth }) {
    return {
      decision: await keepEntry(world, WORTHS, form, worth),
      says: `A result of the kind ${form} is worth ${worth}`,
    }
  },
})

/** A result by its id. Refusal: E_NOT_FOUND */
export async function findResult(world: World, id: string): Promise<Result> {
  const { results } = await readResultBook(world)
  const found = results.find(({ result }) => result.id === id)
  if (found) return found.result
  throw new Refusal('E_NOT_FOUND', `There is no result ${id}; "outcomes" lists them.`, { status: 404 })
}

async function refuseUnknown(world: World, opportunity: string): Promise<void> {
  if ((await readOpportunities(world)).some(({ id }) => id === opportunity)) return
  throw new Refusal('E_NOT_FOUND', `There is no opportunity ${opportunity}; "opportunities" lists them.`, {
    status: 404,
  })
}

function plainResults({ outcomes, told, untold, levers, worksBest, indicators, journeys }: ResultsPage): string {
  if (outcomes.length === 0)
    return 'No result is known yet. Write one down: groundwork outcomes add offer "Data lead at Acme" --at 2026-05-01'
  const percent = (share: number): number => Math.round(share * 100)
  return [
    ...outcomes.slice(0, 20).map(one => `${daySays(one.at)}  ${one.form.padEnd(12)} ${one.what}  ${one.id}`),
    '',
    `Credit (${told} results with touches seen, ${untold} without, ${journeys.all - journeys.came} ended in nothing):`,
    ...(told === 0 ? ['  Nothing was seen before any of them, so none is credited to a lever.'] : levers).map(one => {
      if (typeof one === 'string') return one
      const rate = isKnown(one.rate)
        ? `, ${one.rate.value.toFixed(1)} in 100 h (${one.rate.low.toFixed(1)} to ${one.rate.high.toFixed(1)})`
        : ''
      return `  ${one.lever.padEnd(13)} ${one.credited.toFixed(1)} credited, share ${percent(one.share)} % (${percent(one.low)} to ${percent(one.high)} % by rule)${rate}`
    }),
    worksBest.best === null
      ? `Cannot tell yet: ${worksBest.says} What would tell: ${worksBest.wouldTell ?? ''}`
      : `${worksBest.best} works best for you. ${worksBest.says}`,
    '',
    ...indicators.map(({ says, lastYear, before, unseen }) =>
      unseen === null
        ? `${lastYear} ${says} in the last year (${before} in the year before)`
        : `${says}: unknown. ${unseen}`,
    ),
  ].join('\n')
}

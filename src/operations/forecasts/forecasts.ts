import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { KeptForecast, Sign, Subject } from '../../levers/expectation/expectation.ts'
import { recalibrated } from '../../measures/forecast/recalibration.ts'
import { shifted, ZoneDays } from '../../measures/time/zone-days.ts'
import { Refusal } from '../../model/refusal.ts'
import { dateInWords } from '../../plan/day-words.ts'
import { Decided } from '../changed.ts'
import { token } from '../hand.ts'
import { operation } from '../operation.ts'
import { findOpportunity } from '../outcomes/opportunities.ts'
import { findPerson } from '../people/find-person.ts'
import { entriesOf, keepEntry } from '../skills/entries.ts'
import { daySays } from '../skills/plain-words.ts'
import { readHistory } from './expectation-history.ts'
import { FORECASTS, forecastRow, readForecasts } from './forecast-book.ts'
import { headlineOf } from './headline.ts'
import { ForecastPage } from './shapes.ts'
import type { Forecast } from './shapes.ts'

const Id = z.string().min(1).max(200)
const SHOWN = [0.1, 0.3, 0.5, 0.7, 0.9]

export const forecastsList = operation({
  name: 'forecasts.list',
  says: 'Shows what you expected and what came: bias with its range, reliability, what is due, and what history says.',
  kind: 'query',
  input: z.strictObject({
    about: z.string().max(300).optional().describe('only those about this person or opportunity, by id'),
    limit: z.number().int().min(1).max(500).default(100).describe('settled ones'),
  }),
  output: ForecastPage,
  cli: { command: 'forecasts', args: ['about'], plain: plainForecasts },
  async run(world, { about, limit }) {
    const [{ all, measures }, history] = await Promise.all([readForecasts(world), readHistory(world)])
    const mine = all.filter(one => about === undefined || one.about.id === about).map(one => forecastRow(one, measures))
    const settled = mine.filter(({ state, told }) => state !== 'open' && told !== 'silence')
    const waiting = all.filter(({ settled }) => settled.state === 'open' || settled.told === 'silence')
    const { recalibration, ...rest } = measures
    return {
      asOf: world.now(),
      headline: headlineOf(measures.bias, history, waiting.length),
      due: mine.filter(({ told }) => told === 'silence'),
      open: mine.filter(({ state }) => state === 'open'),
      settled: settled.toReversed().slice(0, limit),
      total: mine.length,
      ...rest,
      categories: [...rest.categories],
      dots: [...rest.dots],
      readAs:
        recalibration === null ? null : SHOWN.map(entered => ({ entered, read: recalibrated(entered, recalibration) })),
      history,
    }
  },
})

export const forecastsAdd = operation({
  name: 'forecasts.add',
  says: 'Writes down what you expect, how likely and by when: of a person, an event, an application, a piece or an effort.',
  kind: 'change',
  input: z.strictObject({
    says: z.string().trim().min(1).max(500),
    probability: z.number().min(0.01).max(0.99).describe('0.01 to 0.99, or 1% to 99%'),
    by: z.number().int().describe('the day by which it comes or does not'),
    about: Subject.default('other'),
    id: z.string().max(300).optional().describe('the person or the opportunity it is about'),
    label: z.string().trim().max(300).optional().describe('the name of an event, a piece or an effort'),
    sign: Sign.default('asked').describe('what shows that it came; "asked": you will say'),
  }),
  output: Decided.extend({ id: z.string() }),
  cli: { args: ['says', 'probability', 'by'], plain: (o: { says: string; id: string }) => `${o.says} (${o.id}).` },
  async run(world, { says, probability, by: given, about, id: named, label, sign }) {
    const made = world.now()
    const by = endOfDay(given, world.zone)
    if (by <= made)
      throw new Refusal('E_FORECAST_DATE', 'The day it should come by is over; expect something of a day to come.')
    const subject = await subjectOf(world, about, named, label)
    refuseUnseen(sign, about, subject.id)
    const value: KeptForecast = {
      says,
      about: { kind: about, ...subject },
      probability,
      sign,
      made,
      by,
      extended: [],
      answer: null,
      calledOff: null,
    }
    const id = `forecast-${token(world)}`
    const told = `Expected by ${dayIn(by, world.zone)}, ${Math.round(probability * 100)} %: ${says}`
    return { decision: await keepEntry(world, FORECASTS, id, value), id, says: told }
  },
})

export const forecastsAnswer = operation({
  name: 'forecasts.answer',
  says: 'Says whether what was expected came within its time.',
  kind: 'change',
  input: z.strictObject({ id: Id, came: z.boolean() }),
  output: Decided,
  cli: { args: ['id', 'came'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { id, came }) {
    const before = await findForecast(world, id)
    const value: KeptForecast = { ...before, answer: { came, at: world.now() }, calledOff: null }
    return {
      decision: await keepEntry(world, FORECASTS, id, value),
      says: `${came ? 'Came' : 'Did not come'}: ${before.says}`,
    }
  },
})

export const forecastsExtend = operation({
  name: 'forecasts.extend',
  says: 'Moves the date of an expectation, before it is over; after that it counts as not come.',
  kind: 'change',
  input: z.strictObject({ id: Id, by: z.number().int() }),
  output: Decided,
  cli: { args: ['id', 'by'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { id, by: given }) {
    const by = endOfDay(given, world.zone)
    const before = await findForecast(world, id)
    const now = world.now()
    if (now > before.by)
      throw new Refusal(
        'E_FORECAST_OVER',
        `Its day, ${dayIn(before.by, world.zone)}, is over, so it counts as not come; say if it did.`,
      )
    if (by <= now) throw new Refusal('E_FORECAST_DATE', 'The new day is over already; choose one to come.')
    const value: KeptForecast = { ...before, by, extended: [...before.extended, { from: before.by, at: now }] }
    return {
      decision: await keepEntry(world, FORECASTS, id, value),
      says: `Moved to ${dayIn(by, world.zone)}: ${before.says}`,
    }
  },
})

export const forecastsCancel = operation({
  name: 'forecasts.cancel',
  says: 'Calls an expectation off, because what it was about no longer takes place; it counts as neither, and the share of such is shown.',
  kind: 'change',
  input: z.strictObject({ id: Id, why: z.string().trim().max(1_000).optional() }),
  output: Decided,
  cli: { args: ['id', 'why'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { id, why }) {
    const before = await findForecast(world, id)
    const value: KeptForecast = { ...before, calledOff: { at: world.now(), why: why || null } }
    return { decision: await keepEntry(world, FORECASTS, id, value), says: `Called off: ${before.says}` }
  },
})

/** A midnight is a day that was named without a clock: it is over when the day is. */
function endOfDay(at: number, zone: string): number {
  const days = new ZoneDays(zone)
  const day = days.dayOf(at)
  return days.startOf(day) === at ? days.startOf(shifted(day, 1)) - 1 : at
}

function dayIn(at: number, zone: string): string {
  return dateInWords(new ZoneDays(zone).dayOf(at))
}

async function findForecast(world: World, id: string): Promise<KeptForecast> {
  const found = (await entriesOf(world, FORECASTS, KeptForecast)).get(id)
  if (found) return found
  throw new Refusal('E_NOT_FOUND', `There is no expectation ${id}; "forecasts" lists them.`, { status: 404 })
}

/** What it is about: a person or an opportunity by id, anything else by its name. Refusals: E_NOT_FOUND, E_AMBIGUOUS, E_FORECAST_ABOUT */
async function subjectOf(
  world: World,
  about: Subject,
  named: string | undefined,
  label: string | undefined,
): Promise<{ id: string | null; label: string }> {
  if (about === 'person') {
    if (named === undefined) throw new Refusal('E_FORECAST_ABOUT', 'Say of whom it is expected, with --id.')
    const { id, name } = await findPerson(world, named)
    return { id, label: name }
  }
  if (about === 'application' && named !== undefined) {
    const { id, title } = await findOpportunity(world, named)
    return { id, label: title }
  }
  return { id: named ?? null, label: label ?? '' }
}

/** A sign must be one that a source can show of such a thing; else nobody would ever see it. */
function refuseUnseen(sign: Sign, about: Subject, id: string | null): void {
  const ofPeople = sign === 'reply' || sign === 'meeting' || sign === 'two-way'
  const fits = sign === 'asked' || (id !== null && (ofPeople ? about === 'person' : about === 'application'))
  if (!fits)
    throw new Refusal(
      'E_FORECAST_SIGN',
      `"${sign}" is seen of ${ofPeople ? 'a person' : 'an application'} only; say "asked" and answer it yourself.`,
    )
}

function plainForecasts({ headline, due, open, settled, history, drift, leftOut }: ForecastPage): string {
  const line = (one: Forecast): string =>
    `${daySays(one.by)}  ${String(Math.round(one.probability * 100)).padStart(3)} %  ${one.says}${one.about.label === '' ? '' : ` (${one.about.label})`}  ${one.id}`
  return [
    headline,
    ...(drift === null
      ? []
      : [`Your base rate changed: the last ${drift.n} came out otherwise than the earlier ones.`]),
    ...(leftOut > 0 ? [`${Math.round(leftOut * 100)} % were called off and count as neither.`] : []),
    ...due.map(one => `over, did it come?  ${line(one)}`),
    ...open.map(one => `open               ${line(one)}`),
    ...settled.slice(0, 20).map(one => `${one.state.padEnd(18)} ${line(one)}`),
    ...history.map(({ n, whom, came, became }) => `Of ${n} ${whom}, ${came} ${became}.`),
  ].join('\n')
}

import { z } from 'zod'
import { drawBlocks, powerOf } from '../../measures/allocation/blocks.ts'
import { leverExperiments } from '../../measures/allocation/cheapest-experiment.ts'
import { LEVER_NAMES } from '../../model/lever-names.ts'
import { dateInWords } from '../../plan/day-words.ts'
import { shifted } from '../../measures/time/zone-days.ts'
import { Lever } from '../../model/lever.ts'
import { Measured } from '../../model/measured.ts'
import { Refusal } from '../../model/refusal.ts'
import { Decided } from '../changed.ts'
import { token } from '../hand.ts'
import { operation } from '../operation.ts'
import { readSigns } from '../outcomes/indicators.ts'
import { keepEntry } from '../skills/entries.ts'
import { momentsOf, perBlock, readExperiment } from './experiment-blocks.ts'
import { Indicator } from './kept-experiment.ts'
import type { KeptExperiment } from './kept-experiment.ts'
import { wishesOf } from './lever-wishes.ts'
import { readPlanBasis } from './plan-basis.ts'
import type { PlanBasis } from './plan-basis.ts'
import { EXPERIMENTS } from './plan-book.ts'

const RATIOS = [1.5, 2, 3] as const
/** What a lever would be tried with: two hours a week for four weeks. */
const TRIAL = { weeks: 4, hours: 2 } as const

const Power = z.strictObject({ ratio: z.number(), found: z.number() })
const Shown = z.strictObject({
  id: z.string(),
  a: Lever,
  b: Lever,
  indicator: Indicator,
  perBlock: z.number(),
  power: z.array(Power),
  blocks: z.array(z.strictObject({ arm: z.enum(['a', 'b']), from: z.string(), until: z.string(), isNow: z.boolean() })),
  lastDay: z.string(),
  isOver: z.boolean(),
  says: z.string(),
  ratio: Measured,
  ended: z.strictObject({ day: z.string(), why: z.string() }).nullable(),
})
type Shown = z.infer<typeof Shown>

const ExperimentPage = z.strictObject({
  /** what is worth trying, or that nothing short is */
  headline: z.string(),
  /** what trying each lever would teach, the most telling first */
  cheapest: z.array(z.strictObject({ lever: Lever, gain: z.number(), changes: z.number(), says: z.string() })),
  /** what could be counted, how often it comes in two weeks, and what sixteen weeks would show */
  indicators: z.array(
    z.strictObject({
      indicator: Indicator,
      perBlock: z.number(),
      /** false: too few come to show anything */
      enough: z.boolean(),
      power: z.array(Power),
      wrong: z.number(),
      says: z.string(),
    }),
  ),
  running: Shown.nullable(),
  past: z.array(Shown),
})
type ExperimentPage = z.infer<typeof ExperimentPage>

export const planExperiment = operation({
  name: 'plan.experiment',
  says: 'Which lever it would teach most to try, what sixteen randomised weeks would show before you begin, and what ran.',
  kind: 'query',
  input: z.strictObject({}),
  output: ExperimentPage,
  cli: { command: 'plan experiment', plain: plainExperiment },
  async run(world) {
    const basis = await readPlanBasis(world)
    const signs = (await readSigns(world))?.signs ?? null
    const now = world.now()
    const shown = [...basis.book.experiments].map(([id, kept]) =>
      shownOf(id, kept, momentsOf(signs, kept.indicator), basis),
    )
    const cheapest = cheapestOf(basis)
    return {
      headline: headlineOf(cheapest),
      cheapest,
      indicators: Indicator.options.map(indicator => {
        const rate = perBlock(momentsOf(signs, indicator), now)
        const power = powersOf(rate)
        return {
          indicator,
          perBlock: rate,
          enough: rate >= FEW,
          power,
          wrong: powerOf(rate, 1).wrong,
          says: powerSays(INDICATORS[indicator], rate, power),
        }
      }),
      running: shown.find(({ isOver, ended }) => !isOver && ended === null) ?? null,
      past: shown.filter(({ isOver, ended }) => isOver || ended !== null).toReversed(),
    }
  },
})

export const experimentStart = operation({
  name: 'experiment.start',
  says: 'Begins sixteen weeks on two levers in blocks whose order chance decides; what is read, and when, is fixed now.',
  kind: 'change',
  input: z.strictObject({ a: Lever, b: Lever, indicator: Indicator }),
  output: Decided.extend({ id: z.string() }),
  personOnly: true,
  cli: { args: ['a', 'b', 'indicator'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { a, b, indicator }) {
    const basis = await readPlanBasis(world)
    if (a === b) throw new Refusal('E_SAME_LEVER', 'Name two different levers; one alone cannot be compared.')
    for (const kept of basis.book.experiments.values())
      if (kept.ended === null && !readExperiment(kept, [], basis.now.today, basis.now.days).isOver)
        throw new Refusal('E_EXPERIMENT_RUNS', 'An experiment is running; end it before another begins.', {
          status: 409,
        })
    const signs = (await readSigns(world))?.signs ?? null
    const value: KeptExperiment = {
      a,
      b,
      indicator,
      from: shifted(basis.now.week, 7),
      order: drawBlocks(() => world.random()),
      perBlock: perBlock(momentsOf(signs, indicator), world.now()),
      ended: null,
    }
    const id = `experiment-${token(world)}`
    const decision = await keepEntry(world, EXPERIMENTS, id, value)
    return {
      decision,
      id,
      says: `From ${dateInWords(value.from)} on, two weeks at a time, ${LEVER_NAMES[a]} or ${LEVER_NAMES[b]} as chance has decided. ${powerSays(INDICATORS[indicator], value.perBlock, powersOf(value.perBlock)).replace(/\.$/, '')}`,
    }
  },
})

export const experimentStop = operation({
  name: 'experiment.stop',
  says: 'Ends the experiment that runs before its time; it then tells nothing, and says so.',
  kind: 'change',
  input: z.strictObject({ id: z.string().min(1).max(100), why: z.string().trim().max(1_000).default('') }),
  output: Decided,
  personOnly: true,
  cli: { args: ['id', 'why'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { id, why }) {
    const { book, now } = await readPlanBasis(world)
    const kept = book.experiments.get(id)
    if (kept === undefined)
      throw new Refusal('E_NOT_FOUND', `There is no experiment ${id}; "plan experiment" shows them.`, { status: 404 })
    if (kept.ended !== null || readExperiment(kept, [], now.today, now.days).isOver)
      throw new Refusal('E_EXPERIMENT_OVER', 'That experiment is over; "plan experiment" shows what it told.', {
        status: 409,
      })
    const decision = await keepEntry(world, EXPERIMENTS, id, { ...kept, ended: { day: now.today, why } })
    return { decision, says: 'The experiment is ended before its time; it tells nothing' }
  },
})

function cheapestOf({ strategy, book, records }: PlanBasis): ExperimentPage['cheapest'] {
  const levers = wishesOf(strategy, book.budgets, records).map(({ wish }) => wish)
  return leverExperiments(levers, { ...TRIAL, seed: 'cheapest' }).map(({ lever, gain, changes }) => ({
    lever,
    gain,
    changes,
    says: `${TRIAL.weeks} weeks of ${TRIAL.hours} h of it would change which lever looks best in ${changes < FEW_CHANGES ? 'fewer than 1' : Math.round(changes * 100)} of 100 futures.`,
  }))
}

function powersOf(rate: number): z.infer<typeof Power>[] {
  return RATIOS.map(ratio => ({ ratio, found: powerOf(rate, ratio).found }))
}

/** Of futures: an experiment that changes less is not worth its weeks. */
const FEW_CHANGES = 0.01

function headlineOf([first]: ExperimentPage['cheapest']): string {
  if (first === undefined) return 'No lever is on.'
  return first.changes < FEW_CHANGES
    ? `No short experiment would change the plan; the most telling would be ${LEVER_NAMES[first.lever]}.`
    : `The cheapest experiment is ${LEVER_NAMES[first.lever]}.`
}

/** Fewer than this in two weeks show nothing in sixteen. */
const FEW = 0.2

const INDICATORS: Readonly<Record<Indicator, string>> = {
  replies: 'replies to your first messages',
  inbound: 'people who turn to you first',
  introductions: 'introductions you are given',
  merged: 'days on which others merged your work',
}

function powerSays(what: string, rate: number, power: readonly z.infer<typeof Power>[]): string {
  const twice = power.find(({ ratio }) => ratio === 2)?.found ?? 0
  const tenth = Math.round(rate * 10) / 10
  if (rate === 0) return `No ${what} were seen in the last half year, so sixteen weeks would most likely show nothing.`
  if (rate < FEW)
    return `${tenth === 0 ? 'Hardly any' : `About ${tenth}`} ${what} come in two weeks: too few to show anything in sixteen weeks.`
  return `About ${tenth} ${what} come in two weeks. If one lever really brings twice as much, sixteen weeks show it in ${Math.round(twice * 100)} of 100 tries.`
}

function shownOf(id: string, kept: KeptExperiment, moments: readonly number[], { now }: PlanBasis): Shown {
  const { blocks, lastDay, isOver, reading } = readExperiment(kept, moments, now.today, now.days)
  const { a, b, indicator, ended } = kept
  return {
    id,
    a,
    b,
    indicator,
    perBlock: kept.perBlock,
    power: powersOf(kept.perBlock),
    blocks: [...blocks],
    lastDay,
    isOver,
    says:
      ended === null
        ? readingSays(reading.says, a, b, lastDay)
        : `Ended on ${dateInWords(ended.day)}, before its time: it tells nothing.`,
    ratio: reading.ratio,
    ended,
  }
}

function readingSays(says: 'a' | 'b' | 'cannot tell' | 'not over', a: Lever, b: Lever, lastDay: string): string {
  if (says === 'not over') return `It is read once, on ${dateInWords(lastDay)}.`
  if (says === 'cannot tell') return 'Cannot tell: the difference is no larger than chance makes it.'
  return `More came in the weeks that stressed ${LEVER_NAMES[says === 'a' ? a : b]}, as far as sixteen weeks can tell.`
}

function plainExperiment({ headline, cheapest, indicators, running, past }: ExperimentPage): string {
  const [first] = cheapest
  return [
    first === undefined ? headline : `${headline} ${first.says}`,
    ...indicators.map(({ indicator, says }) => `  ${indicator}: ${says}`),
    ...(running === null
      ? ['Begin: groundwork experiment start networking skill replies']
      : [`Running ${running.id}: ${running.a} or ${running.b}. ${running.says}`]),
    ...past.map(({ id, a, b, says }) => `${id}: ${a} or ${b}. ${says}`),
  ].join('\n')
}

export type Trial = { readonly stressed: Lever; readonly other: Lever }

/** The lever that the fortnight of a week stresses, and the one it is compared with; null: no experiment runs then. */
export function trialIn({ book, now }: PlanBasis, week: string): Trial | null {
  for (const kept of book.experiments.values()) {
    const block = readExperiment(kept, [], week, now.days).blocks.find(({ isNow }) => isNow)
    if (block) return block.arm === 'a' ? { stressed: kept.a, other: kept.b } : { stressed: kept.b, other: kept.a }
  }
  return null
}

import type { World } from '../../io/world/world.ts'
import { STAGES, stagesOf } from '../../levers/opportunity/opportunity.ts'
import { creditOf } from '../../measures/outcome/credit.ts'
import { funnel } from '../../measures/outcome/funnel.ts'
import { incremental } from '../../measures/outcome/incremental.ts'
import type { LeverRate } from '../../measures/outcome/lever-rates.ts'
import type { WorksBest } from '../../measures/outcome/works-best.ts'
import { LEVERS } from '../../model/lever.ts'
import type { Measured } from '../../model/measured.ts'
import { seeded } from '../../stats/random.ts'
import { creditJourneys } from './credited.ts'
import { indicatorsOf, kindsSeen, readSigns } from './indicators.ts'
import { readResultBook } from './journeys.ts'
import type { ResultBook, Traced } from './journeys.ts'
import type { Known } from './opportunity-book.ts'
import { readResultHours } from './result-hours.ts'
import type { Outcome, OutcomeForm, ResultsPage, Touch } from './shapes.ts'
import { whoOf } from './whom.ts'
import type { People } from './whom.ts'

/** What led to results: credits with their sensitivity, rates, the funnel, signs on the way. */
export async function resultsPage(world: World, limit: number, form?: OutcomeForm): Promise<ResultsPage> {
  const [book, spent, kept] = await Promise.all([readResultBook(world), readResultHours(world), readSigns(world)])
  const came = book.results.map(({ journey }) => journey)
  const journeys = [...came, ...book.nothing.map(({ journey }) => journey)]
  const { attribution, rates, worksBest } = creditJourneys(came, spent)
  const imports = new Map((await world.store.imports.list()).map(({ id, at }) => [id, at]))
  const outcomes: Outcome[] = []
  const listed = book.results.filter(({ result }) => form === undefined || result.form === form)
  for (const one of listed.slice(0, limit)) outcomes.push(await outcomeOf(book, one, imports))
  return {
    asOf: world.now(),
    since: spent?.from ?? null,
    outcomes,
    told: attribution.told,
    untold: attribution.untold,
    levers: attribution.levers.map(one => {
      const rate = rates?.find(({ lever }) => lever === one.lever)
      const hours = spent === null ? null : (spent.hours[one.lever] ?? 0)
      return {
        ...one,
        hours,
        rate: rate === undefined && (hours ?? 0) > 0 ? NONE_TOLD : rateOf(rate),
        best: rate?.best ?? null,
      }
    }),
    worksBest: bestOf(worksBest),
    indicators: indicatorsOf(
      kept?.signs ?? null,
      book.opportunities,
      kept?.asOf ?? world.now(),
      await kindsSeen(world),
    ),
    funnel: funnelOf(book.opportunities),
    incremental: incremental(journeys, LEVERS, seeded('incremental')),
    journeys: { all: journeys.length, came: came.length },
    worths: book.worths,
  }
}

async function outcomeOf(
  { people }: ResultBook,
  { result, journey }: ResultBook['results'][number],
  imports: ReadonlyMap<string, number>,
): Promise<Outcome> {
  const { id, at, form, what, organisation, worth, from, evidence, importId, opportunity, records } = result
  return {
    id,
    at,
    form,
    what,
    organisation,
    worth,
    people: await whoOf(people, records),
    from,
    evidence: [...evidence],
    notedAt: importId === null ? null : (imports.get(importId) ?? null),
    opportunity,
    touches: await touchesOf(people, journey),
    credit: { ...creditOf(journey, 'unique-linear') },
    said: journey.said === undefined ? null : { ...journey.said },
  }
}

/** The touches of a journey with the people in them, oldest first. */
export async function touchesOf(people: People, { found }: Pick<Traced, 'found'>): Promise<Touch[]> {
  const named = new Map(
    (
      await whoOf(
        people,
        found.flatMap(({ person }) => person ?? []),
      )
    ).map(who => [who.id, who]),
  )
  return found.map(touch => ({ ...touch, person: touch.person === null ? null : (named.get(touch.person) ?? null) }))
}

const NONE_TOLD: Measured = {
  unknown: [
    { text: 'No result of the time of known hours has something seen before it; what led to one can be named.' },
  ],
}

/** Results in 100 hours. */
export function rateOf(rate: LeverRate | undefined): Measured {
  if (rate === undefined)
    return {
      unknown: [
        { text: 'Hours on this were not seen; a calendar, a time tracker or hours written down would show them.' },
      ],
    }
  const hundred = (perHour: number): number => perHour * 100
  return {
    value: hundred(rate.value),
    low: hundred(rate.low),
    high: hundred(rate.high),
    n: Math.round(rate.credited),
    because: [
      {
        text: `${rate.credited.toFixed(1)} results credited over ${Math.round(rate.hours)} hours, with two more as a prior at the common rate; the range is 80 %.`,
      },
    ],
  }
}

function bestOf(found: WorksBest): ResultsPage['worksBest'] {
  if (found.best === null) return { best: null, probability: null, says: found.because, wouldTell: found.wouldTell }
  const says = `Best an hour with a chance of ${Math.round(found.probability * 100)} in 100, over ${found.results} results.`
  return { best: found.best, probability: found.probability, says, wouldTell: null }
}

/** Only opportunities that were asked for and are over, or came at least to an answer: what was asked yesterday says nothing yet. */
function funnelOf(opportunities: readonly Known[]): ResultsPage['funnel'] {
  const begun = opportunities.flatMap(({ kind, steps, standing }) => {
    const stages = stagesOf(steps)
    return stages > 0 && (stages > 1 || standing.endedAt !== null) ? [{ kind, stages }] : []
  })
  const kinds = [...Map.groupBy(begun, ({ kind }) => kind)]
  const groups = kinds.map(([group, mine]) => ({
    group,
    reached: STAGES.map((_, stage) => mine.filter(({ stages }) => stages > stage).length),
  }))
  return funnel(groups, seeded('funnel')).map(({ group, steps, whole }, place) => ({
    group,
    begun: groups[place]?.reached[0] ?? 0,
    steps: steps.map((step, i) => ({ ...step, stage: STAGES[i + 1] ?? 'won' })),
    whole,
  }))
}

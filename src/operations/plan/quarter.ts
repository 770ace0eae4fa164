import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { shifted } from '../../measures/time/zone-days.ts'
import { Lever, LEVERS } from '../../model/lever.ts'
import { Refusal } from '../../model/refusal.ts'
import { Goal, goalProgress } from '../../plan/strategy.ts'
import { readForecasts } from '../forecasts/forecast-book.ts'
import { operation } from '../operation.ts'
import { readOpportunities, readWorths } from '../outcomes/opportunity-book.ts'
import { readResults } from '../outcomes/read-outcomes.ts'
import { readFacts } from '../skills/read-facts.ts'
import { readPlanBasis } from './plan-basis.ts'
import type { PlanBasis } from './plan-basis.ts'

const Line = z.strictObject({ at: z.number(), says: z.string(), detail: z.string() })

const QuarterPage = z.strictObject({
  quarter: z.string(),
  from: z.string(),
  until: z.string(),
  goals: z.array(Goal.extend({ progress: z.number().nullable() })),
  hours: z.array(z.strictObject({ lever: Lever, spent: z.number().nullable(), planned: z.number().nullable() })),
  /** it is not over yet */
  isNow: z.boolean(),
  weeksSeen: z.number(),
  weeksPlanned: z.number(),
  evidence: z.array(Line),
  outcomes: z.array(Line),
  expected: z.strictObject({ settled: z.number(), came: z.number(), sum: z.number() }),
  learned: z.array(z.strictObject({ week: z.string(), text: z.string() })),
  actions: z.strictObject({ done: z.number(), refused: z.number() }),
})
type QuarterPage = z.infer<typeof QuarterPage>

export const quarterRead = operation({
  name: 'quarter.read',
  says: 'One quarter side by side, for an appraisal talk: goals, hours, evidence, results, what was learned.',
  kind: 'query',
  input: z.strictObject({
    quarter: z
      .string()
      .regex(/^\d{4}-Q[1-4]$/i)
      .optional()
      .describe('like 2026-Q4; else this quarter'),
  }),
  output: QuarterPage,
  cli: { command: 'quarter', args: ['quarter'], plain: plainQuarter },
  async run(world, { quarter: given }) {
    const basis = await readPlanBasis(world)
    const quarter = given?.toUpperCase() ?? quarterOf(basis.now.today)
    const { from, until } = spanOf(quarter)
    if (from > basis.now.today) throw new Refusal('E_FUTURE', `${quarter} has not begun yet; name one that has.`)
    const { days } = basis.now
    const [since, before] = [days.startOf(from), days.startOf(until)]
    const within = (at: number | null): at is number => at !== null && at >= since && at < before
    const { all } = await readForecasts(world)
    const settled = all.filter(
      ({ settled: one }) => one !== null && (one.state === 'came' || one.state === 'did-not') && within(one.at),
    )
    const inside = (week: string): boolean => week >= from && week < until
    const answers = basis.book.answers.filter(({ at }) => within(at))
    return {
      quarter,
      from,
      until: shifted(until, -1),
      isNow: basis.now.today < until,
      goals: basis.strategy.goals.map(goal => ({ ...goal, progress: goalProgress(goal) })),
      ...hoursIn(basis, inside),
      evidence: await evidenceIn(world, within),
      outcomes: await outcomesIn(world, within),
      expected: {
        settled: settled.length,
        came: settled.filter(({ settled: one }) => one?.state === 'came').length,
        sum: settled.reduce((sum, { probability }) => sum + probability, 0),
      },
      learned: [...basis.book.reviews]
        .filter(([week, { steps }]) => inside(week) && (steps.learned?.text ?? '') !== '')
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([week, { steps }]) => ({ week, text: steps.learned?.text ?? '' })),
      actions: {
        done: answers.filter(({ state }) => state === 'done').length,
        refused: answers.filter(({ state }) => state === 'refused').length,
      },
    }
  },
})

/** @example quarterOf('2026-11-27') // '2026-Q4' */
function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** The first day of a quarter, and the first after it. */
function spanOf(quarter: string): { from: string; until: string } {
  const [year, q] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))]
  const first = (months: number): string => new Date(Date.UTC(year, months, 1)).toISOString().slice(0, 10)
  return { from: first((q - 1) * 3), until: first(q * 3) }
}

function hoursIn(
  { spent, book, strategy }: PlanBasis,
  inside: (week: string) => boolean,
): Pick<QuarterPage, 'hours' | 'weeksSeen' | 'weeksPlanned'> {
  const seen = spent.weeks.filter(({ week }) => inside(week))
  const planned = [...book.weeks].filter(([week]) => inside(week)).map(([, one]) => one.hours)
  const rows = LEVERS.map(lever => ({
    lever,
    spent: seen.length === 0 ? null : seen.reduce((sum, { hours }) => sum + (hours.get(lever) ?? 0), 0),
    planned: planned.length === 0 ? null : planned.reduce((sum, hours) => sum + (hours[lever] ?? 0), 0),
  }))
  return {
    hours: rows.filter(
      ({ lever, spent: one, planned: two }) => strategy.on.includes(lever) || (one ?? 0) + (two ?? 0) > 0,
    ),
    weeksSeen: seen.length,
    weeksPlanned: planned.length,
  }
}

async function evidenceIn(world: World, within: (at: number | null) => at is number): Promise<z.infer<typeof Line>[]> {
  const { lists } = await readFacts(world, ['piece', 'publication', 'project', 'certificate', 'course', 'honor'])
  return lists
    .flat()
    .flatMap(({ observation: one }) => {
      if (!within(one.at)) return []
      const detail = one.detail as { title?: string; name?: string }
      const says = detail.title ?? detail.name ?? ''
      return says === '' ? [] : [{ at: one.at, says, detail: one.kind }]
    })
    .toSorted((a, b) => a.at - b.at)
    .slice(0, 200)
}

async function outcomesIn(world: World, within: (at: number | null) => at is number): Promise<z.infer<typeof Line>[]> {
  const [opportunities, worths] = await Promise.all([readOpportunities(world), readWorths(world)])
  return (await readResults(world, opportunities, worths))
    .filter(({ at }) => within(at))
    .map(({ at, what, form, organisation }) => ({
      at,
      says: what,
      detail: organisation === null ? form : `${form}, ${organisation}`,
    }))
    .toSorted((a, b) => a.at - b.at)
}

function plainQuarter(page: QuarterPage): string {
  const hours = (value: number | null): string => (value === null ? 'not known' : `${Math.round(value)} h`)
  return [
    `${page.quarter}, ${page.from} to ${page.until}`,
    ...page.goals.map(
      ({ says, progress }) => `goal: ${says}${progress === null ? '' : ` (${Math.round(progress * 100)} %)`}`,
    ),
    ...(page.weeksSeen + page.weeksPlanned === 0 ? ['No hours were seen or planned.'] : []),
    ...page.hours
      .filter(({ spent, planned }) => (spent ?? 0) + (planned ?? 0) > 0)
      .map(({ lever, spent, planned }) => `${lever}: spent ${hours(spent)}, planned ${hours(planned)}`),
    ...page.outcomes.map(({ says, detail }) => `result: ${says} (${detail})`),
    ...page.evidence.map(({ says, detail }) => `${detail}: ${says}`),
    ...page.learned.map(({ week, text }) => `${week} learned: ${text}`),
  ].join('\n')
}

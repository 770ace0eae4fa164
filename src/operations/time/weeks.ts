import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { againstBudget } from '../../measures/time/against-budget.ts'
import { addedHours, hoursByPerson } from '../../measures/time/hours-by-person.ts'
import type { HoursWith } from '../../measures/time/hours-by-person.ts'
import type { HoursMeasures } from '../../measures/time/hours-measures.ts'
import { CLOCKS } from '../../measures/time/stretch.ts'
import { weeksOfHours } from '../../measures/time/weeks.ts'
import { mondayOf, shifted, ZoneDays } from '../../measures/time/zone-days.ts'
import { operation } from '../operation.ts'
import { keptWeek, usual, usualWeeks } from './derive-hours.ts'
import type { DerivedHours, KeptWeek } from './derive-hours.ts'
import { readyHours } from './ready-hours.ts'
import { Weeks } from './shapes.ts'
import type { Budget, BudgetRow } from './shapes.ts'
import type { TimeBook } from './time-book.ts'
import { readLedgers, toldBy } from './told-hours.ts'
import { plainWeeks } from './weeks-plain.ts'
import { personsIn } from './with-persons.ts'
import { calendarOf, spanOf, zoneOf } from './year-of-hours.ts'

const MOST_PEOPLE = 20

export const timeWeeks = operation({
  name: 'time.weeks',
  says: 'Shows where your hours went, week by week and by lever, against what you set yourself; no instant is counted twice.',
  kind: 'query',
  input: z.strictObject({
    weeks: z.number().int().min(1).max(1040).default(26).describe('how many, up to the last day that was shown'),
    until: z.iso.date().optional().describe('up to this day instead'),
  }),
  output: Weeks,
  cli: { command: 'time', plain: plainWeeks },
  async run(world, { weeks: n, until }) {
    const { hours, book, updating } = await readyHours(world)
    const zone = hours?.zone ?? (await zoneOf(world))
    if (hours === null && until === undefined) return answer(nothing(zone, book), updating)
    const shown = isReady(hours, n, until) ? readyWeeks(hours, book, n) : await readWeeks(world, hours, book, n, until)
    return answer(shown, updating)
  },
})

/** Some weeks with who they were spent with; measures over the last of them. */
type Shown = {
  readonly zone: string
  readonly until: string | null
  readonly weeks: readonly KeptWeek[]
  readonly people: readonly { readonly id: string; readonly name: string; readonly hours: HoursWith }[]
  readonly measures: HoursMeasures
  readonly budgets: readonly BudgetRow[]
}

function isReady(hours: DerivedHours | null, n: number, until: string | undefined): hours is DerivedHours {
  return hours !== null && until === undefined && n <= hours.weeks.length
}

function readyWeeks(hours: DerivedHours, { budgets }: TimeBook, n: number): Shown {
  const sums = new Map<number, HoursWith>()
  for (const [place, added] of hours.company.slice(-n).flat()) {
    const sum = sums.get(place)
    sums.set(place, sum === undefined ? added : addedHours(sum, added))
  }
  const people = [...sums].flatMap(([place, sum]) => {
    const person = hours.people[place]
    return person === undefined ? [] : [{ ...person, hours: sum }]
  })
  const { zone, until, measures } = hours
  return { zone, until, weeks: hours.weeks.slice(-n), people, measures, budgets: rowsOf(budgets, hours) }
}

/** Weeks that are not kept ready, read from what shows them. */
async function readWeeks(
  world: World,
  hours: DerivedHours | null,
  book: TimeBook,
  n: number,
  asked: string | undefined,
): Promise<Shown> {
  const zone = await zoneOf(world)
  const days = new ZoneDays(zone)
  const until = asked ?? hours?.until ?? days.dayOf(world.now())
  const from = shifted(mondayOf(until), -7 * (n - 1))
  const find = personsIn(world)
  const ledgers = await readLedgers(world, spanOf(world, days, from, until), days, find)
  const told = toldBy(book, ledgers)
  const weeks = weeksOfHours(told, days, { from, until, calendar: await calendarOf(world, days, ledgers) })
  const names = new Map([...(await find(new Set())).values()].map(({ id, name }) => [id, name]))
  const people = [...hoursByPerson(ledgers.company, told)].map(([id, sum]) => ({
    id,
    name: names.get(id) ?? '',
    hours: sum,
  }))
  const measures = usual(weeks, until)
  const budgets = rowsOf(book.budgets, { weeks, until, measures })
  return { zone, until, weeks: weeks.map(keptWeek), people, measures, budgets }
}

function nothing(zone: string, { budgets }: TimeBook): Shown {
  const measures = usual([], '')
  return {
    zone,
    until: null,
    weeks: [],
    people: [],
    measures,
    budgets: rowsOf(budgets, { weeks: [], until: '', measures }),
  }
}

function rowsOf(
  budgets: readonly Budget[],
  { weeks, until, measures }: Pick<DerivedHours, 'weeks' | 'until' | 'measures'>,
): BudgetRow[] {
  const counted = usualWeeks(weeks, until)
  return budgets.map(budget => ({
    ...budget,
    ...againstBudget(
      measures.hours[budget.lever],
      counted.map(({ hours }) => hours[budget.lever]?.value ?? 0),
      budget,
    ),
  }))
}

function answer({ people, weeks, budgets, measures, zone, until }: Shown, updating: boolean): Weeks {
  const seen = CLOCKS.filter(clock => weeks.some(({ clocks }) => clocks.includes(clock)))
  return {
    zone,
    until,
    updating,
    weeks: weeks.map(week => ({ ...week, clocks: [...week.clocks] })),
    budgets: [...budgets],
    perPerson: people
      .toSorted((a, b) => b.hours.value - a.hours.value || (a.id < b.id ? -1 : 1))
      .slice(0, MOST_PEOPLE)
      .map(({ id, name, hours: { levers, ...sum } }) => ({
        id,
        name,
        hours: {
          ...sum,
          because: [
            { text: `${sum.n} ${sum.n === 1 ? 'meeting, call or run' : 'meetings, calls and runs'} of messages.` },
          ],
        },
        levers,
      })),
    seen,
    notSeen: CLOCKS.filter(clock => clock !== 'hand' && !seen.includes(clock)),
    measures,
  }
}

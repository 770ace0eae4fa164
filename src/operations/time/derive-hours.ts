import type { DerivedState } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { addedHours, hoursByPerson } from '../../measures/time/hours-by-person.ts'
import type { HoursWith } from '../../measures/time/hours-by-person.ts'
import { measureHours } from '../../measures/time/hours-measures.ts'
import type { LedgerEntry } from '../../measures/time/ledger.ts'
import type { HoursMeasures } from '../../measures/time/hours-measures.ts'
import { sameEntries, weekCutter, weeksOfHours } from '../../measures/time/weeks.ts'
import type { ToldEntry, WeekMemory, WeekOfHours } from '../../measures/time/weeks.ts'
import { shifted } from '../../measures/time/zone-days.ts'
import type { ZoneDays } from '../../measures/time/zone-days.ts'
import { seeded } from '../../stats/random.ts'
import type { SeenSign } from './seen-sign.ts'
import type { TimeBook } from './time-book.ts'
import { toldBy } from './told-hours.ts'
import type { Ledgers } from './told-hours.ts'
import type { YearOfHours } from './year-of-hours.ts'

/** What a usual week is taken from. */
export const USUAL_WEEKS = 12
/** So many people, those most time was spent with, are kept week by week; of the others the sum of a year is. */
const MOST_PEOPLE = 1_000
/** What a person's page adds up. */
export const YEAR_OF_WEEKS = 52

/** A week without its single titles. */
export type KeptWeek = Omit<WeekOfHours, 'pieces'>

/** Hours with people, by their place in a list of them. */
type CompanyOfWeek = readonly (readonly [place: number, hours: HoursWith])[]

type WeekInCompany = {
  readonly people: CompanyOfWeek
  readonly others: readonly (readonly [person: string, hours: HoursWith])[]
}

/** The hours of the last year as they were last derived. */
export type DerivedHours = {
  readonly zone: string
  readonly ofDay: string
  /** the last day, `2026-11-22` */
  readonly until: string
  readonly weeks: readonly KeptWeek[]
  /** the people most time was spent with */
  readonly people: readonly { readonly id: string; readonly name: string }[]
  /** for each week, hours with people by their place in `people` */
  readonly company: readonly CompanyOfWeek[]
  /** hours of the last year with everybody else */
  readonly others: readonly (readonly [person: string, hours: HoursWith])[]
  /** entries by the rule that told them */
  readonly matched: Readonly<Record<string, number>>
  readonly measures: HoursMeasures
  /** what it was made from */
  readonly seen: SeenSign
  readonly book: string
}

/** What was worked out of a year before: a correction of an hour touches its week, not the other fifty-two. */
type YearMemory = {
  told: readonly ToldEntry[]
  readonly weeks: WeekMemory
  readonly company: Map<string, { readonly around: readonly ToldEntry[]; readonly made: WeekInCompany }>
  /** the people most time was spent with; what the hours were for does not matter to that */
  readonly people: readonly string[]
}
const memories = new WeakMap<YearOfHours, YearMemory>()

/** What the hours of a year were for, by what the user decided. The same answer whether or not the year was told before. */
export function deriveHours(year: YearOfHours, book: TimeBook): DerivedHours {
  const { zone, ofDay, days, from, until, ledgers, calendar, names, seen } = year
  const memory = memories.get(year) ?? emptyMemory(ledgers)
  memories.set(year, memory)
  const told = toldBy(book, ledgers, memory.told)
  memory.told = told
  const weeks = weeksOfHours(told, days, { from, until, calendar }, memory.weeks)
  const { people } = memory
  const matched: Record<string, number> = {}
  for (const { purpose } of told) if (purpose.rule !== null) matched[purpose.rule] = (matched[purpose.rule] ?? 0) + 1
  const inCompany = companyByWeek(weeks, ledgers, told, memory, days)
  return {
    zone,
    ofDay,
    until,
    weeks: weeks.map(keptWeek),
    people: people.map(id => ({ id, name: names.get(id) ?? '' })),
    company: inCompany.map(week => week.people),
    others: summed(inCompany.slice(-YEAR_OF_WEEKS).flatMap(week => week.others)),
    matched,
    measures: usual(weeks, until),
    seen,
    book: book.sign,
  }
}

function emptyMemory({ company }: Ledgers): YearMemory {
  const people = [...hoursByPerson(company, []).keys()].slice(0, MOST_PEOPLE)
  return { told: [], weeks: new Map(), company: new Map(), people }
}

/** A week as it is kept: without what can be told again from its entries. */
export function keptWeek(week: WeekOfHours): KeptWeek {
  const { pieces: _, ...kept } = week
  return kept
}

/** Keeps the hours that `deriveHours` gave, with the version of the data that they were read from. */
export async function keepHours(world: World, hours: DerivedHours, state: DerivedState): Promise<void> {
  await world.store.derived.put('hours', hours, state)
}

/** The measures of the last whole weeks; the one that `until` stands in counts where it is its Sunday. */
export function usual(weeks: readonly WeekOfHours[], until: string): HoursMeasures {
  return measureHours(usualWeeks(weeks, until), seeded('hours'))
}

/** The last whole weeks in which anything was seen. */
export function usualWeeks<W extends KeptWeek>(weeks: readonly W[], until: string): W[] {
  return weeks
    .filter(({ week }) => shifted(week, 6) <= until)
    .slice(-USUAL_WEEKS)
    .filter(({ total }) => total > 0)
}

/** Hours with people by the week in which they began. */
function companyByWeek(
  weeks: readonly WeekOfHours[],
  { company }: Ledgers,
  told: readonly ToldEntry[],
  { people, company: known }: YearMemory,
  days: ZoneDays,
): WeekInCompany[] {
  const places = new Map(people.map((id, place) => [id, place]))
  const cut = weekCutter(
    weeks.map(({ week }) => week),
    days,
  )
  const weekOf = ({ parts }: LedgerEntry): string | undefined => cut(parts[0] ?? [0, 0])[0]?.[0]
  const [byWeek, toldByWeek] = [Map.groupBy(company, weekOf), Map.groupBy(told, weekOf)]
  return weeks.map(({ week }) => {
    // what began on the Sunday before may reach into this week, and what began in it into the next
    const around = [shifted(week, -7), week, shifted(week, 7)].flatMap(one => toldByWeek.get(one) ?? [])
    const before = known.get(week)
    if (before !== undefined && sameEntries(before.around, around)) return before.made
    const [kept, others]: [(readonly [number, HoursWith])[], (readonly [string, HoursWith])[]] = [[], []]
    for (const [id, hours] of hoursByPerson(byWeek.get(week) ?? [], around)) {
      const place = places.get(id)
      if (place === undefined) others.push([id, hours])
      else kept.push([place, hours])
    }
    const made = { people: kept, others }
    known.set(week, { around, made })
    return made
  })
}

function summed(parts: WeekInCompany['others']): DerivedHours['others'] {
  const sums = new Map<string, HoursWith>()
  for (const [id, hours] of parts) {
    const sum = sums.get(id)
    sums.set(id, sum === undefined ? hours : addedHours(sum, hours))
  }
  return [...sums]
}

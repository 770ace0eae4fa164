import type { World } from '../../io/world/world.ts'
import { ledgerOf } from '../../measures/time/ledger.ts'
import type { LedgerEntry } from '../../measures/time/ledger.ts'
import { compiled, purposeOf } from '../../measures/time/rules.ts'
import type { Purpose } from '../../measures/time/rules.ts'
import type { Stretch } from '../../measures/time/stretch.ts'
import type { ToldEntry } from '../../measures/time/weeks.ts'
import type { ZoneDays } from '../../measures/time/zone-days.ts'
import { readMentorTimes } from '../mentorship/mentor-times.ts'
import { readStretches } from './read-stretches.ts'
import type { Span } from './read-stretches.ts'
import type { TimeBook } from './time-book.ts'
import { withPersons } from './with-persons.ts'
import type { FindPersons } from './with-persons.ts'

/** A span of time, each instant once: overall, in company, and in meetings whatever else shows the same hour. */
export type Ledgers = {
  readonly all: readonly LedgerEntry[]
  readonly company: readonly LedgerEntry[]
  readonly meetings: readonly LedgerEntry[]
}

/** Reads a span; what begins before it or ends after it is cut at its edges. */
export async function readLedgers(world: World, span: Span, days: ZoneDays, find: FindPersons): Promise<Ledgers> {
  const read = await readStretches(world, span, days)
  const stretches = await withMentors(world, await withPersons(await withDomains(world, read), find), find)
  const cut = (some: readonly Stretch[]): LedgerEntry[] => cutTo(span, ledgerOf(some))
  return {
    all: cut(stretches),
    company: cut(stretches.filter(({ people }) => people.length > 0)),
    meetings: cut(stretches.filter(({ clock }) => clock === 'meeting')),
  }
}

/** The entries with what they were for. `before`: the same ledger as last told; what is said as then is the same object. */
export function toldBy(
  { rules, corrections }: Pick<TimeBook, 'rules' | 'corrections'>,
  { all }: Ledgers,
  before: readonly ToldEntry[] = [],
): ToldEntry[] {
  const ready = compiled(rules)
  return all.map((entry, i) => {
    const purpose = purposeOf(entry.stretch, ready, corrections)
    const known = before[i]
    const stands = known !== undefined && known.stretch === entry.stretch && samePurpose(known.purpose, purpose)
    return stands ? known : { ...entry, purpose }
  })
}

function samePurpose(a: Purpose, b: Purpose): boolean {
  return a.lever === b.lever && a.confidence === b.confidence && a.rule === b.rule && a.corrected === b.corrected
}

function cutTo(span: Span, entries: readonly LedgerEntry[]): LedgerEntry[] {
  return entries.flatMap(entry => {
    const parts = entry.parts.flatMap(([from, until]) => {
      const cut = [Math.max(from, span.from), Math.min(until, span.until)] as const
      return cut[1] > cut[0] ? [cut] : []
    })
    const minutes = parts.reduce((sum, [from, until]) => sum + (until - from), 0) / 60_000
    return parts.length === 0 ? [] : [{ ...entry, parts, minutes }]
  })
}

/** Marks what was spent with somebody with whom an agreement of mentorship held then. */
async function withMentors(world: World, stretches: readonly Stretch[], find: FindPersons): Promise<Stretch[]> {
  const agreed = await readMentorTimes(world)
  if (agreed.length === 0) return [...stretches]
  const persons = await find(new Set(agreed.flatMap(({ records }) => records)))
  const times = agreed.map(({ records, from, until }) => ({
    people: new Set(records.flatMap(record => persons.get(record)?.id ?? [])),
    from,
    until,
  }))
  return stretches.map(stretch => {
    const isMentor = times.some(
      ({ people, from, until }) =>
        stretch.from >= from && stretch.from <= until && stretch.people.some(person => people.has(person)),
    )
    return isMentor ? { ...stretch, mentor: true } : stretch
  })
}

/** Mail domains of the people of each stretch, for rules that ask for them. */
async function withDomains(world: World, stretches: readonly Stretch[]): Promise<Stretch[]> {
  const domains = new Map<string, string[]>()
  const records = [...new Set(stretches.flatMap(({ people }) => people))]
  for (const { id, keys } of await world.store.records.get(records))
    domains.set(
      id,
      keys.flatMap(({ kind, value }) => (kind === 'email' ? [value.slice(value.lastIndexOf('@') + 1)] : [])),
    )
  return stretches.map(one =>
    one.people.length === 0 ? one : { ...one, domains: one.people.flatMap(record => domains.get(record) ?? []) },
  )
}

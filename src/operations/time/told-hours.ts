import type { World } from '../../io/world/world.ts'
import { ledgerOf } from '../../measures/time/ledger.ts'
import { compiled, purposeOf } from '../../measures/time/rules.ts'
import type { Stretch } from '../../measures/time/stretch.ts'
import type { ToldEntry } from '../../measures/time/weeks.ts'
import type { ZoneDays } from '../../measures/time/zone-days.ts'
import { readStretches } from './read-stretches.ts'
import type { Span } from './read-stretches.ts'
import type { TimeBook } from './time-book.ts'
import { withPersons } from './with-persons.ts'
import type { FindPersons } from './with-persons.ts'

/** Every instant of a span once, with what it was for; entries that begin before the span are cut at its edges. */
export async function toldHours(
  world: World,
  span: Span,
  days: ZoneDays,
  { rules, corrections }: TimeBook,
  find: FindPersons,
): Promise<ToldEntry[]> {
  const read = await readStretches(world, span, days)
  const asksDomain = rules.some(({ on, when }) => on && when.domain !== undefined)
  const stretches = await withPersons(asksDomain ? await withDomains(world, read) : read, find)
  const ready = compiled(rules)
  return ledgerOf(stretches).flatMap(entry => {
    const parts = entry.parts.flatMap(([from, until]) => {
      const cut = [Math.max(from, span.from), Math.min(until, span.until)] as const
      return cut[1] > cut[0] ? [cut] : []
    })
    const minutes = parts.reduce((sum, [from, until]) => sum + (until - from), 0) / 60_000
    return parts.length === 0
      ? []
      : [{ ...entry, parts, minutes, purpose: purposeOf(entry.stretch, ready, corrections) }]
  })
}

/** Mail domains of the people of each stretch; only where a rule asks for them, because addresses must be read. */
async function withDomains(world: World, stretches: readonly Stretch[]): Promise<Stretch[]> {
  const domains = new Map<string, string[]>()
  const records = [...new Set(stretches.flatMap(({ people }) => people))]
  for (const { id, keys } of await world.store.records.get(records))
    domains.set(
      id,
      keys.flatMap(({ kind, value }) => (kind === 'email' ? [value.slice(value.lastIndexOf('@') + 1)] : [])),
    )
  return stretches.map(one => ({ ...one, domains: one.people.flatMap(record => domains.get(record) ?? []) }))
}

import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { wordsSaid } from '../../measures/time/rules.ts'
import type { Rule } from '../../measures/time/rules.ts'
import type { LedgerEntry } from '../../measures/time/ledger.ts'
import type { Stretch } from '../../measures/time/stretch.ts'
import type { ToldEntry } from '../../measures/time/weeks.ts'
import { shifted, ZoneDays } from '../../measures/time/zone-days.ts'
import { ABOUT_SOURCES } from '../../sources/about.ts'
import { operation } from '../operation.ts'
import type { Span } from './read-stretches.ts'
import { Day } from './shapes.ts'
import type { DayEntry } from './shapes.ts'
import { openTimeBook } from './time-book.ts'
import { readLedgers, toldBy } from './told-hours.ts'
import { becauseOf, CLOCK_NAMES } from './words.ts'
import { personsIn } from './with-persons.ts'
import { zoneOf } from './year-of-hours.ts'
import { LEVER_NAMES } from '../../model/lever-names.ts'

export const timeDay = operation({
  name: 'time.day',
  says: 'Shows one day entry by entry: what each hour was, what it counts as, and why.',
  kind: 'query',
  input: z.strictObject({ date: z.iso.date().optional().describe('like 2026-11-03; else today') }),
  output: Day,
  cli: { args: ['date'], plain: plainDay },
  async run(world, { date }) {
    const zone = await zoneOf(world)
    const days = new ZoneDays(zone)
    const day = date ?? days.dayOf(world.now())
    const find = personsIn(world)
    const book = await openTimeBook(world)
    const ledgers = await readLedgers(world, dayOf(world, day, days), days, find)
    const names = await find(new Set())
    const nameOf = new Map([...names.values()].map(({ id, name }) => [id, name]))
    const entries = toldBy(book, ledgers).map(entry => entryOf(withCompany(entry, ledgers.company), book.rules, nameOf))
    return { date: day, zone, entries }
  },
})

/** The entries of a day, up to now. */
export async function toldOn(world: World, day: string, days: ZoneDays): Promise<ToldEntry[]> {
  const ledgers = await readLedgers(world, dayOf(world, day, days), days, personsIn(world))
  return toldBy(await openTimeBook(world), ledgers)
}

function dayOf(world: World, day: string, days: ZoneDays): Span {
  const from = days.startOf(day)
  return { from, until: Math.min(days.startOf(shifted(day, 1)), Math.max(from, world.now())) }
}

/** An hour that only a timer or a screen shows was spent with those whom the calendar shows for most of it. */
function withCompany(entry: ToldEntry, company: readonly LedgerEntry[]): ToldEntry {
  if (entry.stretch.people.length > 0) return entry
  const people = company.flatMap(({ stretch, parts }) =>
    2 * overlap(entry.parts, parts) > length(entry.parts) ? stretch.people : [],
  )
  return { ...entry, stretch: { ...entry.stretch, people: [...new Set(people)] } }
}

function overlap(a: LedgerEntry['parts'], b: LedgerEntry['parts']): number {
  return a.reduce(
    (sum, [from, until]) =>
      b.reduce((more, [begin, end]) => more + Math.max(0, Math.min(until, end) - Math.max(from, begin)), sum),
    0,
  )
}

function length(parts: LedgerEntry['parts']): number {
  return parts.reduce((sum, [from, until]) => sum + until - from, 0)
}

function entryOf(
  { stretch, parts, minutes, purpose }: ToldEntry,
  rules: readonly Rule[],
  names: ReadonlyMap<string, string>,
): DayEntry {
  const { lever, confidence, corrected } = purpose
  return {
    id: stretch.id,
    from: parts[0]?.[0] ?? stretch.from,
    until: parts.at(-1)?.[1] ?? stretch.until,
    minutes,
    parts: parts.map(([from, until]) => [from, until]),
    clock: stretch.clock,
    lever,
    confidence,
    because: why(stretch, purpose, rules),
    source:
      stretch.source === 'hand'
        ? 'You'
        : (ABOUT_SOURCES.find(({ id }) => id === stretch.source)?.title ?? stretch.source),
    channel: stretch.channel,
    says: stretch.title,
    people: stretch.people.map(id => ({ id, name: names.get(id) ?? '' })),
    corrected,
  }
}

function why(stretch: Stretch, { corrected, rule, lever }: ToldEntry['purpose'], rules: readonly Rule[]): string {
  if (corrected) return 'you said so'
  const found = rules.find(({ id }) => id === rule)
  if (found !== undefined) {
    const { words, ...rest } = found.when
    // of a long list only what was found
    return becauseOf(words === undefined ? rest : { ...rest, words: wordsSaid(stretch, found.when) })
  }
  return lever === null ? 'no rule speaks of it' : 'the source says so'
}

function plainDay({ date, zone, entries }: Day): string {
  if (entries.length === 0) return `Nothing that takes time was seen on ${date}.`
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone })
  return entries
    .map(({ id, from, until, minutes, says, lever, because, clock: by, people }) => {
      const who = people.length === 0 ? '' : `, with ${people.map(({ name }) => name).join(', ')}`
      const what = lever === null ? 'not told' : LEVER_NAMES[lever]
      return `${clock.format(from)}-${clock.format(until)}  ${String(Math.round(minutes)).padStart(3)} min  ${what} (${because})  ${says || CLOCK_NAMES[by]}${who}\n    ${id}`
    })
    .join('\n')
}

import type { World } from '../../io/world/world.ts'
import { shifted } from '../../measures/time/zone-days.ts'
import type { WeekNow } from './plan-week.ts'

/** What sources show of a week, counted; `place`: where it is corrected or seen in full. */
export type Happened = { readonly says: string; readonly n: number; readonly place: string }

const KINDS = [
  'message',
  'meeting',
  'encounter',
  'call',
  'commit',
  'piece',
  'publication',
  'connection',
  'hours',
  'review',
] as const

/** A week in counts, read by time alone, so that the cost is that of the week. */
export async function weekHappened(world: World, week: string, { days }: WeekNow): Promise<Happened[]> {
  const span = { since: days.startOf(week), until: days.startOf(shifted(week, 7)) - 1 }
  const tally = new Tally()
  for await (const page of world.store.observations.traces(KINDS, span))
    for (const { kind, people } of page) tally.add(kind, people)
  return tally.lines()
}

class Tally {
  readonly #counts = new Map<string, number>()
  readonly #people = new Map<string, Set<string>>()

  add(kind: (typeof KINDS)[number], people: readonly { readonly record: string; readonly role: string }[]): void {
    const name = kind === 'message' ? (people.some(({ role }) => role === 'from') ? 'in' : 'out') : kind
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
    const seen = this.#people.get(name) ?? new Set()
    for (const { record } of people) seen.add(record)
    this.#people.set(name, seen)
  }

  lines(): Happened[] {
    const counted = (names: readonly string[]): number =>
      names.reduce((sum, name) => sum + (this.#counts.get(name) ?? 0), 0)
    return ROWS.flatMap(({ names, one, many, place, whom }) => {
      const n = counted(names)
      if (n === 0) return []
      const people = new Set(names.flatMap(name => [...(this.#people.get(name) ?? [])])).size
      const who = whom === undefined || people === 0 ? '' : ` ${whom} ${people} ${people === 1 ? 'person' : 'people'}`
      return [{ says: `${n} ${n === 1 ? one : many}${who}`, n, place }]
    })
  }
}

type Row = { names: readonly string[]; one: string; many: string; place: string; whom?: string }
const ROWS: readonly Row[] = [
  { names: ['out'], one: 'message', many: 'messages', whom: 'from you to', place: '/people' },
  { names: ['in'], one: 'message', many: 'messages', whom: 'to you from', place: '/people' },
  { names: ['meeting'], one: 'meeting', many: 'meetings', whom: 'with', place: '/time' },
  { names: ['encounter', 'call'], one: 'talk', many: 'talks', whom: 'with', place: '/people' },
  { names: ['connection'], one: 'new connection', many: 'new connections', place: '/people' },
  { names: ['commit'], one: 'commit', many: 'commits', place: '/work' },
  { names: ['piece', 'publication'], one: 'thing published', many: 'things published', place: '/work' },
  { names: ['hours'], one: 'entry of hours written down', many: 'entries of hours written down', place: '/time' },
  { names: ['review'], one: 'card remembered or not', many: 'cards remembered or not', place: '/growth/practice' },
]

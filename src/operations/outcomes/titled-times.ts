import type { Store } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { WINDOW } from '../../measures/outcome/journey.ts'
import { compiled, purposeOf } from '../../measures/time/rules.ts'
import type { Stretch } from '../../measures/time/stretch.ts'
import type { Instant } from '../../model/instant.ts'
import { DAY } from '../../model/instant.ts'
import type { Lever } from '../../model/lever.ts'
import { signsOf } from '../skills/read-facts.ts'
import { openTimeBook } from '../time/time-book.ts'

/** A day on which a timer or a calendar names something, and what it was for by the rules of hours. */
export type TitledDay = {
  readonly at: Instant
  readonly kind: 'time-entry' | 'meeting'
  readonly title: string
  readonly lever: Lever
}
type Times = {
  readonly title: string
  readonly words: string
  readonly lowered: string
  readonly lever: Lever
  readonly days: Map<string, TitledDay>
}

/**
 * Titles of time trackers and meetings with their days, for whoever looks for the name of an organisation in them. There
 * are few titles and many times: names are sought in the titles. Read once, and only over the time that is asked about.
 */
export async function readTitledTimes(world: World, from: Instant, until: Instant): Promise<TitledTimes> {
  const [book, signs] = await Promise.all([openTimeBook(world), signsOf(world, KINDS)])
  const sign = JSON.stringify([from, until, book.sign, ...signs])
  const known = kept.get(world.store)
  if (known?.sign === sign) return known.times
  const times = timesOf(await read(world, { since: from, until }, compiled(book.rules)))
  kept.set(world.store, { sign, times })
  return times
}

const KINDS = ['time-entry', 'meeting'] as const
const kept = new WeakMap<Store, { readonly sign: string; readonly times: TitledTimes }>()

function timesOf(times: readonly Times[]): TitledTimes {
  return { naming: (name, whole, at) => naming(times, name, whole, at) }
}

async function read(
  world: World,
  span: { readonly since: Instant; readonly until: Instant },
  rules: ReturnType<typeof compiled>,
): Promise<Times[]> {
  const times = new Map<string, Times>()
  for await (const page of world.store.observations.traces(KINDS, span))
    for (const trace of page) {
      if (trace.at === null) continue
      if (trace.kind === 'meeting' && (trace.detail.cancelled === true || trace.detail.status === 'declined')) continue
      const said = trace.kind === 'meeting' ? [trace.detail.title] : entryWords(trace.detail)
      const words = said.filter(word => word !== undefined && word !== '').join(' · ')
      if (words === '') continue
      const name = `${trace.kind} ${words}`
      const known = times.get(name) ?? newTimes(trace.kind, said, words, rules)
      times.set(name, known)
      const day = `${trace.kind} ${Math.floor(trace.at / DAY)}`
      if (!known.days.has(day))
        known.days.set(day, { at: trace.at, kind: trace.kind, title: known.title, lever: trace.lever ?? known.lever })
    }
  return [...times.values()]
}

/** The lever is asked of the title once; where no rule speaks, time that names an organisation was work. */
function newTimes(
  kind: TitledDay['kind'],
  said: readonly (string | undefined)[],
  words: string,
  rules: ReturnType<typeof compiled>,
): Times {
  const title = said.find(word => word !== undefined && word !== '') ?? ''
  const stretch: Stretch = {
    ...NOWHERE,
    title,
    words: [words],
    clock: kind === 'meeting' ? 'meeting' : 'timer',
  }
  return {
    title,
    words,
    lowered: words.toLowerCase(),
    lever: purposeOf(stretch, rules, NONE).lever ?? 'core-work',
    days: new Map(),
  }
}

/** All that a title does not say. */
const NOWHERE: Omit<Stretch, 'title' | 'words' | 'clock'> = {
  id: '',
  also: [],
  from: 0,
  until: 1,
  source: '',
  channel: null,
  project: null,
  people: [],
  others: 0,
  domains: [],
  series: false,
  free: false,
  lever: null,
  likely: null,
}
const NONE: ReadonlyMap<string, null> = new Map()

export type TitledTimes = {
  /** days of the year before `at` whose title holds `whole`; a kind once a day */
  naming(name: string, whole: RegExp, at: Instant): readonly TitledDay[]
}

function naming(times: readonly Times[], name: string, whole: RegExp, at: Instant): TitledDay[] {
  const found = new Map<string, TitledDay>()
  const lower = name.toLowerCase()
  for (const { words, lowered, days } of times) {
    // most titles hold no such letters at all
    if (!lowered.includes(lower) || !whole.test(words)) continue
    for (const [name, day] of days) if (day.at <= at && day.at >= at - WINDOW && !found.has(name)) found.set(name, day)
  }
  return [...found.values()]
}

type EntryWords = Partial<Record<'what' | 'project' | 'client' | 'task', string | undefined>>

function entryWords({ what, project, client, task }: EntryWords): (string | undefined)[] {
  return [what, client, project, task]
}

import type { Band, Channel, PeopleInput } from '../api/types.ts'
import { BAND_WORDS, CHANNEL_WORDS } from '../words/labels.ts'

/** The state of the people list as its address says it; every view can be sent as a link. */
export type PeopleSearch = {
  find?: string
  bands?: string
  channels?: string
  functions?: string
  seniorities?: string
  employer?: string
  outside?: string
  answered?: string
  quiet?: number
  since?: number
  sort?: NonNullable<PeopleInput['sort']>
  up?: boolean
}

const SORTS = ['name', 'two-way', 'would-answer', 'last', 'first', 'connected'] as const
const TEXTS = ['find', 'bands', 'channels', 'functions', 'seniorities', 'employer', 'outside', 'answered'] as const
const BANDS = Object.keys(BAND_WORDS) as Band[]
const CHANNELS = Object.keys(CHANNEL_WORDS) as Channel[]
const ANSWERS = ['yes', 'no', 'unsure'] as const
const MONTH = 30.44 * 86_400_000

/** Reads an address; what it does not know it leaves out. */
export function readPeopleSearch(raw: Record<string, unknown>): PeopleSearch {
  const search: PeopleSearch = {}
  for (const name of TEXTS) {
    const value = raw[name]
    if (typeof value === 'string' && value !== '') search[name] = value.slice(0, 300)
    else if (typeof value === 'number') search[name] = String(value)
  }
  const sort = SORTS.find(one => one === raw['sort'])
  if (sort) search.sort = sort
  if (raw['up'] === true) search.up = true
  for (const name of ['quiet', 'since'] as const) {
    const value = raw[name]
    if (typeof value === 'number' && value > 0 && value < 1200) search[name] = value
  }
  return search
}

/** What the list asks the server for. `quiet` and `since` are months back from `now`. */
export function peopleInput(search: PeopleSearch, now: number): Omit<PeopleInput, 'offset' | 'limit'> {
  const sort = search.sort ?? (search.find === undefined ? 'two-way' : 'name')
  return {
    ...(search.find === undefined ? {} : { search: search.find }),
    ...(search.bands === undefined ? {} : { bands: only(BANDS, search.bands) }),
    ...(search.channels === undefined ? {} : { channels: only(CHANNELS, search.channels) }),
    ...listed('functions', search.functions),
    ...listed('seniorities', search.seniorities),
    ...(search.employer === undefined ? {} : { companies: [search.employer] }),
    ...(search.outside === undefined ? {} : { notCompanies: [search.outside] }),
    ...(search.answered === undefined ? {} : { label: only(ANSWERS, search.answered)[0] ?? 'yes' }),
    ...(search.quiet === undefined ? {} : { lastBefore: startOfDay(now - search.quiet * MONTH) }),
    ...(search.since === undefined ? {} : { lastAfter: startOfDay(now - search.since * MONTH) }),
    sort,
    descending: (sort !== 'name') !== (search.up ?? false),
  }
}

/** The words of a view without its order: is anything asked for? */
export function isFiltered({ sort: _sort, up: _up, ...filters }: PeopleSearch): boolean {
  return Object.keys(filters).length > 0
}

/** Adds or removes one value of a comma-separated list. @example toggled('close,active', 'close') // 'active' */
export function toggled(list: string | undefined, value: string): string | undefined {
  const values = list === undefined ? [] : list.split(',')
  const next = values.includes(value) ? values.filter(one => one !== value) : [...values, value]
  return next.length === 0 ? undefined : next.join(',')
}

/** A search with one field set, or taken out. */
export function put<F extends keyof PeopleSearch>(
  search: PeopleSearch,
  field: F,
  value: PeopleSearch[F] | undefined,
): PeopleSearch {
  const next = { ...search }
  if (value === undefined) delete next[field]
  else next[field] = value
  return next
}

function listed<N extends string>(name: N, list: string | undefined): { [K in N]?: string[] } {
  return (list === undefined ? {} : { [name]: list.split(',') }) as { [K in N]?: string[] }
}

/** What of a list are words that the server knows. @example only(['a', 'b'], 'a,x') // ['a'] */
function only<T extends string>(words: readonly T[], list: string): T[] {
  return words.filter(word => list.split(',').includes(word))
}

function startOfDay(at: number): number {
  return Math.floor(at / 86_400_000) * 86_400_000
}

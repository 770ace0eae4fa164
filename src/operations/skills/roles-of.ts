import type { Stored } from '../../io/store/store.ts'
import { yearsOfIntervals } from '../../measures/skill/count-once.ts'
import type { RoleYears } from '../../measures/skill/role-prior.ts'
import { YEAR } from '../../model/instant.ts'
import { occupationsOfTitle } from './read-onet.ts'
import type { Onet } from './read-onet.ts'

type Span = readonly [from: number, until: number]
/** The positions under titles that name the same occupations. */
type Work = { readonly places: readonly number[]; readonly spans: Span[] }

/**
 * Years in the occupations that positions name: a position that two sources tell counts once, and a title that several
 * occupations carry is shared among them. A position without dates counts as a year. One whose title O*NET does not know
 * adds no years; but while it lasts, what the position before it asked for is taken to be in use: nothing says otherwise.
 */
export function rolesOf(onet: Onet, facts: readonly Stored[], asOf: number): RoleYears[] {
  const { named, unnamed } = workOf(onet, facts, asOf)
  const lasts = new Map(named.map(work => [work, lastOf(work)]))
  for (const [from, until] of unnamed) {
    const before = named.reduce<Work | null>((nearest, work) => {
      const begun = beganBefore(work, from)
      return begun > (nearest === null ? -Infinity : beganBefore(nearest, from)) ? work : nearest
    }, null)
    if (before !== null) lasts.set(before, Math.max(until, lasts.get(before) ?? 0))
  }
  const roles = new Map<number, RoleYears>()
  for (const [{ places, spans }, last] of lasts) {
    const spent = yearsOfIntervals(spans).reduce((sum, one) => sum + one, 0) / places.length
    for (const occupation of places) {
      const { years, until } = roles.get(occupation) ?? { years: 0, until: 0 }
      roles.set(occupation, { occupation, years: years + spent, until: Math.max(until, last) })
    }
  }
  return [...roles.values()]
}

function workOf(onet: Onet, facts: readonly Stored[], asOf: number): { named: Work[]; unnamed: Span[] } {
  const placesOf = new Map<string, readonly number[]>()
  const named = new Map<string, Work>()
  const unnamed: Span[] = []
  for (const { observation } of facts) {
    if (observation.kind !== 'position') continue
    const { at, detail } = observation
    if (!detail.title) continue
    const places = placesOf.get(detail.title) ?? occupationsOfTitle(onet, detail.title)
    placesOf.set(detail.title, places)
    const from = at ?? asOf - YEAR
    const until = at === null || detail.until === null ? asOf : Math.min(asOf, detail.until ?? at + YEAR)
    if (until <= from) continue
    if (places.length === 0) {
      unnamed.push([from, until])
      continue
    }
    const key = places.join(' ')
    const known = named.get(key) ?? { places, spans: [] }
    named.set(key, known)
    known.spans.push([from, until])
  }
  return { named: [...named.values()], unnamed }
}

function lastOf({ spans }: Work): number {
  return spans.reduce((most, [, until]) => Math.max(most, until), 0)
}

/** The latest beginning of such work before a moment; minus infinity where there was none. */
function beganBefore({ spans }: Work, moment: number): number {
  return spans.reduce((latest, [from]) => (from <= moment ? Math.max(latest, from) : latest), -Infinity)
}

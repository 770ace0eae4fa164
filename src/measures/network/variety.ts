import type { Measured } from '../../model/measured.ts'
import { seeded } from '../../stats/random.ts'
import { compositionOfAll, compositionOfSample, composedOf } from './composition.ts'
import type { Composition } from './composition.ts'
import { homophily } from './homophily.ts'
import type { Pool } from './homophily.ts'

/** What people are told apart by. Only what somebody declared or the user entered; nothing is inferred from names. */
export const ATTRIBUTES = ['function', 'seniority', 'industry', 'employer', 'place', 'school', 'since'] as const
export type Attribute = (typeof ATTRIBUTES)[number]

/** One person of the ego's: the category by the attribute, null where nobody said it. */
export type Varied = {
  readonly category: string | null
  /** contacts both ways; any unit, 0 or more */
  readonly attention: number
  /** there is contact now */
  readonly inCircle: boolean
  readonly linked: boolean
}

export type Variety = {
  readonly by: Attribute
  /** the people there is contact with now, as a sample of where attention goes */
  readonly circle: Composition
  /** everybody the ego is linked to, as a whole list */
  readonly linked: Composition
  /** the categories seen, most attention first; shares of those with a category */
  readonly rows: readonly {
    readonly category: string
    readonly circle: number
    readonly attention: number
    readonly linked: number
  }[]
  /** null: the ego's own category is not known, or has no meaning for this attribute */
  readonly alike: { readonly own: string; readonly heads: Measured; readonly attention: Measured } | null
}

/** Those the ego is linked to and has no contact with: whom they could be in touch with. Fewer say too little. */
const FEWEST_POOL = 20

/**
 * How varied the ego's people are by one attribute, and how alike the ego: effective numbers (Hill 1973; Chao and Jost 2015
 * for the sample) and Coleman's index against the connections there is no contact with (MEASURES 3.1, 3.2).
 * `own`: the ego's own category. Deterministic: chance is seeded by the attribute.
 * @example varietyBy('industry', people, 'Software').circle.effective // { value: 6.1, low: 4.8, high: 7.7, ... }
 */
export function varietyBy(by: Attribute, people: readonly Varied[], own: string | null): Variety {
  const inCircle = people.filter(one => one.inCircle)
  const listed = people.filter(({ linked }) => linked)
  const random = seeded(`variety ${by}`)
  const circle = compositionOfSample(composedOf(inCircle.map(({ category }) => category)), random)
  const linked = compositionOfAll(composedOf(listed.map(({ category }) => category)))
  const pool = own === null ? null : poolOf(people, own)
  return {
    by,
    circle,
    linked,
    rows: rowsOf(inCircle, circle, linked),
    alike: own === null || pool === null ? null : { own, ...alikeIn(inCircle, own, pool, by) },
  }
}

function alikeIn(inCircle: readonly Varied[], own: string, pool: Pool, by: Attribute) {
  const { heads, attention } = homophily(inCircle, own, pool, seeded(`alike ${by}`))
  return { heads, attention }
}

function poolOf(people: readonly Varied[], own: string): Pool | null {
  const others = people.filter(({ linked, inCircle, category }) => linked && !inCircle && category !== null)
  if (others.length < FEWEST_POOL) return null
  const share = others.filter(({ category }) => category === own).length / others.length
  return {
    share,
    says: `the ${others.length} people you are linked to without contact, of whom it is known`,
    statistic: false,
  }
}

function rowsOf(inCircle: readonly Varied[], circle: Composition, linked: Composition): Variety['rows'] {
  const attention = new Map<string, number>()
  for (const { category, attention: weight } of inCircle)
    if (category !== null) attention.set(category, (attention.get(category) ?? 0) + weight)
  const total = [...attention.values()].reduce((sum, weight) => sum + weight, 0)
  const shares = (composition: Composition) => new Map(composition.rows.map(({ category, share }) => [category, share]))
  const [ofCircle, ofLinked] = [shares(circle), shares(linked)]
  return [...new Set([...ofCircle.keys(), ...ofLinked.keys()])]
    .map(category => ({
      category,
      circle: ofCircle.get(category) ?? 0,
      attention: total === 0 ? 0 : (attention.get(category) ?? 0) / total,
      linked: ofLinked.get(category) ?? 0,
    }))
    .toSorted((a, b) => b.attention - a.attention || b.linked - a.linked || (a.category < b.category ? -1 : 1))
}

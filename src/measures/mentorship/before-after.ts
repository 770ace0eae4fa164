import type { Known, Measured } from '../../model/measured.ts'
import { normalCdf, normalQuantile } from '../../stats/normal-distribution.ts'
import { FORM_RULES } from '../skill/evidence-form.ts'
import type { EvidenceForm } from '../skill/evidence-form.ts'
import { clamp, weigh } from '../skill/level.ts'
import type { Estimate } from '../skill/level.ts'

export type RatingForm = Extract<EvidenceForm, 'self-anchored' | 'self-broad' | 'other' | 'rubric' | 'test'>
/** A level given at the beginning of a mentorship, or later in it. `witness`: who or what gave it. */
export type MomentRating = {
  readonly moment: 'before' | 'after'
  readonly form: RatingForm
  readonly witness: string
  readonly level: number
  readonly at: number
}

export const CHANGE_WORDS = ['clearly up', 'perhaps up', 'cannot tell', 'perhaps down', 'clearly down'] as const
export type ChangeWord = (typeof CHANGE_WORDS)[number]
export type BeforeAfter = {
  /** what the ratings of each moment say together, 0 to 7 */
  readonly before: Measured
  readonly after: Measured
  /** levels between them, as the same witnesses saw it */
  readonly change: Measured
  readonly says: ChangeWord
}

/** Half of what a witness is off by is their own way of seeing, the same both times. Our judgement, as in level.ts. */
const SHARED = 0.5
const CLEARLY = 0.975
const PERHAPS = 0.9

/**
 * Whether a skill moved between two moments. Ratings by one witness are compared with each other: their shared error
 * cancels, the rest has standard deviation e * sqrt(2 * (1 - 1/2)) = e, with e by the form of rating (MEASURES 6.2:
 * against described levels 2.1, somebody else 1.2, a piece judged by stated points 0.8, a timed task 0.5). Witnesses are
 * then weighed by precision; several of one form share half of their error once more. "Clearly" where the chance that it
 * went up is 0.975 and more, "perhaps" from 0.9. Without the same witness twice nothing can be told.
 * @example a test at 3 before and at 4.2 after: change 1.2 (0.4 to 2), clearly up
 */
export function measureBeforeAfter(ratings: readonly MomentRating[]): BeforeAfter {
  const before = ratings.filter(({ moment }) => moment === 'before')
  const after = ratings.filter(({ moment }) => moment === 'after')
  const pairs = pairsOf(before, after)
  const change = changeOf(pairs)
  return {
    before: levelOf(before, 'before'),
    after: levelOf(after, 'after'),
    change: change === null ? { unknown: [{ text: whyUnknown(before, after) }] } : known(change, pairs),
    says: change === null ? 'cannot tell' : wordOf(change),
  }
}

type Pair = { readonly form: RatingForm; readonly witness: string; readonly change: number }

/** The first rating before and the last one after, of each witness in each form. */
function pairsOf(before: readonly MomentRating[], after: readonly MomentRating[]): Pair[] {
  const last = new Map(after.toSorted((a, b) => a.at - b.at).map(one => [keyOf(one), one]))
  const first = new Map(before.toSorted((a, b) => b.at - a.at).map(one => [keyOf(one), one]))
  return [...first.values()].flatMap(one => {
    const then = last.get(keyOf(one))
    return then === undefined ? [] : [{ form: one.form, witness: one.witness, change: then.level - one.level }]
  })
}

function changeOf(pairs: readonly Pair[]): Estimate | null {
  if (pairs.length === 0) return null
  const forms = [...Map.groupBy(pairs, ({ form }) => form)].map(([form, same]): Estimate => {
    const mean = same.reduce((sum, { change }) => sum + change, 0) / same.length
    const left = SHARED + (1 - SHARED) / same.length
    return { mean, spread: FORM_RULES[form].spread * Math.sqrt(2 * (1 - SHARED) * left) }
  })
  let [sum, precision] = [0, 0]
  for (const { mean, spread } of forms) {
    sum += mean / spread ** 2
    precision += 1 / spread ** 2
  }
  return { mean: sum / precision, spread: 1 / Math.sqrt(precision) }
}

function known({ mean, spread }: Estimate, pairs: readonly Pair[]): Known {
  const half = normalQuantile(0.95) * spread
  const n = pairs.length
  return {
    value: mean,
    low: mean - half,
    high: mean + half,
    n,
    because: pairs.map(({ form, change }) => ({ text: `${WITNESS[form]} gave it twice.`, effect: change })),
  }
}

const WITNESS: Readonly<Record<RatingForm, string>> = {
  'self-anchored': 'You, against described levels,',
  'self-broad': 'You, without described levels,',
  other: 'Somebody who saw your work',
  rubric: 'Work judged by stated points',
  test: 'A timed task',
}

function wordOf({ mean, spread }: Estimate): ChangeWord {
  const up = normalCdf(mean / spread)
  const sure = Math.max(up, 1 - up)
  if (sure < PERHAPS) return 'cannot tell'
  const way = up >= 0.5 ? 'up' : 'down'
  return sure >= CLEARLY ? `clearly ${way}` : `perhaps ${way}`
}

/** The ratings of one moment as one level: their weighed mean with the spread of the surest view of them. */
function levelOf(ratings: readonly MomentRating[], moment: 'before' | 'after'): Measured {
  if (ratings.length === 0)
    return {
      unknown: [
        { text: moment === 'before' ? 'Nobody gave a level at the beginning.' : 'Nobody has given a level since.' },
      ],
    }
  const forms = [...Map.groupBy(ratings, ({ form }) => form)].map(([form, same]): Estimate => {
    const left = SHARED + (1 - SHARED) / same.length
    const mean = same.reduce((sum, { level }) => sum + clamp(level), 0) / same.length
    return { mean, spread: FORM_RULES[form].spread * Math.sqrt(left) }
  })
  const { mean: level, spread } = weigh(forms)
  const half = normalQuantile(0.95) * spread
  return {
    value: level,
    low: clamp(level - half),
    high: clamp(level + half),
    n: ratings.length,
    because: ratings.map(one => ({ text: `${WITNESS[one.form].replace(/,$/, '')}: ${one.level}.` })),
  }
}

function whyUnknown(before: readonly MomentRating[], after: readonly MomentRating[]): string {
  if (before.length === 0)
    return 'Without a level from the beginning nothing can be compared; rate it before you start.'
  if (after.length === 0) return 'There is no level since; rate it again, best by the same witness.'
  return 'The levels of the two moments come from different witnesses, who may see differently; ask one of them again.'
}

function keyOf({ form, witness }: Pick<MomentRating, 'form' | 'witness'>): string {
  return `${form} ${witness}`
}

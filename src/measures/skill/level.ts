import type { Known, Measured, Reason } from '../../model/measured.ts'
import { normalQuantile } from '../../stats/normal-distribution.ts'
import { FORM_RULES, PRIOR_SPREAD, UNSAID_LEVEL_SPREAD } from './evidence-form.ts'
import type { EvidenceForm } from './evidence-form.ts'
import type { SkillEvidence } from './evidence.ts'

/** Levels run as O*NET's: 0 to 7. */
export const LEVEL_RANGE = [0, 7] as const
/** Where a skill stands of which nothing but the name is known: between a beginner's and a working level (our judgement). */
export const NAMED_PRIOR = 2

/** A level as mean and standard deviation. */
export type Estimate = { readonly mean: number; readonly spread: number }
export type Prior = Estimate & { readonly says: string }
/** All evidence of one form, read as one. `effect`: levels by which it moves the mean from where it would be without it. */
export type GroupReading = Estimate & {
  readonly form: EvidenceForm
  readonly n: number
  readonly effect: number
  readonly items: readonly SkillEvidence[]
}
export type Level = Estimate & { readonly n: number; readonly prior: Prior; readonly groups: readonly GroupReading[] }

const HALF_SHARED = 0.5

/** The prior of a skill that no role says anything about. */
export function namedPrior(): Prior {
  return { mean: NAMED_PRIOR, spread: PRIOR_SPREAD, says: 'where a skill stands before there is any evidence' }
}

/**
 * The level of one skill from its evidence (MEASURES 6.2): forms are read one by one, then weighed by precision,
 * mu = (mu0 / s0^2 + sum m / e^2) / (1 / s0^2 + sum 1 / e^2), spread^2 = 1 / (the same denominator).
 * What names no level (an hour of practice, a course, a list) speaks for "at least so much": it can raise the mean, never
 * lower it. The spread never grows with evidence; the mean stays within 0 to 7. All evidence must be of one skill.
 * @example estimateLevel({ mean: 2, spread: 1.2, says: '' }, [anchored self-rating of 5]) // mean 2.75, spread 1.04
 */
export function estimateLevel(prior: Prior, evidence: readonly SkillEvidence[]): Level {
  const byWitness = Map.groupBy(evidence, item => `${item.form} ${isLeastOf(item)}`)
  const read = [...byWitness.values()].flatMap(readAlike)
  const whole = combine(prior, read)
  const groups = read
    .map((group, i) => ({
      form: group.form,
      items: group.items,
      n: group.items.length,
      mean: group.mean,
      spread: group.spread,
      effect: whole.mean - combine(prior, read.toSpliced(i, 1)).mean,
    }))
    .sort((a, b) => a.spread - b.spread)
  return { ...whole, n: evidence.length, prior, groups }
}

/**
 * What names its level is weighed with the prior; then what speaks for a least level, the highest first, each taken for at
 * least what is known by then. So it makes the mean surer and can raise it, and cannot lower it.
 */
function combine(prior: Estimate, read: readonly FormReading[]): Estimate {
  const stated = weigh([prior, ...read.filter(({ isLeast }) => !isLeast)])
  return read
    .filter(({ isLeast }) => isLeast)
    .sort((a, b) => b.mean - a.mean)
    .reduce((known, { mean, spread }) => weigh([known, { mean: Math.max(mean, known.mean), spread }]), stated)
}

/** Precision-weighted mean of estimates whose errors have nothing to do with each other. */
export function weigh(estimates: readonly Estimate[]): Estimate {
  let [sum, precision] = [0, 0]
  for (const { mean, spread } of estimates) {
    const weight = 1 / (spread * spread)
    sum += mean * weight
    precision += weight
  }
  return { mean: clamp(sum / precision), spread: Math.sqrt(1 / precision) }
}

/** A level as a measure with its 90 % range, cut to the scale; unknown where there is neither evidence nor a role. */
export function measuredLevel({ mean, spread }: Estimate, n: number, because: readonly Reason[]): Measured {
  if (n === 0)
    return { unknown: [{ text: 'Nothing you gave shows this skill; that is not the same as not having it.' }] }
  const half = normalQuantile(0.95) * spread
  return { value: mean, low: clamp(mean - half), high: clamp(mean + half), n, because: [...because] } satisfies Known
}

/** A level inside `LEVEL_RANGE`. @example clamp(7.4) // 7 */
export function clamp(level: number): number {
  return Math.min(LEVEL_RANGE[1], Math.max(LEVEL_RANGE[0], level))
}

/** Evidence of one form that errs alike. `isLeast`: it names no level, so it speaks for at least the one it reads as. */
type FormReading = Estimate & {
  readonly form: EvidenceForm
  readonly items: readonly SkillEvidence[]
  readonly isLeast: boolean
}

function isLeastOf({ form, level }: SkillEvidence): boolean {
  return FORM_RULES[form].together === 'amount' || level === null
}

function readAlike(items: readonly SkillEvidence[]): FormReading[] {
  const [first] = items
  if (first === undefined) return []
  const { form } = first
  const { spread, together, usual } = FORM_RULES[form]
  const isLeast = isLeastOf(first)
  if (together === 'amount') {
    const amount = items.reduce((sum, item) => sum + item.amount, 0)
    return [{ form, items, mean: levelOfAmount(form, amount), spread, isLeast }]
  }
  if (together === 'newest') {
    const newest = items.reduce((a, b) => ((b.at ?? -Infinity) >= (a.at ?? -Infinity) ? b : a))
    return [{ form, items, mean: clamp(newest.level ?? usual), spread, isLeast }]
  }
  // what does not say its level is off by that too
  const unsaid = form === 'certificate' && isLeast ? UNSAID_LEVEL_SPREAD : 0
  const shared = HALF_SHARED + (1 - HALF_SHARED) / items.length
  const mean = items.reduce((sum, { level }) => sum + clamp(level ?? usual), 0) / items.length
  return [{ form, items, mean, spread: Math.sqrt((spread ** 2 + unsaid ** 2) * shared), isLeast }]
}

/**
 * What so much use speaks for: each doubling adds a level, up to 5.5, since time in a role says ever less about skill.
 * A year in a position 3, three years 4; ten days of commits 2.5, a hundred 5; ten hours 2, a hundred 4.5. Our judgement.
 */
function levelOfAmount(form: EvidenceForm, amount: number): number {
  const from = form === 'position' ? 2 : form === 'commit' ? 1.5 : 1
  const unit = form === 'position' ? 1 : 10
  return Math.min(5.5, from + Math.log2(1 + amount / unit))
}

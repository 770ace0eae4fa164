import type { Measured, VarietyRead } from '../api/types.ts'
import { known, percent } from '../words/numbers.ts'

type Row = VarietyRead['varieties'][number]

/** What each attribute is called: one, and several equally common ones. */
export const BY: Readonly<Record<Row['by'], { noun: string; many: string }>> = {
  function: { noun: 'profession', many: 'professions' },
  seniority: { noun: 'seniority', many: 'levels of seniority' },
  industry: { noun: 'industry', many: 'industries' },
  employer: { noun: 'employer', many: 'employers' },
  place: { noun: 'place', many: 'places' },
  school: { noun: 'school', many: 'schools' },
  since: { noun: 'years since you met', many: 'spans of years' },
}

/** The heading: the profession where it is known, else the first attribute that is. */
export function headingOf(rows: readonly Row[]): string {
  const first = rows.find(({ circle }) => known(circle))
  if (first === undefined || !known(first.circle)) return 'How varied your circle is cannot be told yet.'
  return `Your circle is as varied as ${first.circle.value.toFixed(1)} equally common ${BY[first.by].many}.`
}

/** How varied by one attribute, in touch beside linked. */
export function variedSays({ by, circle, linked }: Row): string {
  const { many } = BY[by]
  const here = known(circle)
    ? `Those you are in touch with are as varied as ${tenth(circle)} equally common ${many}.`
    : `How varied those you are in touch with are cannot be told: ${circle.unknown.map(({ text }) => text).join('; ')}.`
  const there = known(linked) ? ` All you are linked to: ${tenth(linked)}.` : ''
  return here + there
}

/** The shares in words, for those who do not see the picture. */
export function sharesSays({ rows }: Row): string {
  return rows
    .slice(0, 6)
    .map(
      ({ category, attention, linked }) =>
        `${category}: ${percent(attention)} of your attention, ${percent(linked)} of those linked.`,
    )
    .join(' ')
}

export function knownOf({ by, classified }: Row): string {
  const { noun } = BY[by]
  return `The ${noun} is known of ${percent(classified.circle)} of those you are in touch with and of ${percent(classified.linked)} of those you are linked to.`
}

/** One attribute's likeness in a sentence. @example alikeSays('profession', 'Law', { value: 0.4, low: 0.2, ... }) */
export function alikeSays(noun: string, own: string, measured: Measured): string {
  if (!known(measured)) return `Whether the ${noun} is like yours cannot be told: ${measured.unknown[0]?.text ?? ''}.`
  const range = `${measured.value.toFixed(2)}, likely ${measured.low.toFixed(2)} to ${measured.high.toFixed(2)}`
  const verdict =
    measured.low > 0
      ? 'more of your attention than who was available explains goes to your own kind'
      : measured.high < 0
        ? 'less of your attention than who was available explains goes to your own kind'
        : 'no clear lean either way'
  return `By ${noun} (you: ${own}): ${verdict} (${range}).`
}

function tenth({ value, low, high }: { value: number; low: number; high: number }): string {
  return `${value.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`
}

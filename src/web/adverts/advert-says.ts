import type { Advert, Ask } from '../api/adverts.ts'
import { known, percent, rangeOfShares } from '../words/numbers.ts'

export const WISH_WORDS: Readonly<Record<Ask['wish'], string>> = {
  must: 'asked',
  nice: 'nice to have',
  plain: 'part of the work',
}
export const WISHES = Object.keys(WISH_WORDS) as Ask['wish'][]

export const WISH_TITLES: Readonly<Record<Ask['wish'], string>> = {
  must: 'What it asks',
  nice: 'Nice to have',
  plain: 'Part of the work',
}

export const STATE_WORDS: Readonly<Record<Ask['state'], string>> = {
  shown: 'shown',
  claimed: 'your word only',
  role: 'likely by your positions',
  nothing: 'nothing seen',
}

/** The claim at the top of a reading. */
export function advertHeading({ fit }: Advert): string {
  if (!known(fit)) return 'How much of it you have cannot be told.'
  return `Your record covers about ${percent(fit.value)} of what it asks; likely ${rangeOfShares(fit)}.`
}

/** What stands under the claim. */
export function advertLead({ title, fit }: Advert): string {
  const [first] = known(fit) ? fit.because : fit.unknown
  return `${title}. ${first?.text ?? ''}`
}

/** What an ask is called in the list. @example askName({ kind: 'years', years: 5, name: 'sales' }) // '5 years of sales' */
export function askName({ kind, years, name }: Pick<Ask, 'kind' | 'years' | 'name'>): string {
  if (kind !== 'years') return years === null ? name : `${name}, ${yearsSay(years)}`
  return `${yearsSay(years ?? 0)} of ${name}`
}

function yearsSay(years: number): string {
  const rounded = Number(years.toFixed(1))
  return rounded === 1 ? '1 year' : `${rounded} years`
}

/** A text cut into stretches, those that are asked marked. Overlapping places are one. */
export function markedText(text: string, asks: readonly Ask[]): { text: string; marked: boolean }[] {
  const places = asks
    .flatMap(({ quotes }) => quotes.map(({ from, to }) => [from, to] as const))
    .sort((a, b) => a[0] - b[0])
  const stretches: { text: string; marked: boolean }[] = []
  let at = 0
  for (const [from, to] of places) {
    if (to <= at) continue
    const start = Math.max(from, at)
    if (start > at) stretches.push({ text: text.slice(at, start), marked: false })
    stretches.push({ text: text.slice(start, to), marked: true })
    at = to
  }
  if (at < text.length) stretches.push({ text: text.slice(at), marked: false })
  return stretches
}

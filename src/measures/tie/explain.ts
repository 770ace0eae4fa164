import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Reason } from '../../model/measured.ts'
import type { Feature, TieFacts } from './features.ts'
import { tieTerms } from './model.ts'
import type { Shift } from './model.ts'
import type { TieQuestion } from './question.ts'

/** The three strongest terms of the model for one tie as plain sentences; `effect` in log-odds against the average tie. */
export function explainTie(question: TieQuestion, facts: TieFacts, shift: Shift, asOf: Instant): Reason[] {
  const reasons: Reason[] = []
  for (const { feature, effect } of tieTerms(question, facts.x)) {
    if (reasons.length === 3 || Math.abs(effect) < 0.05) break
    reasons.push({ text: SENTENCES[feature](facts, asOf), effect: round(effect), evidence: { n: facts.n } })
  }
  if (shift.n > 0 && Math.abs(shift.shift) >= 0.1) {
    const way = shift.shift > 0 ? 'more' : 'less'
    const text = `In your last completed period your ties held ${way} often than the model expected.`
    reasons.push({ text, effect: round(shift.shift), evidence: { n: shift.n } })
  }
  if (reasons.length === 0)
    reasons.push({ text: 'In every respect seen this is an average tie.', evidence: { n: facts.n } })
  return reasons
}

/** A span in the words people use: "3 weeks". @example spanWords(21 * DAY) // '3 weeks' */
export function spanWords(span: number): string {
  const days = Math.max(0, Math.round(span / DAY))
  if (days < 14) return count(days, 'day')
  if (days < 60) return count(Math.round(days / 7), 'week')
  if (days < 700) return count(Math.round(days / 30.44), 'month')
  return count(Math.round(days / 365.25), 'year')
}

/** A number with its noun. @example count(1, 'message') // '1 message' */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}

const SENTENCES: Readonly<Record<Feature, (facts: TieFacts, asOf: Instant) => string>> = {
  recency: ({ last }, asOf) => `The last contact was ${ago(asOf - last)}.`,
  recencyIn: ({ lastIn }, asOf) =>
    lastIn === null ? 'Nothing came from them in this period.' : `They last got in touch ${ago(asOf - lastIn)}.`,
  age: ({ first }, asOf) => `In this period you have been in touch for ${spanWords(asOf - first)}.`,
  activeDays: ({ days }) => `You were in contact on ${count(days, 'day')}.`,
  mutual: facts =>
    facts.out === 0 || facts.in === 0
      ? 'All contact went one way.'
      : `You reached out ${count(facts.out, 'time')} and they ${count(facts.in, 'time')}.`,
  turns: ({ turns }) =>
    turns === 0
      ? 'The direction never changed: no back and forth was seen.'
      : `It went back and forth: ${count(turns, 'change')} of direction.`,
  replyRate: ({ replied, answerable }) =>
    answerable === 0
      ? 'You wrote nothing that they could have answered yet.'
      : `They answered ${replied} of your ${count(answerable, 'message')}.`,
  reciprocity: facts =>
    facts.out === 0 || facts.in === 0
      ? `Only ${facts.out === 0 ? 'they' : 'you'} wrote: ${count(facts.n, 'contact')}, all one way.`
      : `Of ${count(facts.n, 'contact')}, ${facts.out} came from you and ${facts.in} from them.`,
}

function ago(span: number): string {
  const days = Math.floor(span / DAY)
  if (days < 2) return days < 1 ? 'today' : 'yesterday'
  return `${spanWords(days * DAY)} ago`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

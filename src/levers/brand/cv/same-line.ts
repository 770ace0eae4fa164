import { YEAR } from '../../../model/instant.ts'
import { fold } from '../../../sources/text/fold.ts'
import { urlKey } from '../../../sources/text/keys.ts'
import { titleWords } from '../title-likeness.ts'
import type { Dated } from './line.ts'
import type { Draft } from './read-lines.ts'

/** Legal forms and the like, which one source writes beside an employer's name and another leaves out. */
const LEGAL =
  /\b(?:inc|llc|ltd|limited|gmbh|ag|kg|bv|b\.v|nv|plc|corp|corporation|co|company|sa|sas|srl|spa|oy|ab|as|the)\b\.?/gi
const DEGREES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:b\.?\s?(?:sc|a|eng)|bachelor(?:'?s)?(?: degree)?(?: of (?:science|arts|engineering))?)\b\.?/gi, 'bachelor'],
  [/\b(?:m\.?\s?(?:sc|a|eng|ba)|master(?:'?s)?(?: degree)?(?: of (?:science|arts|engineering))?)\b\.?/gi, 'master'],
  [/\b(?:ph\.?\s?d|doctor(?:ate)?(?: of philosophy)?|dphil)\b\.?/gi, 'doctor'],
]
/** Two sources often give months that are a little apart. */
const NEAR = YEAR / 4

/** Lines with different keys are never the same. @example keyOf('work', ['Orchard B.V.', 'Lead']) === keyOf('work', ['Orchard', 'lead']) */
export function keyOf({ section, where, same }: Pick<Draft, 'section' | 'where' | 'same'>): string {
  if (section === 'basics' && where === 'url') return `basics url ${urlKey(same[1] ?? '')?.value ?? same[1]}`
  const parts = same.map(part => fold(part.replace(LEGAL, ' ')) || fold(part) || part)
  return [section, ...parts].join(' ')
}

/** Whether two drafts of one key tell the same thing: they do unless their times, or what was studied, say otherwise. */
export function isSameLine(a: Draft, b: Draft): boolean {
  if (a.section === 'basics') return true
  if (a.section === 'education' && !isSameStudy(a.title, b.title)) return false
  if (a.from === null || b.from === null) return true
  return isSameStart(a.from, b.from) || (lasts(a) && lasts(b) && overlapOf(a, b) > 0.8)
}

/** A year is the same as a day in it; months may be a quarter apart. */
export function isSameStart(a: Dated, b: Dated): boolean {
  if (a.precision === 'year' || b.precision === 'year') return yearOf(a) === yearOf(b)
  return Math.abs(a.at - b.at) <= NEAR
}

function isSameStudy(a: string, b: string): boolean {
  const [left, right] = [a, b].map(title =>
    titleWords(DEGREES.reduce((text, [from, to]) => text.replace(from, to), title)),
  )
  if (!left || !right || left.size === 0 || right.size === 0) return true
  const [small, large] = left.size < right.size ? [left, right] : [right, left]
  return [...small].every(word => large.has(word))
}

function lasts({ until }: Draft): boolean {
  return until !== null
}

/** The share of the shorter time that lies in the other; what goes on goes on for ever. */
function overlapOf(a: Draft, b: Draft): number {
  const [first, second] = [spanOf(a), spanOf(b)]
  const shared = Math.min(first.until, second.until) - Math.max(first.from, second.from)
  const shorter = Math.min(first.until - first.from, second.until - second.from)
  return shorter <= 0 ? 0 : shared / shorter
}

const FOR_EVER = Date.UTC(2200, 0, 1)

function spanOf({ from, until }: Draft): { from: number; until: number } {
  return { from: from?.at ?? 0, until: until === 'now' || until === null ? FOR_EVER : until.at }
}

function yearOf({ at }: Dated): number {
  return new Date(at).getUTCFullYear()
}

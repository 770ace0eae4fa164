import { NUMBER_WORDS } from '../../sources/text/number-words.ts'

/** Years of experience that a piece asks: the least, and what in. Places are of the text given. */
export type FoundYears = { readonly years: number; readonly of: string; readonly from: number; readonly to: number }

const N = '(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|an?)(?:\\s?\\(\\d{1,2}\\))?'
const YEARS = new RegExp(
  `\\b${N}\\s?\\+?(?:\\s?(?:-|–|—|to|or)\\s?(?:\\d{1,2}|\\w+))?\\s?(?:\\+|plus|or more)?\\s?(?:full |solid |verifiable |or more )?(years?|yrs?|months?)\\b['’]?`,
  'gi',
)
/** What shows that the years are of work, and what they are in. */
const OF_WORK =
  /\b(?:experience|experienced|worked|working|work|in the field|on the job|background|practice|in (?:a|an|the)? ?\w+|as (?:a|an)\b|doing|building|leading|managing)/i
const NO_WORK =
  /\byears? (?:old|of age|ago|contract|warranty|behind)|\b(?:per|each|every|twice a|times a|once a|hours a|days a|from [\d,]+ a|over the (?:last|past)|in the (?:last|past)|founded|for over|within (?:the )?(?:first )?)\s?(?:\w+ )?$/i
const SUBJECT =
  /^\s*(?:of\s+)?(?:[\w-]+\s+){0,4}?(?:experience|practice|background)?\s*(?:in|with|as|of|on|using|building|leading|managing|at)\s+(.{3,80}?)(?=[.;,(]|\s(?:and|or|who|that|is|required|preferred|at least|within)\b|$)/i
const ADJECTIVE = /^\s*(?:of\s+)?((?!of\s)(?:[\w-]+\s+){1,4})experience/i

/** The years a piece asks, each with what they are of ('' where it does not say); half years are kept, months are years. */
export function findYears(text: string): FoundYears[] {
  const found: FoundYears[] = []
  for (const match of text.matchAll(YEARS)) {
    const [whole, number = '', unit = ''] = match
    const [before, after] = [text.slice(0, match.index), text.slice(match.index + whole.length)]
    const named = NUMBER_WORDS[number.toLowerCase()] ?? Number(number)
    const isBare = /^an?$/i.test(number) && !/(?:at least|minimum(?: of)?|least)\s*$/i.test(before)
    if (isBare || NO_WORK.test(before) || NO_WORK.test(whole + after) || named > 30) continue
    if (!/^\s+(?:of|with) \p{Lu}/u.test(after) && !OF_WORK.test(after.slice(0, 90)) && !OF_WORK.test(before.slice(-60)))
      continue
    const years = unit.toLowerCase().startsWith('m') ? named / 12 : named
    if (found.some(one => match.index - one.to < 90 && one.years >= years)) continue
    const of = subjectOf(after)
    const end = match.index + whole.length
    found.push({ years, of, from: match.index, to: of === '' ? end : end + after.indexOf(of) + of.length })
  }
  return found
}

function subjectOf(after: string): string {
  const said = SUBJECT.exec(after)?.[1] ?? ''
  const words = said === '' || said === 'experience' ? (ADJECTIVE.exec(after)?.[1] ?? '') : said
  return words
    .replace(
      /^(?:a|an|the|similar|related|relevant|proven|professional|work(?:ing)?|hands-on|post-qualification|practical)\s+/gi,
      '',
    )
    .trim()
}

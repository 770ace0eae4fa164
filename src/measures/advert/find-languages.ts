/** A language asked, with the level that the words around it speak for. Places are of the text given. */
export type FoundLanguage = {
  readonly name: string
  readonly level: number
  readonly from: number
  readonly to: number
}

const NAMES =
  'English|German|French|Spanish|Portuguese|Italian|Dutch|Norwegian|Swedish|Danish|Finnish|Icelandic|Polish|Czech|Slovak|Slovenian|Russian|Ukrainian|Turkish|Arabic|Hebrew|Hindi|Urdu|Punjabi|Bengali|Tamil|Telugu|Chinese|Mandarin|Cantonese|Japanese|Korean|Vietnamese|Thai|Tagalog|Indonesian|Malay|Greek|Hungarian|Romanian|Bulgarian|Serbian|Croatian|Swahili|Somali|Persian|Farsi|American Sign Language|Sign Language'
const NAME = new RegExp(`\\b(?:${NAMES})\\b`, 'g')
/** After it, it is no language spoken: a subject, a market, a people. */
const NOT =
  /^\s+(?:literature|teacher|law|market|food|cuisine|restaurant|company|customers?|office|team|heritage|history|department|class(?:es)?|wine|government|citizen|nationals?|standards?|classroom|[A-Z])/
const LEVELS: readonly (readonly [number, RegExp])[] = [
  [6, /\b(?:native|bilingual|mother tongue|c2)\b/i],
  [5, /\b(?:fluent(?:ly)?|excellent|c1|very good|perfect|full professional|strong|proficien(?:t|cy)|business)\b/i],
  [1.5, /\b(?:basic|some|elementary|beginner|a1|a2|get along)\b/i],
  [3, /\b(?:conversational|intermediate|b1|working|limited)\b/i],
  [4, /\b(?:good|b2|professional)\b/i],
]
const USUAL = 4

/** The languages that a piece names as something to be spoken. */
export function findLanguages(text: string): FoundLanguage[] {
  return [...text.matchAll(NAME)].flatMap((match): FoundLanguage[] => {
    const [name] = match
    const [from, to] = [match.index, match.index + name.length]
    if (NOT.test(text.slice(to))) return []
    // the words of its own part of the sentence: "German fluently and get along in English"
    const before =
      text
        .slice(0, from)
        .split(/[,;]|\band\b/)
        .at(-1) ?? ''
    const after = text.slice(to).split(/[,;]|\band\b/)[0] ?? ''
    const near = `${before} ${after}`
    const level =
      LEVELS.find(([, pattern]) => pattern.test(near))?.[0] ??
      LEVELS.find(([, pattern]) => pattern.test(text))?.[0] ??
      USUAL
    return [{ name, level, from, to }]
  })
}

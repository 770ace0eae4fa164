import { mentionsOf } from '../../measures/skill/mentions.ts'
import { skillKey } from '../../measures/skill/skill-key.ts'
import { tidied } from './found.ts'

const TOPIC =
  /\b(?:on|about|in|of|for)\s+(?!\d+ (?:people|students|colleagues|beginners|participants)\b|(?:people|students|colleagues|beginners)\b)(.+?)(?=\s+(?:with|at|from|by|via|promised|who|where|because|and then)\b|\s[–-]\s|[,;.(]|$)/iu
const STUDIED =
  /\b(?:studied|studying|practi[sc]ed|practi[sc]ing|learn(?:ed|t|ing)|read|watched)\s+(?!(?:about|on|in|for|a|an|the|some|my)\b)(.+?)(?=\s+(?:with|at|from|by|for|about)\b|[,;.(]|$)/iu
/** "practice: negotiation" */
const PRACTICE = /\bpracti[sc]e(?: session)?(?:\s*:| of| on)\s+(.+?)(?=\s+(?:with|at|from|by|for)\b|[,;.(]|$)/iu
/** What is quoted is called so: the words of a title are no skill that was trained. */
const TITLE = /["“„«][^"”“»]*["”“»]/gu
/** "the SQL course" */
const COURSE_OF =
  /\b(?:the|a|an|my)\s+(.+?)\s+(?:course|class|training|bootcamp|tutorial|workshop|exam|certificate)\b/iu
/** Where one learns is not what one learns; nor is a word of a title. */
const PLACES =
  /^(?:coursera|udemy|edx|youtube|udacity|pluralsight|datacamp|codecademy|skillshare|linkedin(?: learning)?|khan academy|zoom|teams)$/iu
const OF_TITLE = /\S\s+\p{Lu}\p{Ll}+\s+(?:in|of|on|for|about)\s+\p{Lu}/u
const LONGEST = 60
const MOST = 5

/**
 * The skills that a line about learning names: what stands after "on" or "about", apart at "and" and commas, written as the
 * user's known skills are where it is one of them; else the known skills that its words hold.
 * @example topicsOf('workshop on negotiation', []) // ['negotiation']
 */
export function topicsOf(line: string, known: readonly string[]): string[] {
  const names = new Map(known.map(name => [skillKey(name), name]))
  const plain = line.replace(TITLE, ' ')
  const topic = OF_TITLE.test(plain) ? undefined : TOPIC.exec(plain)?.[1]
  const said = PRACTICE.exec(plain)?.[1] ?? COURSE_OF.exec(plain)?.[1] ?? topic ?? STUDIED.exec(plain)?.[1] ?? ''
  const parts = tidied(said)
    .split(/\s+(?:and|&|\+)\s+|\s*,\s*/iu)
    .map(part => tidied(part.replace(/^(?:the|a|an|some|my|how to)\s+/iu, '')))
    .filter(part => part.length > 1 && part.length <= LONGEST && skillKey(part) !== '' && !PLACES.test(part))
  const spelled = parts.map(part => names.get(skillKey(part)) ?? part)
  const mentioned = [...mentionsOf(names.keys())(line)].map(key => names.get(key) ?? key)
  const once = new Map([...spelled, ...mentioned].map(name => [skillKey(name), name]))
  return [...once.values()].slice(0, MOST)
}

import type { PieceForm } from '../brand/piece.ts'
import type { OpportunityKind, State } from '../opportunity/opportunity.ts'
import type { ResultForm } from '../../model/hopes.ts'

/** What the words of a line say is hoped for or came; null where they say none of it. */
export type HopeSign =
  | { readonly kind: 'idea'; readonly state: 'idea' | 'draft'; readonly form: PieceForm; readonly what: string }
  | { readonly kind: 'opportunity'; readonly state: State; readonly of: OpportunityKind }
  | { readonly kind: 'result'; readonly form: ResultForm }
  | { readonly kind: 'expectation' }

const FORM = String.raw`blog(?: post)?|post|article|essay|newsletter|talk|keynote|lecture|episode|podcast|video|piece|book|chapter`
/** "idea: X", "blog idea: X", "idea for a talk: X", "draft: X" */
const IDEA = new RegExp(
  String.raw`^\W*(?:(?:an?|my|new)\s+)?(?:(${FORM})\s+)?(idea|draft)(?:\s+(?:for|of)\s+(?:an?\s+|the\s+|my\s+)?(${FORM}))?\s*[:–—-]\s*(\S.*)$`,
  'iu',
)
/** "should write about X" */
const MEANT = new RegExp(
  String.raw`^\W*(?:i\s+)?(?:should|could|want to|might|would like to)\s+(?:write|blog|post|publish|speak|give a talk)\s+(?:(?:an?|the)\s+(${FORM})\s+)?(?:about|on)\s+(\S.*)$`,
  'iu',
)
/** "idea: a talk on X" */
const NAMED = new RegExp(String.raw`^(?:an?|the)\s+(${FORM})\s+(?:on|about)\s+(\S.*)$`, 'iu')
const FORMS: readonly (readonly [RegExp, PieceForm])[] = [
  [/talk|keynote|lecture|speak/iu, 'talk'],
  [/episode|podcast/iu, 'episode'],
  [/video/iu, 'video'],
  [/^post$/iu, 'post'],
  [/book|chapter/iu, 'other'],
]

const EXPECTED =
  /^\W*expectation\s*[:,–-]|\b(?:i\s+)?expect(?:ing)?\b.*\d\s?%|\d\s?%.*\bexpect(?:ing|ed)?\b|^\W*(?:i(?:'m| am)?\s+)?\d{1,3}\s?%\s*(?:(?:sure|likely|chance|certain)\b|that\b|(?=\p{Lu}))|^\W*(?:i\s+)?expect\s+(?!to\b)/iu

const KIND = String.raw`(?:(?:an?|the|my|our|first|second|third|final|another|job|phone|written|verbal|firm)\s+)+`
/** Something submitted or accepted is a talk, not a job, where one of these words names it. */
const TALKS = /\b(?:talk|proposal|paper|abstract|cfp|call for papers)\b/iu
const STEPS: readonly (readonly [RegExp, State])[] = [
  [/\bwithdrew\b|\bpulled out of the (?:application|running)\b/iu, 'withdrawn'],
  [/\b(?:accepted|signed)\s+(?:the|an|their|my)\s+(?:\p{L}+\s+)?(?:offer|contract)\b/iu, 'won'],
  [
    /\b(?:rejected|turned down|declined)\s+by\b|\b(?:rejected|turned)\s+(?:me|my application)\b|\b(?:got|received)\s+(?:a|the|another)\s+(?:rejection|refusal)\b|^\W*rejection\s+(?:from|by)\b/iu,
    'refused',
  ],
  [
    new RegExp(
      String.raw`\b(?:got|received|have|had|was made)\s+${KIND}offer\b|^\W*(?:job )?offer\s+(?:from|by)\b`,
      'iu',
    ),
    'offered',
  ],
  [new RegExp(String.raw`\b(?:got|have|landed|invited (?:me |us )?(?:to|for))\s+${KIND}interview\b`, 'iu'), 'talks'],
  [/\bheard back from\b|\b(?:answered|replied to|answer to|reply to)\s+my application\b/iu, 'answered'],
  [
    /\b(?:re-?)?applied\s+(?:for|to|at|with|as)\b|\bsent\s+(?:(?:in|off)\s+)?(?:my|an|the)\s+application\b|\bsent\s+(?:an?|the|my|our)\s+(?:quote|offer|bid|quotation|tender)\s+to\b/iu,
    'asked',
  ],
]
const KINDS: readonly (readonly [RegExp, OpportunityKind])[] = [
  [/\b(?:grant|scholarship|fellowship|funding|stipend|bursary)\b/iu, 'grant'],
  [/\b(?:quote|quotation|bid|tender|client|customer|freelance|contract work)\b/iu, 'client'],
  [/\bto speak\b/iu, 'talk'],
]

const RESULTS: readonly (readonly [RegExp, ResultForm])[] = [
  [/\b(?:got|received|given|negotiated|was given)\b.*\b(?:raise|pay rise|salary increase)\b/iu, 'raise'],
  [
    /^\W*(?:i\s+)?(?:got|was|been|have been|am)\s+promoted\b|^\W*promoted\s+to\b|\bgot\s+(?:a|the|my)\s+promotion\b/iu,
    'promotion',
  ],
  [
    /\b(?:won|signed|landed|got)\b.*\b(?:as (?:a |our |my )?(?:new )?(?:client|customer)|(?:new|first|another) (?:client|customer))\b|^\W*new (?:client|customer)\b/iu,
    'client',
  ],
  [/\b(?:won|received|got|awarded)\b.*\b(?:award|prize|grant|scholarship|fellowship)\b/iu, 'award'],
  [
    /\b(?:invited|asked)\s+(?:me|us|to)\b.*\b(?:speak|keynote|write|teach|guest)\b|\binvitation to (?:speak|write|teach)\b/iu,
    'invitation',
  ],
]

/** @example hopeOf('idea: what mills teach') // { kind: 'idea', state: 'idea', form: 'article', what: 'what mills teach' } */
export function hopeOf(line: string): HopeSign | null {
  const idea = IDEA.exec(line)
  if (idea !== null) {
    const [, before = '', state = '', after = '', said = ''] = idea
    const [, form = '', what = said] = NAMED.exec(said) ?? []
    return {
      kind: 'idea',
      state: state.toLowerCase() === 'draft' ? 'draft' : 'idea',
      form: formOf(before || after || form),
      what,
    }
  }
  const meant = MEANT.exec(line)
  if (meant !== null) {
    const [whole, form = '', what = ''] = meant
    return { kind: 'idea', state: 'idea', form: formOf(form || /speak|talk/iu.exec(whole)?.[0] || ''), what }
  }
  if (EXPECTED.test(line)) return { kind: 'expectation' }
  const result = RESULTS.find(([pattern]) => pattern.test(line))
  const step = TALKS.test(line) ? undefined : STEPS.find(([pattern]) => pattern.test(line))
  // who applies for a grant has none yet
  if (result !== undefined && step === undefined) return { kind: 'result', form: result[1] }
  if (step === undefined) return null
  return { kind: 'opportunity', state: step[1], of: KINDS.find(([pattern]) => pattern.test(line))?.[1] ?? 'role' }
}

function formOf(words: string): PieceForm {
  return FORMS.find(([pattern]) => pattern.test(words))?.[1] ?? 'article'
}

import type { Piece } from './pieces.ts'

/** Words that a piece asks for although they are no known name. Places are of the piece's text. */
export type FoundPhrase = {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly kind: 'skill' | 'certificate'
}

const AFTER =
  /\b(?:experience|expertise|background|skills?|proficien(?:cy|t)|competen(?:ce|cy|t)|familiar(?:ity)?|knowledge|understanding|command|grasp|training|confident|comfortable|ease|versed|skilled|experienced|trained|eye)(?: (?:and|or) (?:experience|knowledge|understanding|interest|skills?))?(?: (?:in|with|of|at|on|for|using|about|from))+ /gi
const KNOW =
  /\b(?:you are )?used to |\bcan (?:handle|use|operate|read|write) |\byou (?:can|know|have worked with|have experience with|are good at)(?: (?:your|the|how to))? |\bable to (?:use|operate|read|write|handle|run|prepare) |\bability to (?=\w+ (?:\w+ ){0,2}\w+$)/gi
const BEFORE =
  /((?:[\p{L}\p{N}/&-]+ ){1,3}?[\p{L}\p{N}/&-]+) (?:experience|skills|knowledge|background)\b(?! (?:in|with|of|on|as|required|and experience))/giu
const PROOF =
  /((?:[\p{L}\p{N}'’-]+ ){1,3})(?:licen[sc]e|certificat(?:e|ion)|registration|accreditation|endorsement|permit)\b/giu
const PROOF_AFTER =
  /\b(?:certified|licen[sc]ed|registered|certification|registration)(?: (?:in|as|as an?))? ((?:[\p{L}\p{N}-]+ ?){1,3})/giu

/** Where a phrase ends. */
const STOP =
  /[.;:()!?]|\s[-–—]\s|\b(?:is|are|was|were|has|have|had|will|would|can|could|should|may|must|that|which|who|whom|when|where|while|because|if|until|unless|so|as well|as a|as an|for|from|within|including|include|such as|to|by|at|on|in a|in an|in the|in one|in our|with a|with the|with our|plus|preferred|required|desirable|desired|helpful|needed|essential|or similar|or another|or equivalent|or related|of a high|learn it|and you|and we|and a|and an|and the|and at|equivalent|especially|particularly|across|through|under|into|during|you|we|they|it|people|us)\b/i
const SPLIT = /\s*(?:,|\/|&|\band\/or\b|\band\b|\bor\b)\s*/gi
const LEADING =
  /^(?:(?:a|an|the|our|your|their|its|any|all|some|other|various|modern|relevant|related|good|great|strong|excellent|proven|solid|sound|thorough|deep|broad|basic|advanced|working|practical|hands-on|in-depth|general|extensive|demonstrated|outstanding|exceptional|superior|professional|first|prior|previous|recent|both|at|least|one|two|three|more|years?|year's|of|in|with|using|current|valid|full|clear|clean|effective|high|confident|fluent|complex|similar|equal|equivalent|another|comparable|new|most|either|finished|completed|also|very|well|really|be|being|have|having|knowing|familiarity|knowledge|experience|proficiency|understanding|use|usage|willing(?:ness)?|ability|able|developed|written and verbal|minimum|required|desired|preferred|additional|ideally|must|how)\s+)+/i
/** Phrases that ask nothing by themselves. */
const EMPTY =
  /^(?:(?:the |this |a |an |your |our |related |similar |relevant |same |comparable )*(?:field|fields|role|roles|position|area|areas|industry|sector|environment|subject|discipline|setting|team|teams|job|work|people|things|years?|experience|skills?|knowledge|requirements?|others|colleagues|customers|employees|clients|candidates?|level|degree|training|tools?|technologies|software|programs|systems?|use|terms|order|action|interest|person|time|day|days|week|month|one|etc|more|less|what|them|humou?r|patience|company|business|organi[sz]ation|hours|evenings|weekends|salary|plus|advantage|asset|bonus|benefit|must|english|writing|speaking|equal|equivalent|work independently|level \d+|children|families|framework|department)|.{0,2}|\d+.*)$/i
const NOT_POINT =
  /\b(?:you|we|our|us|your|they|will|not|is|are|was|were|has|willing|willingness|must|own|lift|travel|pounds?|lbs|shift|shifts|weekends?|overtime|legally|authori[sz]ed|visa|age|old|commute|relocate|available|availability|clean driving)\b/i
/** "Airflow or a similar scheduler" asks for Airflow. */
const LIKE = /\b(?:similar|equal|equivalent|another|other|comparable)\b/i
const MOST_WORDS = 4

/** The phrases of a piece that the words around them show to be asked; in a list of what is asked, a short point is one itself. */
export function findPhrases({ text, isPoint }: Piece): FoundPhrase[] {
  const found: FoundPhrase[] = []
  for (const pattern of [PROOF, PROOF_AFTER])
    for (const match of text.matchAll(pattern)) add(found, text, match.index, match[0], 'certificate')
  for (const pattern of [AFTER, KNOW])
    for (const match of text.matchAll(pattern)) addList(found, text, match.index + match[0].length)
  for (const match of text.matchAll(BEFORE)) addChunks(found, text, match.index, match[1] ?? '')
  if (isPoint && found.length === 0 && !NOT_POINT.test(text)) addList(found, text, 0)
  return found
}

function addList(found: FoundPhrase[], text: string, from: number): void {
  const rest = text.slice(from)
  const end = STOP.exec(rest.replace(LEADING, lead => '\u0000'.repeat(lead.length)))?.index ?? rest.length
  addChunks(found, text, from, rest.slice(0, end))
}

function addChunks(found: FoundPhrase[], text: string, from: number, said: string): void {
  let start = 0
  const chunks: [string, number][] = []
  for (const match of said.matchAll(SPLIT)) {
    chunks.push([said.slice(start, match.index), start])
    start = match.index + match[0].length
  }
  chunks.push([said.slice(start), start])
  for (const [chunk, at] of chunks) add(found, text, from + at, chunk, 'skill')
}

function add(found: FoundPhrase[], text: string, from: number, chunk: string, kind: FoundPhrase['kind']): void {
  const lead = /^\s*/.exec(chunk)?.[0].length ?? 0
  const bare = chunk.slice(lead)
  const cut = LEADING.exec(bare)?.[0].length ?? 0
  if (LIKE.test(bare.slice(0, cut))) return
  const phrase = bare
    .slice(cut)
    .trim()
    .replace(/[,.;:'’"]+$/, '')
  const words = phrase.split(/\s+/).length
  if (EMPTY.test(phrase) || words > MOST_WORDS || !/\p{L}{2}/u.test(phrase)) return
  const at = from + lead + cut
  const to = at + phrase.length
  if (found.some(one => one.from < to && at < one.to)) return
  found.push({ text: text.slice(at, to), from: at, to, kind })
}

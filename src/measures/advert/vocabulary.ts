import type { Occupations } from '../occupation/decode-occupations.ts'
import type { ElementSkills } from '../skill/element-skills.ts'
import { skillKey, SPELLINGS } from '../skill/skill-key.ts'
import { kindOfSkill } from '../skill/skill-kind.ts'
import type { SkillKind } from '../skill/skill-kind.ts'
import type { AskKind } from './ask.ts'
import { wordsOf } from './stem.ts'
import type { Word } from './stem.ts'
import { USUAL_PROOFS } from './usual-proofs.ts'
import { USUAL_SKILLS } from './usual-skills.ts'

/** A name that advertisements may hold, in one of its spellings. */
export type Term = {
  readonly kind: AskKind
  readonly key: string
  readonly name: string
  readonly skillKind: SkillKind
  /** the words by which it is found: exact ones of a short name or a tool, else stems */
  readonly words: readonly string[]
  readonly byStem: boolean
  /** the letters as they must be written, where the word means something else in other letters ("Excel", "R", "Go") */
  readonly exact: string | null
}

/** The names by the first of their words. */
export type Vocabulary = { readonly byFirst: ReadonlyMap<string, readonly Term[]>; readonly size: number }

/** Tools that are everyday words as well: they count in their own letters and beside other tools or words of asking. */
const EVERYDAY = new Set(
  (
    'go rest word access spring swift rust dart elm excel make scheme react express flask spark hive pig storm beam helm unity ' +
    'chef puppet salt sketch numbers pages keynote notion slack teams outlook project office next node think square zoom act bash ' +
    'analyze route dig harvest loom blink magic julia ruby rails sage jest travis unreal eiffel pascal lua ada prolog c r d j ' +
    'epic concur oracle database analytics drive meet exchange docs publisher windows forms sheets slides sites earth maps ' +
    'calendar photos classroom ads store cloud dynamics edge premiere fireworks flash director bridge stock connect encore ' +
    'audition capture inventor fusion vault works domino'
  ).split(' '),
)
/** Elements whose names say too little in a sentence to be what is asked. */
const VAGUE = new Set(
  'writing speaking science monitoring coordination installation administrative mechanical design repairing transportation geography instructing'.split(
    ' ',
  ),
)
/** Technologies that are kinds of programs that everybody has, or words for programs as such. */
const NO_TOOL =
  /^(?:email|web browser|word processing|operating system|graphics|database|internet browser|data base|computer) software$/i
const MAKERS =
  /^(?:microsoft|adobe|autodesk|oracle|ibm|apache|atlassian|google|apple|esri|intuit|the mathworks|dassault systemes|siemens|statacorp|blackbaud|bentley|ptc|trimble|cisco|national instruments)\s+/i
/** So few occupations name it that a single word of it would more often be something else. */
const LEAST_NAMED = 3

/** All names that are looked for. */
export function makeVocabulary(onet: Occupations, elements: ElementSkills): Vocabulary {
  const terms: Term[] = []
  for (const line of USUAL_SKILLS) terms.push(...usual(line, 'skill'))
  for (const line of USUAL_PROOFS) terms.push(...usual(line, 'certificate'))
  for (const [place, key] of elements.keys.entries()) {
    const name = elements.names[place] ?? key
    if (!VAGUE.has(key) && !name.includes('('))
      terms.push(term('skill', key, name, elements.kinds[place] ?? 'skill', name))
  }
  terms.push(...tools(onet))
  const byFirst = new Map<string, Term[]>()
  const seen = new Set<string>()
  for (const one of terms) {
    const sign = `${one.kind} ${one.exact ?? ''} ${one.byStem} ${one.words.join(' ')}`
    const [first] = one.words
    if (first === undefined || seen.has(sign)) continue
    seen.add(sign)
    const list = byFirst.get(first)
    if (list === undefined) byFirst.set(first, [one])
    else list.push(one)
  }
  return { byFirst, size: seen.size }
}

function usual(line: string, kind: AskKind): Term[] {
  const ways = line.split('|')
  const [name = ''] = ways
  const key = skillKey(name)
  const skillKind = kindOfSkill(key)
  return ways.map(way => term(kind, key, nameOf(name), skillKind, way))
}

/** What is written in capitals elsewhere is so here. */
function nameOf(name: string): string {
  if (name.length <= 4 && !name.includes(' ') && !LOWER.has(name)) return name.toUpperCase()
  const words = name.split(' ').map(word => (CAPITALS.has(word) ? word.toUpperCase() : word))
  const [first = '', ...rest] = words
  return [`${first.charAt(0).toUpperCase()}${first.slice(1)}`, ...rest].join(' ')
}
const CAPITALS = new Set(
  'us gaap cnc dot pos bi pcb plc ui ux iv ac cad hr qa crm pmp acls bls cpr epa osha tefl shrm cp gd'.split(' '),
)
const LOWER = new Set(['lean', 'helm', 'rust', 'dbt'])

function term(kind: AskKind, key: string, name: string, skillKind: SkillKind, way: string): Term {
  const words = wordsOf(way)
  const [only] = words.length === 1 ? words : []
  // one word shares its stem with too much: "market" and "marketing"
  const byStem = only === undefined
  const exact =
    only !== undefined && EVERYDAY.has(only.norm) ? `${only.text.charAt(0).toUpperCase()}${only.text.slice(1)}` : null
  return { kind, key, name, skillKind, words: words.map(one => (byStem ? one.stem : one.norm)), byStem, exact }
}

function tools(onet: Occupations): Term[] {
  const used = new Map<number, { n: number; hot: boolean }>()
  for (const list of onet.technologyOf)
    for (const { technology, hot, inDemand } of list) {
      const known = used.get(technology)
      used.set(technology, { n: (known?.n ?? 0) + 1, hot: hot || inDemand || known?.hot === true })
    }
  const terms: Term[] = []
  // what most occupations use first: it has the spelling that others share
  const order = onet.technologies.map((_, place) => place).sort((a, b) => (used.get(b)?.n ?? 0) - (used.get(a)?.n ?? 0))
  for (const place of order) {
    const { name } = onet.technologies[place] ?? { name: '' }
    if (NO_TOOL.test(name)) continue
    const { n, hot } = used.get(place) ?? { n: 0, hot: false }
    const key = skillKey(name)
    for (const way of waysOf(name, key)) {
      const one = toolTerm(key, name, way, n, hot)
      if (one !== null) terms.push(one)
    }
  }
  return terms
}

/** "Structured query language SQL" is also SQL, "Microsoft Excel" also Excel, "SAP software" also SAP. */
function waysOf(name: string, key: string): string[] {
  const plain = name.replace(/\s*\([^)]*\)/g, '').replace(/\s+(?:software|systems?)$/i, '')
  const ways = [name, plain, ...(SPELLINGS.get(key) ?? [])]
  const short = /^(.*[a-z]{3})\s+([A-Z][A-Za-z]*[A-Z]|[A-Z]{2,})$/.exec(plain)
  if (short !== null) ways.push((short[1] ?? '').includes(' ') ? (short[1] ?? '') : '', short[2] ?? '')
  const made = plain.replace(MAKERS, '')
  if (made !== plain) ways.push(made)
  return ways
}

function toolTerm(key: string, name: string, way: string, n: number, hot: boolean): Term | null {
  const words = wordsOf(way)
  const [first, second] = words
  if (first === undefined) return null
  const norms = words.map(({ norm }) => norm)
  if (second !== undefined) return norms.every(norm => norm.length < 3) ? null : toolOf(key, name, norms, null)
  const isOdd = /[A-Z].*[A-Z0-9+#]|[0-9+#]/.test(first.text)
  if (first.norm.length <= 2 && !(hot && (isOdd || EVERYDAY.has(first.norm)))) return null
  if (EVERYDAY.has(first.norm)) return hot || n >= LEAST_NAMED ? toolOf(key, name, norms, capital(first)) : null
  if (n < LEAST_NAMED && !hot) return null
  // one plain word that few name may be anything; the letters decide
  const exact = ((n < 20 && !hot) || first.norm.length <= 3) && /\p{Lu}/u.test(first.text) ? first.text : null
  return toolOf(key, name, norms, exact)
}

function toolOf(key: string, name: string, words: readonly string[], exact: string | null): Term {
  return { kind: 'skill', key, name: shownTool(name), skillKind: 'tool', words, byStem: false, exact }
}

function capital({ text }: Word): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** "Structured query language SQL" is called SQL; "Salesforce software" Salesforce. */
function shownTool(name: string): string {
  const plain = name.replace(/\s+software$/i, '')
  return /^[A-Z][a-z]+(?: [a-z]+)+ ([A-Z]{2,}[A-Za-z]*)$/.exec(plain)?.[1] ?? plain
}

/** Whether a tool's name is an everyday word, which needs more than itself to be meant. */
export function isEveryday(word: string): boolean {
  return EVERYDAY.has(word) || word.length === 1
}

import type { Channel } from '../../model/channel.ts'
import type { Lever } from '../../model/lever.ts'
import type { Clock, Stretch } from './stretch.ts'

export type Company = 'alone' | 'one' | 'few' | 'many'

/** By what an hour is known; all that is given must hold. */
export type When = {
  /** any of these, whole words, in the title or in what else is said; a last `*` stands for any ending */
  readonly words?: readonly string[] | undefined
  readonly domain?: string | undefined
  readonly channel?: Channel | undefined
  readonly project?: string | undefined
  readonly people?: Company | undefined
  /** with somebody with whom an agreement of mentorship held then */
  readonly mentor?: boolean | undefined
  readonly clock?: Clock | undefined
  readonly series?: boolean | undefined
  /** outside working hours, or in them */
  readonly free?: boolean | undefined
  /** hours like one that was corrected; see `subjectOf` */
  readonly subject?: string | undefined
}

/** A rule in words and in conditions. `confidence` 0..1: how often such an hour was for that, as far as known or judged. */
export type Rule = {
  readonly id: string
  readonly when: When
  /** null: nothing can be said of such hours */
  readonly lever: Lever | null
  readonly confidence: number
  readonly from: 'built-in' | 'yours' | 'learned'
  readonly on: boolean
}

/** What an hour was for (null: none of the seven, where `confidence` is above 0), how sure that is, and by what. */
export type Purpose = {
  readonly lever: Lever | null
  readonly confidence: number
  /** the rule that said so; null: the source or the user did, or nobody */
  readonly rule: string | null
  readonly corrected: boolean
}

const NOBODY: Purpose = { lever: null, confidence: 0, rule: null, corrected: false }

/**
 * The first that speaks: what the user said of this very hour, what the source says, then the first rule that holds, in the
 * order given. `corrections` by the id of the stretch.
 */
export function purposeOf(
  stretch: Stretch,
  rules: readonly CompiledRule[],
  corrections: ReadonlyMap<string, Lever | null>,
): Purpose {
  const said = saidOf(stretch, corrections)
  if (said !== undefined) return { lever: said, confidence: 1, rule: null, corrected: true }
  if (stretch.lever !== null) return { lever: stretch.lever, confidence: 1, rule: null, corrected: false }
  const facts = factsOf(stretch)
  const rule = rules.find(one => one.holds(stretch, facts))
  return rule === undefined
    ? NOBODY
    : { lever: rule.lever, confidence: rule.confidence, rule: rule.id, corrected: false }
}

/** What the user said of a stretch; of a run, what they said of any part of it. */
function saidOf({ id, also }: Stretch, corrections: ReadonlyMap<string, Lever | null>): Lever | null | undefined {
  const whole = corrections.get(id)
  if (whole !== undefined || also.length === 0) return whole
  const part = also.find(one => corrections.has(one))
  return part === undefined ? undefined : corrections.get(part)
}

export type CompiledRule = Pick<Rule, 'id' | 'lever' | 'confidence'> & {
  holds(stretch: Stretch, facts: StretchFacts): boolean
}

/** Rules ready to be asked, those that are off left out. */
export function compiled(rules: readonly Rule[]): CompiledRule[] {
  return rules
    .filter(({ on }) => on)
    .map(({ id, lever, confidence, when }) => ({ id, lever, confidence, holds: tester(when) }))
}

type StretchFacts = { readonly text: string; readonly company: Company; readonly subject: string }

/** What rules ask of a stretch, worked out once: a year is told again after every correction. */
const known = new WeakMap<Stretch, StretchFacts>()

function factsOf(stretch: Stretch): StretchFacts {
  const before = known.get(stretch)
  if (before !== undefined) return before
  const text = folded([stretch.title, ...stretch.words].join(' · '))
  const facts = { text, company: companyOf(stretch), subject: subjectOf(stretch) }
  known.set(stretch, facts)
  return facts
}

/** With how many others: nobody, one, up to five, more. */
export function companyOf({ others, people }: Pick<Stretch, 'others' | 'people'>): Company {
  const n = Math.max(others, people.length)
  return n === 0 ? 'alone' : n === 1 ? 'one' : n <= 5 ? 'few' : 'many'
}

function tester(when: When): CompiledRule['holds'] {
  const words = when.words === undefined || when.words.length === 0 ? null : patternOf(when.words)
  const domain = when.domain?.toLowerCase().replace(/^@/, '')
  const project = when.project === undefined ? undefined : folded(when.project)
  return (stretch, { text, company, subject }) =>
    (words === null || words.test(text)) &&
    (domain === undefined || stretch.domains.some(one => one === domain || one.endsWith(`.${domain}`))) &&
    (when.channel === undefined || stretch.channel === when.channel) &&
    (project === undefined || (stretch.project !== null && folded(stretch.project) === project)) &&
    (when.people === undefined || company === when.people) &&
    (when.mentor === undefined || (stretch.mentor ?? false) === when.mentor) &&
    (when.clock === undefined || stretch.clock === when.clock) &&
    (when.series === undefined || stretch.series === when.series) &&
    (when.free === undefined || stretch.free === when.free) &&
    (when.subject === undefined || subject === when.subject)
}

/** Which of a rule's words a stretch says, in the order of the rule. */
export function wordsSaid(stretch: Stretch, { words = [] }: Pick<When, 'words'>): string[] {
  const { text } = factsOf(stretch)
  return words.filter(word => patternOf([word]).test(text))
}

function patternOf(words: readonly string[]): RegExp {
  const parts = words.map(word => {
    const plain = folded(word)
    const open = plain.endsWith('*')
    const text = (open ? plain.slice(0, -1) : plain).replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')
    return open ? `${text}[\\p{L}\\p{N}]*` : text
  })
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'u')
}

/** By what a stretch is recognised again: its title without numbers, else its project; empty: by nothing. */
export function subjectOf({ title, project }: Pick<Stretch, 'title' | 'project'>): string {
  const text = folded(title)
    .replace(/[#\d]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return text.length >= 3 ? text : project === null ? '' : folded(project)
}

/** Lower case without accents, so that a rule finds a word however it is written. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .trim()
}

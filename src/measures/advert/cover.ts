import type { Instant } from '../../model/instant.ts'
import { normalCdf } from '../../stats/normal-distribution.ts'
import { shortfall } from '../skill/gap.ts'
import type { Estimate } from '../skill/level.ts'
import type { SkillFact } from '../skill/evidence.ts'
import type { Ask } from './ask.ts'
import { stepOfDegree } from './find-degrees.ts'
import type { CareerRecord } from './record.ts'
import { wordsOf } from './stem.ts'

/** What a record holds of one ask: something that shows it, the person's word alone, what their roles make likely, or nothing. */
export type CoverState = 'shown' | 'claimed' | 'role' | 'nothing'

/** One ask beside a record. */
export type Cover = {
  readonly ask: Ask
  readonly state: CoverState
  /** chance that what is asked is there, 0 to 1; where nothing is seen, how often people have it */
  readonly chance: number
  /** the level one has, for skills and languages; null elsewhere and where nothing is seen */
  readonly have: Estimate | null
  readonly says: string
  /** the facts behind it, by id */
  readonly evidence: readonly string[]
}

/** How often somebody has what their record does not speak of. Our judgement. */
const UNSEEN = { certificate: 0.1, degree: 0.1, years: 0.1, language: 0.1 } as const
/** Where a name is all that is known of a skill (level.ts). */
const UNSEEN_LEVEL: Estimate = { mean: 2, spread: 1.2 }
/** How sure a fact by itself makes it: a certificate of that name, the step of a degree in the field, and in another. */
const [HELD, SAID, FIELD, OTHER_FIELD, LOWER] = [0.95, 0.6, 0.95, 0.5, 0.1] as const

/** What a record holds of an ask. `years`: years of such work. */
export function coverOf(ask: Ask, record: CareerRecord, years: number | null): Cover {
  switch (ask.kind) {
    case 'degree':
      return coverDegree(ask, record)
    case 'certificate':
      return coverProof(ask, record)
    case 'years':
      return coverYears(ask, years)
    default:
      return coverSkill(ask, record)
  }
}

function coverSkill(ask: Ask, record: CareerRecord): Cover {
  const skill = record.skill(ask)
  const { now, evidence, verified, fromRoles } = skill
  const need = { mean: ask.level, spread: ask.spread }
  const ids = [...new Set(evidence.map(({ observation }) => observation))]
  if (evidence.length === 0 && fromRoles === 0) {
    const chance = ask.kind === 'language' ? UNSEEN.language : shortfall(need, UNSEEN_LEVEL).ready
    return { ask, state: 'nothing', chance, have: null, says: 'Nothing you gave speaks of it.', evidence: [] }
  }
  const state = evidence.length === 0 ? 'role' : verified ? 'shown' : 'claimed'
  const have = { mean: now.mean, spread: now.spread }
  return {
    ask,
    state,
    chance: shortfall(need, have).ready,
    have,
    says: state === 'role' ? `From ${skill.best.prior.says}.` : saysOf(evidence.map(one => one.says)),
    evidence: ids,
  }
}

function coverDegree(ask: Ask, { facts, asOf }: CareerRecord): Cover {
  const field = new Set(
    wordsOf(ask.name.split(':')[1] ?? '')
      .map(({ stem }) => stem)
      .filter(stem => stem.length > 3 && stem !== 'relat' && stem !== 'field'),
  )
  let best: { fact: SkillFact; chance: number; says: string } | null = null
  for (const fact of facts) {
    const { kind, detail } = fact.observation
    if (kind !== 'education') continue
    const said = [detail.degree, detail.field, detail.notes].filter(Boolean).join(' ')
    const step = stepOfDegree(said)
    if (step === 0) continue
    const isField = field.size === 0 || wordsOf(said).some(({ stem }) => field.has(stem))
    const chance =
      (step >= (ask.degree ?? 3) ? (isField ? FIELD : OTHER_FIELD) : LOWER) * (isOver(fact, asOf) ? 1 : 0.7)
    if (best === null || chance > best.chance)
      best = { fact, chance, says: [detail.degree, detail.field].filter(Boolean).join(', ') }
  }
  if (best === null) return nothing(ask, UNSEEN.degree)
  return { ask, state: 'shown', chance: best.chance, have: null, says: best.says, evidence: [best.fact.id] }
}

function isOver({ observation }: SkillFact, asOf: Instant): boolean {
  return (
    observation.kind !== 'education' ||
    (observation.detail.until !== null && (observation.detail.until ?? asOf) <= asOf)
  )
}

function coverProof(ask: Ask, record: CareerRecord): Cover {
  const found = record.factsOf(ask)
  const held = found.filter(({ observation }) => observation.kind === 'certificate' || observation.kind === 'education')
  const list = held.length > 0 ? held : found
  if (list.length === 0) return nothing(ask, UNSEEN.certificate)
  const names = list.map(({ observation }) =>
    observation.kind === 'certificate' ? observation.detail.name : 'Said in your own texts',
  )
  return {
    ask,
    state: held.length > 0 ? 'shown' : 'claimed',
    chance: held.length > 0 ? HELD : SAID,
    have: null,
    says: saysOf(names),
    evidence: list.map(({ id }) => id),
  }
}

/** Half a year and a fifth: so far off are years that are read from titles and dates. Our judgement. */
function coverYears(ask: Ask, years: number | null): Cover {
  const asked = ask.years ?? 0
  if (years === null || years === 0) return nothing(ask, UNSEEN.years)
  const chance = normalCdf((years - asked) / (0.5 + 0.2 * asked))
  const about = Math.round(years * 2) / 2
  return {
    ask,
    state: 'shown',
    chance,
    have: null,
    says: `About ${about} ${about === 1 ? 'year' : 'years'} of such work, by the titles of your positions.`,
    evidence: [],
  }
}

function nothing(ask: Ask, chance: number): Cover {
  return { ask, state: 'nothing', chance, have: null, says: 'Nothing you gave speaks of it.', evidence: [] }
}

/** The first facts in words, and how many more. */
function saysOf(all: readonly string[]): string {
  const named = [...new Set(all)]
  const more = named.length - 2
  return `${named.slice(0, 2).join('; ')}${more > 0 ? `; and ${more} more` : ''}`
}

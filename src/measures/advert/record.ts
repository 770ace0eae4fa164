import type { Instant } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import type { Occupations } from '../occupation/decode-occupations.ts'
import { assessSkill } from '../skill/assess-skills.ts'
import type { AssessedSkill } from '../skill/assess-skills.ts'
import { countOnce } from '../skill/count-once.ts'
import type { ElementSkills } from '../skill/element-skills.ts'
import type { Reading, SkillEvidence, SkillFact } from '../skill/evidence.ts'
import { read } from '../skill/read-evidence.ts'
import { lastUsedInRole, rolePrior } from '../skill/role-prior.ts'
import type { RoleYears } from '../skill/role-prior.ts'
import type { SkillKind } from '../skill/skill-kind.ts'
import type { Ask } from './ask.ts'
import { findTerms } from './find-terms.ts'
import { isNear } from './near-words.ts'
import { wordsOf } from './stem.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A person's facts, made ready to be asked about anything that an advertisement names. */
export type CareerRecord = {
  readonly asOf: Instant
  readonly roles: readonly RoleYears[]
  readonly facts: readonly SkillFact[]
  /** facts that name what is asked, or hold all of its words near each other */
  factsOf(ask: Pick<Ask, 'kind' | 'key' | 'name' | 'known'>): readonly SkillFact[]
  /** a skill with all evidence that the record holds, in lists and in running text */
  skill(ask: Pick<Ask, 'kind' | 'key' | 'name' | 'known' | 'skillKind'>): AssessedSkill & { readonly fromRoles: number }
}

export type RecordParts = {
  readonly onet: Occupations
  readonly elements: ElementSkills
  readonly vocabulary: Vocabulary
  readonly roles: readonly RoleYears[]
  /** what is already known to speak of each skill, by key */
  readonly evidence: ReadonlyMap<string, readonly SkillEvidence[]>
  /** the kind where a source says it */
  kindOf(key: string): SkillKind | null
  readonly asOf: Instant
}

/** What is asked is looked for in every text of the record by the same reader that read the advertisement. */
export function careerRecord(facts: readonly SkillFact[], parts: RecordParts): CareerRecord {
  const { onet, elements, roles, asOf } = parts
  const texts = facts.map(({ observation }) => textOf(observation, asOf, parts.vocabulary))
  const byStem = turnedOver(texts.map(({ stems }) => stems))
  const byKey = turnedOver(texts.map(({ keys }) => keys))
  const factsOf: CareerRecord['factsOf'] = ask => {
    const named = byKey.get(`${ask.kind} ${ask.key}`) ?? []
    const stems = wordsOf(ask.name).map(({ stem }) => stem)
    // a short name is only itself: "R" and "Go" are not found by their letters
    const isShort = ask.known && ask.kind === 'skill' && stems.length === 1
    const held = isShort
      ? []
      : (byStem.get(rarest(stems, byStem)) ?? []).filter(place => isNear(stems, texts[place]?.stems ?? []))
    return [...new Set([...named, ...held])].sort((a, b) => a - b).flatMap(place => facts[place] ?? [])
  }
  return {
    asOf,
    roles,
    facts,
    factsOf,
    skill(ask) {
      const known = parts.evidence.get(ask.key) ?? []
      const seen = new Set(known.map(({ observation }) => observation))
      const more = factsOf(ask).flatMap(fact => (seen.has(fact.id) ? [] : evidenceFrom(fact, ask, asOf)))
      const prior = rolePrior(onet, elements, roles, ask.key)
      const used = lastUsedInRole(onet, elements, roles, ask.key)
      const kind = parts.kindOf(ask.key) ?? ask.skillKind
      const evidence = countOnce([...known, ...more])
      return {
        ...assessSkill({ skill: ask.key, name: ask.name, kind }, prior, evidence, asOf, used),
        fromRoles: prior.n,
      }
    },
  }
}

function evidenceFrom(
  { id, observation }: SkillFact,
  { key, name }: Pick<Ask, 'key' | 'name'>,
  asOf: Instant,
): SkillEvidence[] {
  if (observation.at !== null && observation.at > asOf) return []
  const reading = readingOf(observation, asOf)
  if (reading === null) return []
  const { form, level, amount, used, says } = reading
  return [
    {
      skill: key,
      name,
      form,
      level,
      amount,
      used,
      says,
      at: observation.at,
      observation: id,
      source: observation.source,
    },
  ]
}

/** The head of a CV says something as well: in its writer's own words, and no more than that. */
function readingOf(observation: Observation, asOf: Instant): Reading | null {
  if (observation.kind !== 'profile') return read(observation, asOf)
  const { headline = '', summary = '' } = observation.detail
  const text = [headline, summary].filter(Boolean).join(' + ')
  return text === ''
    ? null
    : { form: 'claim', named: [], text, level: null, amount: 1, used: null, says: 'Said in your profile' }
}

type Text = { readonly stems: readonly string[]; readonly keys: readonly string[] }
const read1 = new WeakMap<Vocabulary, WeakMap<Observation, Text>>()

/** A fact's words are read once, whatever number of advertisements ask about them. */
function textOf(observation: Observation, asOf: Instant, vocabulary: Vocabulary): Text {
  let mine = read1.get(vocabulary)
  if (mine === undefined) read1.set(vocabulary, (mine = new WeakMap()))
  const known = mine.get(observation)
  if (known !== undefined) return known
  const reading = readingOf(observation, asOf)
  const said =
    reading === null
      ? ''
      : [...reading.named, reading.text, observation.kind === 'certificate' ? observation.detail.name : '']
          .filter(Boolean)
          .join(' + ')
  const words = wordsOf(said)
  const keys = findTerms(words, vocabulary, said, 0).map(({ term }) => `${term.kind} ${term.key}`)
  const made = { stems: words.map(({ stem }) => stem), keys: [...new Set(keys)] }
  mine.set(observation, made)
  return made
}

function turnedOver(lists: readonly (readonly string[])[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [place, list] of lists.entries())
    for (const one of new Set(list)) {
      const known = places.get(one)
      if (known === undefined) places.set(one, [place])
      else known.push(place)
    }
  return places
}

function rarest(stems: readonly string[], byStem: ReadonlyMap<string, readonly number[]>): string {
  return stems.reduce(
    (least, stem) => ((byStem.get(stem)?.length ?? 0) < (byStem.get(least)?.length ?? 0) ? stem : least),
    stems[0] ?? '',
  )
}

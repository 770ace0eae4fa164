import type { Instant } from '../../model/instant.ts'
import type { ObservationKind } from '../../model/observation.ts'
import { countOnce } from './count-once.ts'
import type { SkillEvidence, SkillFact } from './evidence.ts'
import { read } from './read-evidence.ts'
import { skillKey } from './skill-key.ts'
import type { Mentions } from './mentions.ts'

/** The kinds of facts that say something about skills. */
export const SKILL_FACTS = [
  'skill',
  'language',
  'rating',
  'endorsement',
  'certificate',
  'course',
  'education',
  'position',
  'project',
  'publication',
  'piece',
  'commit',
  'hours',
  'time-entry',
  'volunteering',
] as const satisfies readonly ObservationKind[]

/** The skills that facts list by name: what a text may then be searched for. Key to the name as first written. */
export function namedSkills(facts: Iterable<SkillFact>, asOf: Instant): Map<string, string> {
  const names = new Map<string, string>()
  for (const { observation } of facts)
    for (const name of read(observation, asOf)?.named ?? []) {
      const key = skillKey(name)
      if (key !== '' && !names.has(key)) names.set(key, name)
    }
  return names
}

/**
 * The evidence in facts. One fact may speak of many skills; what two sources both tell counts once. Facts after `asOf` are
 * left out. `names`: how skills are written; `mentions` finds the known ones in texts.
 */
export function findEvidence(
  facts: Iterable<SkillFact>,
  names: ReadonlyMap<string, string>,
  mentions: Mentions,
  asOf: Instant,
): SkillEvidence[] {
  const found: SkillEvidence[] = []
  for (const fact of facts) found.push(...evidenceOf(fact, names, mentions, asOf))
  return countOnce(found)
}

/** What one fact shows, before anything is counted once. */
export function evidenceOf(
  { id, observation }: SkillFact,
  names: ReadonlyMap<string, string>,
  mentions: Mentions,
  asOf: Instant,
): readonly SkillEvidence[] {
  if (observation.at !== null && observation.at > asOf) return NOTHING
  const reading = read(observation, asOf)
  if (reading === null) return NOTHING
  const skills = new Set(reading.named.map(skillKey))
  if (reading.text !== '') for (const skill of mentions(reading.text)) skills.add(skill)
  skills.delete('')
  return Array.from(skills, skill => ({
    skill,
    name: names.get(skill) ?? skill,
    form: reading.form,
    level: reading.level,
    amount: reading.amount,
    at: observation.at,
    used: reading.used,
    observation: id,
    source: observation.source,
    says: reading.says,
  }))
}

const NOTHING: readonly SkillEvidence[] = []

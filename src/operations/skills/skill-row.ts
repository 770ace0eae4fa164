import type { AssessedSkill } from '../../measures/skill/assess-skills.ts'
import { fadingSays, measureKept } from '../../measures/skill/fading.ts'
import { measuredLevel } from '../../measures/skill/level.ts'
import { HALF_LIFE_MONTHS } from '../../measures/skill/skill-kind.ts'
import type { Measured } from '../../model/measured.ts'
import type { SkillBook } from './skill-book.ts'
import type { Fading, SkillRow } from './shapes.ts'

/** A skill as lists show it. */
export function skillRow(skill: AssessedSkill, targetsOf: ReadonlyMap<string, readonly string[]>): SkillRow {
  return {
    id: skill.skill,
    name: skill.name,
    kind: skill.kind,
    level: levelNow(skill),
    evidence: skill.evidence.length,
    verified: skill.verified,
    lastUsed: skill.lastUsed,
    kept: skill.kept,
    due: skill.due,
    targets: [...(targetsOf.get(skill.skill) ?? [])],
  }
}

/** The level of today with its reasons: what it starts from, then each form of evidence, the most telling first. */
export function levelNow(skill: AssessedSkill): Measured {
  const { prior, groups, mean } = skill.best
  const faded = skill.now.mean - mean
  return measuredLevel(skill.now, skill.best.n, [
    { text: `Starts at ${prior.mean.toFixed(1)}: ${prior.says}.` },
    ...groups
      .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
      .map(({ form, n, mean: level, effect }) => ({
        text: `${FORM_NAMES[form]} (${n}) ${n === 1 ? 'speaks' : 'speak'} for level ${level.toFixed(1)}.`,
        effect,
        evidence: { n, query: { skill: skill.skill, form } },
      })),
    ...(faded < -0.05 ? [{ text: 'Faded since it was last used.', effect: faded }] : []),
  ])
}

export const FORM_NAMES: Readonly<Record<AssessedSkill['evidence'][number]['form'], string>> = {
  test: 'Tests',
  rubric: 'Judged work',
  certificate: 'Certificates',
  other: "Others' ratings",
  language: 'Stated language levels',
  'self-anchored': 'Your own rating against described levels',
  commit: 'Days of commits',
  project: 'Projects',
  piece: 'Published pieces',
  position: 'Positions',
  course: 'Courses',
  education: 'Education',
  hours: 'Practice',
  'self-broad': 'Your own rating',
  claim: 'Your own lists',
  endorsement: 'Endorsements',
}

export function fadingOf(skill: AssessedSkill, asOf: number): Fading {
  const halfLife = HALF_LIFE_MONTHS[skill.kind]
  return {
    lastUsed: skill.lastUsed,
    kept: measureKept(skill.lastUsed, asOf, halfLife),
    due: skill.due,
    dueAt: skill.dueAt,
    says: fadingSays(skill.lastUsed, asOf, halfLife),
  }
}

/** Titles of the targets that ask for each skill. */
export function targetsBySkill(
  book: SkillBook,
  needsOf: (id: string) => readonly { readonly skill: string }[],
): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [id, { title }] of book.targets)
    for (const { skill } of needsOf(id)) {
      const titles = found.get(skill)
      if (titles === undefined) found.set(skill, [title])
      else titles.push(title)
    }
  return found
}

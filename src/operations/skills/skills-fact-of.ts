import type { World } from '../../io/world/world.ts'
import type { SkillsFact, TargetFact } from '../../findings/skills-fact.ts'
import { countFading } from '../../measures/skill/count-fading.ts'
import { monthsBetween } from '../../measures/skill/fading.ts'
import { nextEvidence, nextSkills } from '../../measures/skill/next-steps.ts'
import { HALF_LIFE_MONTHS } from '../../measures/skill/skill-kind.ts'
import { isWorthKeeping, weightsOf } from './due-sessions.ts'
import { readSkills } from './skill-book.ts'
import type { SkillBook } from './skill-book.ts'
import { gapOfTarget } from './target-gap.ts'

const MOST_WIDEST = 3

/** What findings about skills are made from, as of today: what was written by hand counts at once. */
export async function skillsFact(world: World): Promise<SkillsFact> {
  const book = await readSkills(world)
  const weights = weightsOf(book)
  const worth = [...book.skills.values()].filter(skill => isWorthKeeping(skill, weights))
  const dated = worth.flatMap(skill => (skill.lastUsed === null ? [] : [{ ...skill, lastUsed: skill.lastUsed }]))
  return {
    named: book.skills.size,
    worth: worth.length,
    fading: countFading(
      dated.map(({ lastUsed, kind }) => ({
        months: monthsBetween(lastUsed, book.asOf),
        halfLife: HALF_LIFE_MONTHS[kind],
      })),
    ),
    due: dated
      .filter(({ due }) => due)
      .sort((a, b) => (weights.get(b.skill) ?? 0) - (weights.get(a.skill) ?? 0) || a.lastUsed - b.lastUsed)
      .map(({ skill, name, lastUsed }) => ({ skill, name, lastUsed, asked: weights.has(skill) })),
    targets: [...book.targets.keys()].toReversed().map(id => targetFact(book, id)),
  }
}

function targetFact(book: SkillBook, id: string): TargetFact {
  const { gap, readiness, lines } = gapOfTarget(book, id)
  const [learn] = nextSkills(lines, 1)
  const [show] = nextEvidence(lines, skill => new Set(book.assess(skill).evidence.map(({ form }) => form)), 1)
  return {
    id,
    title: book.targets.get(id)?.title ?? id,
    gap,
    readiness,
    widest: lines
      .filter(({ have, gap: short }) => have.n > 0 && short > 0.25)
      .sort((a, b) => b.need.weight * b.gap - a.need.weight * a.gap)
      .slice(0, MOST_WIDEST)
      .map(({ need }) => need.name),
    learn:
      learn === undefined ? null : { skill: learn.line.need.skill, name: learn.line.need.name, hours: learn.hours },
    show:
      show === undefined
        ? null
        : { skill: show.line.need.skill, does: show.does, minutes: show.minutes, why: show.why },
  }
}

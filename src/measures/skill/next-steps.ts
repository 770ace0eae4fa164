import { FORM_RULES } from './evidence-form.ts'
import type { EvidenceForm } from './evidence-form.ts'
import type { GapLine } from './gap.ts'
import type { SkillKind } from './skill-kind.ts'

/** The skill whose training would close most of a gap for its hours. */
export type NextSkill = {
  readonly line: GapLine
  readonly hours: number
  readonly from: number
  readonly to: number
  /** part of the whole gap it would close, 0 to 1 */
  readonly closes: number
  readonly why: string
}
/** The evidence that would most narrow what is known of a gap. `before`, `after`: spread of the level. */
export type NextEvidence = {
  readonly line: GapLine
  readonly form: EvidenceForm
  readonly minutes: number
  readonly does: string
  readonly why: string
  readonly before: number
  readonly after: number
}

/** Below so many expected levels short, training is no answer. */
const LEAST_GAP = 0.1
/** Chance that so many hours bring the level: what can be read up or practised alone more surely than dealing with people. Our judgement. */
const LEARNABLE: Readonly<Record<SkillKind, number>> = {
  tool: 0.9,
  knowledge: 0.8,
  skill: 0.7,
  handwork: 0.7,
  language: 0.6,
  soft: 0.6,
}
/** Hours of practice from each level to the next, 0 to 7; each doubles the one before from level 2 on. Our judgement. */
const HOURS_PER_LEVEL = [15, 25, 50, 100, 200, 400, 800] as const

/** Ways to know more that anybody can ask for, cheapest first. */
const WAYS: readonly { form: EvidenceForm; minutes: number; does: (name: string) => string }[] = [
  { form: 'self-anchored', minutes: 3, does: name => `Place yourself in ${name} against described levels` },
  { form: 'other', minutes: 15, does: name => `Ask somebody who has seen your work for a level in ${name}` },
  { form: 'test', minutes: 60, does: name => `Take a timed test or task in ${name}` },
  { form: 'rubric', minutes: 120, does: name => `Have a piece of your work in ${name} judged by stated points` },
]

/** Hours from one level to another by our table, fractions of a level in proportion. @example hoursBetween(1.5, 3) // 62.5 */
export function hoursBetween(from: number, to: number): number {
  return HOURS_PER_LEVEL.reduce<number>((sum, hours, level) => {
    const inside = Math.min(to, level + 1) - Math.max(from, level)
    return inside > 0 ? sum + hours * inside : sum
  }, 0)
}

/** Skills by w * gap * p(learnable) / hours, best first (MEASURES 6.3); the hours bring the level one has to the one asked. */
export function nextSkills(lines: readonly GapLine[], most: number): NextSkill[] {
  const whole = lines.reduce((sum, { need, gap }) => sum + need.weight * gap, 0)
  return lines
    .filter(({ have, gap }) => have.n > 0 && gap >= LEAST_GAP)
    .map(line => {
      const { need, have, gap } = line
      const to = Math.min(7, Math.max(need.level, have.mean + 0.5))
      const hours = hoursBetween(have.mean, to)
      return { line, hours, to, worth: (need.weight * gap * LEARNABLE[need.kind]) / hours }
    })
    .sort((a, b) => b.worth - a.worth)
    .slice(0, most)
    .map(({ line, hours, to }) => ({
      line,
      hours: Math.round(hours),
      from: line.have.mean,
      to,
      closes: whole === 0 ? 0 : (line.need.weight * line.gap) / whole,
      why: `Asked at ${line.need.level.toFixed(1)}, you at about ${line.have.mean.toFixed(1)}: ${Math.round(((line.need.weight * line.gap) / whole) * 100)} % of the whole gap for roughly ${Math.round(hours)} hours.`,
    }))
}

/**
 * Where knowing more matters most before training anything: skills by w * v^2, largest first, each with the way that
 * narrows it most for its minutes among those not used yet.
 */
export function nextEvidence(
  lines: readonly GapLine[],
  formsOf: (skill: string) => ReadonlySet<EvidenceForm>,
  most: number,
): NextEvidence[] {
  return lines
    .toSorted((a, b) => uncertainty(b) - uncertainty(a))
    .slice(0, most)
    .flatMap(line => {
      const best = waysFor(line.have.spread, formsOf(line.need.skill)).at(0)
      if (best === undefined) return []
      const { way, after } = best
      const why = `${line.need.name} weighs ${Math.round(line.need.weight * 100)} % of the most a skill can, and is known only to within ${line.have.spread.toFixed(1)} levels either way.`
      return [
        {
          line,
          form: way.form,
          minutes: way.minutes,
          does: way.does(line.need.name),
          why,
          before: line.have.spread,
          after,
        },
      ]
    })
}

/** The ways that are open for a skill, the most variance taken per minute first. */
export function waysFor(
  spread: number,
  used: ReadonlySet<EvidenceForm>,
): { way: (typeof WAYS)[number]; after: number }[] {
  return WAYS.filter(({ form }) => !used.has(form))
    .map(way => {
      const after = 1 / Math.sqrt(1 / spread ** 2 + 1 / FORM_RULES[way.form].spread ** 2)
      return { way, after, worth: (spread ** 2 - after ** 2) / way.minutes }
    })
    .sort((a, b) => b.worth - a.worth)
}

function uncertainty({ need, have }: GapLine): number {
  return need.weight * (need.spread ** 2 + have.spread ** 2)
}

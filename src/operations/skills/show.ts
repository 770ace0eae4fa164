import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { GENERAL_ANCHORS } from '../../measures/skill/anchors.ts'
import type { AssessedSkill } from '../../measures/skill/assess-skills.ts'
import { FORM_RULES } from '../../measures/skill/evidence-form.ts'
import { waysFor } from '../../measures/skill/next-steps.ts'
import { measuredLevel } from '../../measures/skill/level.ts'
import type { GroupReading } from '../../measures/skill/level.ts'
import { skillKey } from '../../measures/skill/skill-key.ts'
import { isKnown } from '../../model/measured.ts'
import { Refusal } from '../../model/refusal.ts'
import { operation } from '../operation.ts'
import { daySays, rangeSays, timeSays } from './plain-words.ts'
import { readPlans } from './read-plans.ts'
import type { NextEvidence, SkillShow } from './shapes.ts'
import { SkillShow as Shape } from './shapes.ts'
import { readSkills } from './skill-book.ts'
import type { SkillBook } from './skill-book.ts'
import { fadingOf, FORM_NAMES, skillRow, targetsBySkill } from './skill-row.ts'
import { needsOfTarget } from './target-gap.ts'

export const skillsShow = operation({
  name: 'skills.show',
  says: 'Shows one skill: its level, the facts behind each number, how it fades, what would tell more.',
  kind: 'query',
  input: z.strictObject({
    skill: z.string().min(1).max(200),
    items: z
      .number()
      .int()
      .min(1)
      .max(10_000)
      .default(50)
      .describe('newest facts of each form; n says how many there are'),
  }),
  output: Shape,
  cli: { args: ['skill'], plain: plainSkill },
  async run(world, { skill: named, items: most }) {
    const book = await readSkills(world)
    const skill = findSkill(book, named)
    const targets = targetsBySkill(book, id => needsOfTarget(book, id))
    const { best } = skill
    return {
      skill: skillRow(skill, targets),
      best: measuredLevel(best, best.n, []),
      prior: { level: best.prior.mean, spread: best.prior.spread, says: best.prior.says },
      groups: await Promise.all(best.groups.map(group => groupOf(world, group, most))),
      fading: fadingOf(skill, book.asOf),
      anchors: [...anchorsOf(book, skill.skill)],
      next: nextFor(skill),
      plans: await plansFor(world, skill.skill),
    }
  },
})

/** The skill that somebody names: one with evidence, one that O*NET rates, or a technology. Refusal: E_NOT_FOUND. */
export function findSkill(book: SkillBook, named: string): AssessedSkill {
  const key = skillKey(named)
  const known = book.skills.get(key)
  if (known !== undefined) return known
  const technology = book.onet.technologies.get(key)
  const isAsked = [...book.targets.keys()].some(id => needsOfTarget(book, id).some(({ skill }) => skill === key))
  if (technology !== undefined || book.onet.elements.indexOf.has(key) || isAsked)
    return book.assess(key, technology === undefined ? named : book.onet.occupations.technologies[technology]?.name)
  throw new Refusal(
    'E_NOT_FOUND',
    `No skill here is called "${named}"; write it down with: groundwork skills add "${named}".`,
    {
      status: 404,
    },
  )
}

/** What narrows a range by less than this is not worth the minutes. */
const LEAST_NARROWED = 0.05

async function groupOf(
  world: World,
  { form, n, mean, spread, effect, items }: GroupReading,
  most: number,
): Promise<SkillShow['groups'][number]> {
  const shown = items.toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0)).slice(0, most)
  const facts = await Promise.all(shown.map(({ observation }) => world.store.observations.get(observation)))
  return {
    form,
    name: FORM_NAMES[form],
    off: FORM_RULES[form].spread,
    n,
    level: mean,
    spread,
    effect,
    items: shown.map(({ observation, at, says, source }, place) => ({
      observation,
      at,
      says,
      source,
      import: facts[place]?.importId ?? null,
    })),
  }
}

function anchorsOf({ onet }: SkillBook, skill: string): readonly { level: number; says: string }[] {
  const element = onet.elements.indexOf.get(skill)
  const id = element === undefined ? undefined : onet.occupations.elements[element]?.id
  return (id === undefined ? undefined : onet.anchors.get(id)) ?? GENERAL_ANCHORS
}

function nextFor(skill: AssessedSkill): NextEvidence[] {
  const used = new Set(skill.evidence.map(({ form }) => form))
  const before = skill.best.spread
  return waysFor(before, used)
    .filter(({ after }) => before - after >= LEAST_NARROWED)
    .map(({ way, after }) => ({
      skill: skill.skill,
      name: skill.name,
      form: way.form,
      does: way.does(skill.name),
      minutes: way.minutes,
      why: `It would narrow what is known from ${before.toFixed(1)} to ${after.toFixed(1)} levels either way.`,
      before,
      after,
    }))
}

async function plansFor(world: World, skill: string): Promise<{ id: string; goal: string }[]> {
  const plans = [...(await readPlans(world))].filter(([, plan]) => plan.skill === skill)
  return plans.map(([id, { goal }]) => ({ id, goal }))
}

function plainSkill({ skill, prior, groups, fading, anchors, next }: SkillShow): string {
  const level = isKnown(skill.level) ? rangeSays(skill.level) : 'not known'
  return [
    `${skill.name}: level ${level} of 7, ${skill.evidence} ${skill.evidence === 1 ? 'fact' : 'facts'}${skill.verified ? '' : ', unverified'}`,
    `starts at ${prior.level.toFixed(1)}: ${prior.says}`,
    ...groups.flatMap(group => [
      `${group.effect < 0 ? '-' : '+'}${Math.abs(group.effect).toFixed(1)}  ${group.name} (${group.n}) for level ${group.level.toFixed(1)}; alone off by about ${group.off.toFixed(1)} levels`,
      ...group.items
        .slice(0, 3)
        .map(item => `       ${item.at === null ? 'no date   ' : daySays(item.at)} ${item.says}`),
    ]),
    fading.says,
    ...next.slice(0, 2).map(one => `next: ${one.does} (${timeSays(one.minutes)}). ${one.why}`),
    ...(next.some(({ form }) => form === 'self-anchored')
      ? [
          `place yourself with: groundwork skills rate "${skill.name}" LEVEL --anchored`,
          ...anchors.map(({ level: described, says }) => `  ${described.toFixed(1)}  ${says}`),
        ]
      : []),
  ].join('\n')
}

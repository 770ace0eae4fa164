import type { Finding, Suggestion } from '../model/finding.ts'
import { isKnown } from '../model/measured.ts'
import { CLAIMS } from './claims.ts'
import type { SkillRule, TargetFact } from './skills-fact.ts'
import { decimalRange, listed, percentRange } from './words.ts'

/** The skills of the role are said to be there once the whole range of readiness lies above this share. */
const READY = 0.6
/** Minutes of a first session on something that takes many hours. */
const FIRST_SITTING = 60

/** Charter A1: how far is the role aimed at last? Silent without a target; unknown where too little is known of its skills. */
export const gapToTargetRole: SkillRule = {
  id: 'gap-to-target-role',
  version: 1,
  of({ skills: { targets } }) {
    const [target] = targets
    return target === undefined ? null : claimed(target, targets.length)
  },
}

function claimed(target: TargetFact, targets: number): Finding {
  const { title, gap, readiness, widest } = target
  const known = isKnown(readiness) && isKnown(gap)
  const measured = isKnown(gap) ? readiness : gap
  const ready = known && readiness.low >= READY
  const others = targets > 1 ? ' Your other targets stand on their own page.' : ''
  return {
    id: 'gap-to-target-role',
    charter: 'A1',
    claim: known
      ? `You are likely ready for ${percentRange(readiness)} of what the role ${title} asks.`
      : `How ready you are for the role ${title} cannot be told yet.`,
    detail: known
      ? `On average ${decimalRange(gap)} of seven levels are missing${widest.length > 0 ? `, most of it in ${listed(widest)}` : ''}.${others}`
      : `Too little is known of the skills it asks for.${others}`,
    reading: known ? (ready ? 'ok' : 'watch') : 'unknown',
    weight: ready ? 0.2 : 0.55,
    measured,
    because: [
      {
        measure: 'skill-gap',
        says: 'share of the skills asked, by their weight, that you are likely ready for',
        measured: readiness,
      },
      { measure: 'skill-gap', says: 'levels missing, averaged over the skills asked', measured: gap },
    ],
    why: isKnown(measured) ? measured.because : measured.unknown,
    unseen: [],
    sharpen: [
      'Place yourself against described levels, or ask somebody who has seen your work: ranges shrink most where little is known.',
    ],
    research: [CLAIMS.selfRatings],
    suggests: [...show(target), ...(known ? learn(target) : [])],
    page: 'skill-gap',
  }
}

function show({ id, show: next }: TargetFact): Suggestion[] {
  if (next === null) return []
  const { skill, does, minutes, why } = next
  return [{ id: `gap-to-target-role/show/${id}/${skill}`, does, minutes, lever: 'skill', why, place: placeOf(skill) }]
}

function learn({ id, title, learn: next }: TargetFact): Suggestion[] {
  if (next === null) return []
  return [
    {
      id: `gap-to-target-role/learn/${id}/${next.skill}`,
      does: `Plan how to practise ${next.name}, and have the first session`,
      minutes: FIRST_SITTING,
      lever: 'skill',
      why: `It closes most of the gap to ${title} for its hours: roughly ${next.hours} of them.`,
      place: placeOf(next.skill),
    },
  ]
}

function placeOf(skill: string): string {
  return `/growth/skills/${encodeURIComponent(skill)}`
}

import { z } from 'zod'
import type { EvidenceForm } from '../../measures/skill/evidence-form.ts'
import { needsOf } from '../../measures/skill/element-skills.ts'
import type { GapLine } from '../../measures/skill/gap.ts'
import { clamp, measuredLevel } from '../../measures/skill/level.ts'
import { nextEvidence, nextSkills } from '../../measures/skill/next-steps.ts'
import { skillKey } from '../../measures/skill/skill-key.ts'
import { isKnown } from '../../model/measured.ts'
import type { Reason } from '../../model/measured.ts'
import { normalQuantile } from '../../stats/normal-distribution.ts'
import { operation } from '../operation.ts'
import { rangeSays, shareSays, timeSays } from './plain-words.ts'
import { ONET_CREDIT } from './read-onet.ts'
import { GapPage } from './shapes.ts'
import type { GapRow, TechnologyRow } from './shapes.ts'
import { readSkills } from './skill-book.ts'
import type { SkillBook } from './skill-book.ts'
import { levelNow } from './skill-row.ts'
import { gapOfTarget } from './target-gap.ts'
import { findTarget, targetRow } from './targets.ts'

const MOST_NEXT = 5
const MOST_TECHNOLOGIES = 60
const RANGE = normalQuantile(0.95)

export const targetsGap = operation({
  name: 'targets.gap',
  says: 'Shows what a target role asks beside what you have, skill by skill, what to learn next and what to prove next.',
  kind: 'query',
  input: z.strictObject({ id: z.string().max(300).optional().describe('a target; usually the last one set') }),
  output: GapPage,
  cli: { args: ['id'], plain: plainGap },
  async run(world, { id: named }) {
    const book = await readSkills(world)
    if (named === undefined && book.targets.size === 0) return noTarget(book.asOf)
    const id = findTarget(book.targets, named)
    const gap = gapOfTarget(book, id)
    const target = targetRow(book, id, gap)
    const place = target.code === null ? undefined : book.onet.occupations.indexOf.get(target.code)
    const formsOf = (skill: string): Set<EvidenceForm> => new Set(book.assess(skill).evidence.map(({ form }) => form))
    return {
      target,
      description: place === undefined ? null : (book.onet.occupations.list[place]?.description ?? null),
      asOf: book.asOf,
      rows: gap.lines.map(line => gapRow(book, line)).sort((a, b) => b.weight * b.gap - a.weight * a.gap),
      technologies: place === undefined ? [] : technologiesOf(book, place),
      nextSkills: nextSkills(gap.lines, MOST_NEXT).map(({ line, ...next }) => ({ ...nameOf(line), ...next })),
      nextEvidence: nextEvidence(gap.lines, formsOf, MOST_NEXT).map(({ line, ...next }) => ({
        ...nameOf(line),
        ...next,
      })),
      because: [...(isKnown(gap.gap) ? gap.gap.because : gap.gap.unknown), ...ratedNear(book, place)],
      source: target.code === null ? 'Your own description of the role.' : ONET_CREDIT,
    }
  },
})

/** Before a role is aimed at: what to do, and nothing else. */
function noTarget(asOf: number): GapPage {
  return {
    target: null,
    description: null,
    asOf,
    rows: [],
    technologies: [],
    nextSkills: [],
    nextEvidence: [],
    because: [{ text: 'You aim at no role yet. Find one by any job title, or describe one of your own.' }],
    source: ONET_CREDIT,
  }
}

/** Where O*NET has not rated an occupation: which ones stand in for it. */
function ratedNear({ onet: { occupations, elements } }: SkillBook, place: number | undefined): Reason[] {
  const near = place === undefined ? [] : needsOf(occupations, elements, place).near
  if (near.length === 0) return []
  const names = near.map(other => occupations.list[other]?.title ?? '').join(', ')
  return [{ text: `O*NET has not rated this occupation; what it asks is the mean of those nearest to it: ${names}.` }]
}

function nameOf({ need }: GapLine): { skill: string; name: string } {
  return { skill: need.skill, name: need.name }
}

function gapRow(book: SkillBook, { need, have, gap, ready }: GapLine): GapRow {
  const half = RANGE * need.spread
  const skill = book.assess(need.skill, need.name)
  return {
    skill: need.skill,
    name: need.name,
    kind: need.kind,
    weight: need.weight,
    gap,
    ready,
    need: { value: need.level, low: clamp(need.level - half), high: clamp(need.level + half) },
    have:
      skill.best.n > 0
        ? levelNow(skill)
        : measuredLevel(have, have.n, [{ text: `From ${skill.best.prior.says}; no other evidence yet.` }]),
  }
}

/** What the occupation's workers use, in demand first; not seen is not the same as not there. */
function technologiesOf(book: SkillBook, place: number): TechnologyRow[] {
  const { technologies, technologyOf } = book.onet.occupations
  return (technologyOf[place] ?? [])
    .flatMap(({ technology, hot, inDemand }): TechnologyRow[] => {
      const named = technologies[technology]
      if (named === undefined) return []
      const skill = skillKey(named.name)
      return [
        {
          skill,
          name: named.name,
          category: named.category,
          hot,
          inDemand,
          have: levelNow(book.assess(skill, named.name)),
        },
      ]
    })
    .sort(
      (a, b) =>
        Number(b.inDemand) - Number(a.inDemand) ||
        Number(isKnown(b.have)) - Number(isKnown(a.have)) ||
        Number(b.hot) - Number(a.hot) ||
        (a.name < b.name ? -1 : 1),
    )
    .slice(0, MOST_TECHNOLOGIES)
}

function plainGap({ target, rows, because, nextSkills: learn, nextEvidence: prove, technologies }: GapPage): string {
  if (target === null)
    return `${because.map(({ text }) => text).join(' ')} For example: groundwork targets search "data scientist"`
  const known = isKnown(target.gap)
  const tools = technologies.filter(({ inDemand, have }) => inDemand && !isKnown(have)).map(({ name }) => name)
  return [
    ...(isKnown(target.gap)
      ? [
          `${target.title}: likely ready for ${shareSays(target.readiness)}`,
          `on average ${rangeSays(target.gap)} levels short. ${because[0]?.text ?? ''}`,
          ...because.slice(-1).flatMap(({ text }) => (text.startsWith('O*NET') ? [text] : [])),
        ]
      : [`${target.title}:`, ...because.map(({ text }) => text)]),
    '',
    ...rows.slice(0, 12).map(row => {
      const asked = `${row.name.padEnd(32)} asked ${row.need.value.toFixed(1)}   you `
      if (!isKnown(row.have)) return `${asked}not seen`
      return `${asked}${rangeSays(row.have).padEnd(18)} ready ${Math.round(row.ready * 100)} %`
    }),
    '',
    ...(known ? learn.slice(0, 3).map(next => `learn next: ${next.name}, roughly ${next.hours} h. ${next.why}`) : []),
    ...prove.slice(0, 3).map(next => `show next: ${next.does} (${timeSays(next.minutes)}).`),
    ...(tools.length > 0 ? [`often asked for, not seen in what you gave: ${tools.slice(0, 8).join(', ')}`] : []),
  ].join('\n')
}

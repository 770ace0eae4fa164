import type { AssessedSkill } from '../../measures/skill/assess-skills.ts'
import type { Backing } from '../../levers/brand/cv/backing.ts'
import { EMPTY_LINE } from '../../levers/brand/cv/line.ts'
import type { CvLine } from '../../levers/brand/cv/line.ts'
import { hashOf } from '../../sources/text/hash.ts'
import { skillKey } from '../../measures/skill/skill-key.ts'
import type { Stored } from '../../io/store/store.ts'
import type { SkillBook } from '../skills/skill-book.ts'
import { FORM_NAMES } from '../skills/skill-row.ts'

/** A claim alone speaks of these. */
const NAMED = new Set(['claim', 'self-broad', 'self-anchored', 'endorsement'])

/**
 * Skills as lines, the surest first: those the user lists, and those that something shows. Languages are lines of their own;
 * what a list only files under another skill stands with that one. `listed`: the facts that list skills by name.
 */
export function skillLines(
  { skills }: SkillBook,
  listed: readonly Stored[],
): {
  readonly lines: CvLine[]
  readonly backing: ReadonlyMap<string, Backing>
} {
  const own = listedSkills(listed)
  const told = [...skills.values()]
    .filter(({ skill, evidence }) => own.has(skill) || evidence.some(({ form }) => form !== 'claim'))
    .filter(({ kind, evidence }) => kind !== 'language' && evidence.some(({ form }) => form !== 'endorsement'))
    .filter(({ verified, evidence }) => verified || evidence.some(({ form }) => NAMED.has(form)))
    .sort((a, b) => Number(isListed(b)) - Number(isListed(a)) || sure(b) - sure(a) || (a.skill < b.skill ? -1 : 1))
  const all = told.map(skill => lineOf(skill, own.get(skill.skill)))
  return {
    lines: all.map(({ line }) => line),
    backing: new Map(all.map(({ line, backing }) => [line.id, backing])),
  }
}

type Made = { readonly listed: Listed | undefined; readonly line: CvLine; readonly backing: Backing }
const made = new WeakMap<AssessedSkill, Made>()

/** What one more fact does not concern stands as it was. */
function lineOf(skill: AssessedSkill, listed: Listed | undefined): Made {
  const known = made.get(skill)
  if (known !== undefined && known.listed === listed) return known
  const facts = new Map(skill.evidence.map(({ observation, source }) => [observation, { observation, source }]))
  const line: CvLine = {
    ...EMPTY_LINE,
    id: `skills-${hashOf([skill.skill]).slice(0, 12)}`,
    section: 'skills',
    title: listed?.name ?? skill.name,
    level: levelWord(skill),
    tags: listed?.keywords ?? [],
    more: listed?.more ?? {},
    told: [...facts.values()],
  }
  const fresh = { listed, line, backing: backingOfSkill(skill) }
  made.set(skill, fresh)
  return fresh
}

type Listed = { readonly name: string; readonly keywords: readonly string[]; readonly more: CvLine['more'] }

const listedIn = new WeakMap<readonly Stored[], Map<string, Listed>>()

/** Skills that facts list by name, with what is filed under them and the level in the user's own word; a résumé's first. */
function listedSkills(facts: readonly Stored[]): Map<string, Listed> {
  const known = listedIn.get(facts)
  if (known !== undefined) return known
  const found = new Map<string, Listed>()
  const isResume = ({ observation }: Stored): number => Number(observation.source === 'resume')
  for (const { observation } of facts.toSorted((a, b) => isResume(b) - isResume(a))) {
    if (observation.kind !== 'skill') continue
    const { name, level, keywords = [] } = observation.detail
    const before = found.get(skillKey(name))
    found.set(skillKey(name), {
      name: before?.name ?? name,
      keywords: [...new Set([...(before?.keywords ?? []), ...keywords])],
      more: before?.more['level'] === undefined && level ? { level } : (before?.more ?? {}),
    })
  }
  listedIn.set(facts, found)
  return found
}

/**
 * The level in a word that others' CVs use, from the lower end of its range, so that nothing is promised that is not
 * likely there; none where only the user's own word speaks for it, or where little is likely: that is no beginner's level.
 */
function levelWord({ verified, now: { mean, spread } }: AssessedSkill): string {
  if (!verified) return ''
  const level = mean - spread
  return WORDS.find(([least]) => level >= least)?.[1] ?? ''
}

const WORDS = [
  [5, 'Expert'],
  [3.75, 'Advanced'],
  [2.5, 'Intermediate'],
] as const

function backingOfSkill({ verified, evidence }: AssessedSkill): Backing {
  const byForm = [...Map.groupBy(evidence, ({ form }) => form)].map(
    ([form, list]) => `${FORM_NAMES[form]} (${list.length}).`,
  )
  return { state: verified ? 'evidence' : 'claimed', says: byForm }
}

function isListed({ evidence }: AssessedSkill): boolean {
  return evidence.some(({ form }) => form === 'claim')
}

function sure({ now }: AssessedSkill): number {
  return now.mean - now.spread
}

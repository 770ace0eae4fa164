import type { Store, Stored } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { askMentions } from '../../measures/advert/ask-mentions.ts'
import { assessSkill } from '../../measures/skill/assess-skills.ts'
import type { AssessedSkill } from '../../measures/skill/assess-skills.ts'
import type { SkillEvidence } from '../../measures/skill/evidence.ts'
import { SKILL_FACTS } from '../../measures/skill/find-evidence.ts'
import { evidenceIn } from './evidence-in.ts'
import type { EvidenceRead } from './evidence-in.ts'
import type { Mentions } from '../../measures/skill/mentions.ts'
import type { Have } from '../../measures/skill/gap.ts'
import { lastUsedInRole, rolePrior } from '../../measures/skill/role-prior.ts'
import type { RoleYears } from '../../measures/skill/role-prior.ts'
import { skillKey } from '../../measures/skill/skill-key.ts'
import { kindOfSkill } from '../../measures/skill/skill-kind.ts'
import type { SkillKind } from '../../measures/skill/skill-kind.ts'
import { DAY } from '../../model/instant.ts'
import { vocabularyOf } from '../adverts/vocabulary-of.ts'
import { readOnet } from './read-onet.ts'
import type { Onet } from './read-onet.ts'
import { readFacts } from './read-facts.ts'
import { rolesOf } from './roles-of.ts'
import { readTargets } from './read-targets.ts'
import type { KeptTarget } from './read-targets.ts'

/** Everything known of the user's skills on a day. */
export type SkillBook = {
  readonly asOf: number
  readonly onet: Onet
  readonly roles: readonly RoleYears[]
  readonly targets: ReadonlyMap<string, KeptTarget>
  /** skills that any evidence speaks of, by key */
  readonly skills: ReadonlyMap<string, AssessedSkill>
  /** any skill, also one that only a role or nothing speaks of */
  assess(skill: string, name?: string): AssessedSkill
  /** the same as the gap measure takes it: roles count as something known */
  have(skill: string): Have
}

type Made = { readonly book: SkillBook; readonly read: EvidenceRead }
const books = new WeakMap<Store, Made & { readonly sign: string }>()

/** The book of today, made anew only where facts, targets or plans changed. */
export async function readSkills(world: World): Promise<SkillBook> {
  const asOf = (Math.floor(world.now() / DAY) + 1) * DAY - 1
  const [{ sign, lists }, targets] = await Promise.all([readFacts(world, SKILL_FACTS), readTargets(world)])
  const whole = JSON.stringify([asOf, sign, [...targets]])
  const known = books.get(world.store)
  if (known?.sign === whole) return known.book
  const made = makeBook(await readOnet(world), lists, targets, asOf, known)
  books.set(world.store, { sign: whole, ...made })
  return made.book
}

/** The book of facts that are nobody's of this store: a résumé that is only looked at. */
export function bookOf(onet: Onet, lists: readonly (readonly Stored[])[], asOf: number): SkillBook {
  return makeBook(onet, lists, new Map(), asOf).book
}

function makeBook(
  onet: Onet,
  lists: readonly (readonly Stored[])[],
  targets: ReadonlyMap<string, KeptTarget>,
  asOf: number,
  last?: Made,
): Made {
  const roles = rolesOf(onet, lists.flat(), asOf)
  // what one more fact does not concern stands as it was
  const stands = last?.book.asOf === asOf && JSON.stringify(last.book.roles) === JSON.stringify(roles)
  const before = stands ? last.book.skills : undefined
  const wanted = [...wantedBy(onet, targets), ...onet.elements.keys]
  const read = evidenceIn(lists, wanted, asOf, last?.read, askedBy(onet, targets))
  const { names, evidence } = read
  const called = new Map(
    [...targets.values()].flatMap(({ needs }) => needs.map(one => [skillKey(one.skill), one.skill])),
  )
  const assessed = new Map<string, AssessedSkill>()
  const assess = (skill: string, name?: string): AssessedSkill => {
    const known = assessed.get(skill)
    if (known !== undefined) return known
    const mine = evidence.get(skill) ?? []
    const then = before?.get(skill)
    if (then !== undefined && isSame(then.evidence, mine)) {
      assessed.set(skill, then)
      return then
    }
    const element = onet.elements.indexOf.get(skill)
    const listed = names.get(skill) ?? called.get(skill)
    const shown = (element === undefined ? listed : onet.elements.names[element]) ?? name ?? skill
    const prior = rolePrior(onet.occupations, onet.elements, roles, skill)
    const inRole = lastUsedInRole(onet.occupations, onet.elements, roles, skill)
    const found = assessSkill({ skill, name: shown, kind: kindOf(onet, skill, mine) }, prior, mine, asOf, inRole)
    assessed.set(skill, found)
    return found
  }
  const book: SkillBook = {
    asOf,
    onet,
    roles,
    targets,
    skills: new Map([...evidence.keys()].map(skill => [skill, assess(skill)])),
    assess,
    have: skill => {
      const { now, evidence: mine } = assess(skill)
      return { ...now, n: mine.length + rolePrior(onet.occupations, onet.elements, roles, skill).n }
    },
  }
  return { book, read }
}

function isSame(a: readonly SkillEvidence[], b: readonly SkillEvidence[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i])
}

/** What the targets ask for by name, technologies too: names worth finding in what the user wrote. */
function wantedBy(onet: Onet, targets: ReadonlyMap<string, KeptTarget>): string[] {
  const { indexOf, technologyOf, technologies } = onet.occupations
  return [...targets.values()].flatMap(({ code, needs }) => {
    const place = code === null ? undefined : indexOf.get(code)
    const uses = place === undefined ? [] : (technologyOf[place] ?? [])
    return [
      ...needs.map(({ skill }) => skill),
      ...uses.map(({ technology }) => technologies[technology]?.name ?? ''),
    ].map(skillKey)
  })
}

/** What was asked in an advertisement is looked for in the ways that it was read. */
function askedBy(onet: Onet, targets: ReadonlyMap<string, KeptTarget>): (() => Mentions) | undefined {
  const asked = [...targets.values()].flatMap(({ advert, needs }) =>
    advert === undefined ? [] : needs.map(({ skill }) => skillKey(skill)),
  )
  return asked.length === 0 ? undefined : () => askMentions(vocabularyOf(onet), asked)
}

function kindOf(onet: Onet, skill: string, evidence: readonly SkillEvidence[]): SkillKind {
  const element = onet.elements.indexOf.get(skill)
  if (element !== undefined) return onet.elements.kinds[element] ?? 'skill'
  if (evidence.some(({ form }) => form === 'language')) return 'language'
  const own = kindOfSkill(skill)
  if (own !== 'skill') return own
  return onet.technologies.has(skill) || evidence.some(({ form }) => form === 'commit') ? 'tool' : 'skill'
}

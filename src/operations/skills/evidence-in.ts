import type { Stored } from '../../io/store/store.ts'
import { countOnce } from '../../measures/skill/count-once.ts'
import type { SkillEvidence } from '../../measures/skill/evidence.ts'
import { evidenceOf, namedSkills } from '../../measures/skill/find-evidence.ts'
import { mentionsOf } from '../../measures/skill/mentions.ts'
import type { Mentions } from '../../measures/skill/mentions.ts'

type Names = ReadonlyMap<string, string>
type List = readonly Stored[]
/** `each`: what every fact of the list shows by itself; `shown`: the same with nothing counted twice. */
type Shown = {
  readonly list: List
  readonly each: readonly (readonly SkillEvidence[])[]
  readonly shown: readonly SkillEvidence[]
}

/** What lists of facts named and showed when they were last read. */
export type EvidenceRead = {
  readonly names: Names
  readonly evidence: ReadonlyMap<string, readonly SkillEvidence[]>
  readonly sign: string
  readonly mentions: Mentions
  readonly lists: readonly Shown[]
}

/** A list that changed is another list. */
const namesOf = new WeakMap<List, { readonly asOf: number; readonly names: Names }>()

/**
 * The names of skills in lists of facts, and the evidence of each skill. `wanted`: skills to find in texts although no fact
 * lists them by name.
 * `asked`: finds what advertisements ask, which must be among `wanted`. `before`: the same lists as they were last read; while no skill got a name, facts that stand are not
 * read again, and their evidence is the very same objects.
 */
export function evidenceIn(
  lists: readonly List[],
  wanted: readonly string[],
  asOf: number,
  before?: EvidenceRead,
  asked?: () => Mentions,
): EvidenceRead {
  const names = new Map<string, string>()
  for (const list of lists) for (const [key, name] of namesIn(list, asOf)) if (!names.has(key)) names.set(key, name)
  const sign = JSON.stringify([asOf, [...names], wanted])
  const last = before?.sign === sign ? before : undefined
  const mentions = last?.mentions ?? both(mentionsOf(new Set([...names.keys(), ...wanted])), asked?.())
  const read = lists.map((list, i): Shown => {
    const then = last?.lists[i]
    if (then?.list === list) return then
    const known = new Map(then?.list.map((fact, place) => [fact, then.each[place]]))
    const each = list.map(fact => known.get(fact) ?? evidenceOf(fact, names, mentions, asOf))
    return { list, each, shown: countOnce(each.flat()) }
  })
  const evidence = new Map<string, SkillEvidence[]>()
  for (const { shown } of read)
    for (const item of shown) {
      const mine = evidence.get(item.skill)
      if (mine === undefined) evidence.set(item.skill, [item])
      else mine.push(item)
    }
  return { names, evidence, sign, mentions, lists: read }
}

function both(usual: Mentions, more: Mentions | undefined): Mentions {
  return more === undefined ? usual : text => new Set([...usual(text), ...more(text)])
}

function namesIn(list: List, asOf: number): Names {
  const known = namesOf.get(list)
  if (known?.asOf === asOf) return known.names
  const names = namedSkills(list, asOf)
  namesOf.set(list, { asOf, names })
  return names
}

import type { Stored } from '../../io/store/store.ts'
import type { SkillEvidence } from '../../measures/skill/evidence.ts'
import { findEvidence, namedSkills } from '../../measures/skill/find-evidence.ts'
import { mentionsOf } from '../../measures/skill/mentions.ts'
import type { Mentions } from '../../measures/skill/mentions.ts'

type Names = ReadonlyMap<string, string>

/** What lists of facts named and showed when they were last read; a list that changed is another list. */
const namesOf = new WeakMap<readonly Stored[], { readonly asOf: number; readonly names: Names }>()
const shownBy = new WeakMap<readonly Stored[], { readonly sign: string; readonly shown: readonly SkillEvidence[] }>()

/**
 * The names of skills in lists of facts, and the evidence of each skill. `wanted`: skills to find in texts although no fact
 * lists them by name. Lists that did not change since, while no skill got a name, are not read again.
 */
export function evidenceIn(
  lists: readonly (readonly Stored[])[],
  wanted: readonly string[],
  asOf: number,
): { names: Names; evidence: Map<string, SkillEvidence[]> } {
  const names = new Map<string, string>()
  for (const list of lists) for (const [key, name] of namesIn(list, asOf)) if (!names.has(key)) names.set(key, name)
  const searched = new Set([...names.keys(), ...wanted])
  const sign = `${asOf} ${[...searched].join('|')}`
  // made only when a text must be searched
  let mentions: Mentions | undefined
  const evidence = new Map<string, SkillEvidence[]>()
  for (const list of lists) {
    const known = shownBy.get(list)
    const shown =
      known?.sign === sign ? known.shown : findEvidence(list, names, (mentions ??= mentionsOf(searched)), asOf)
    if (shown !== known?.shown) shownBy.set(list, { sign, shown })
    for (const item of shown) {
      const mine = evidence.get(item.skill)
      if (mine === undefined) evidence.set(item.skill, [item])
      else mine.push(item)
    }
  }
  return { names, evidence }
}

function namesIn(list: readonly Stored[], asOf: number): Names {
  const known = namesOf.get(list)
  if (known?.asOf === asOf) return known.names
  const names = namedSkills(list, asOf)
  namesOf.set(list, { asOf, names })
  return names
}

import type { Decision } from '../model/decision.ts'
import { applyDecisions } from './decide.ts'
import { Groups } from './evidence.ts'
import type { Doubt, Evidence } from './evidence.ts'
import { findEvidence } from './find-evidence.ts'
import { nameBlock, readName } from './name.ts'
import { byFirstSight } from './record.ts'
import type { IdentityRecord } from './record.ts'
import { namedByOthers } from './named-by-others.ts'
import { readTraits } from './traits.ts'

/** Records that are one human. `id` is the id of the record seen first; any record's id leads here. */
export type Cluster = {
  readonly id: string
  readonly records: readonly string[]
  /** why they are one, in words; empty where there is one record only */
  readonly evidence: readonly string[]
}

/** Two people who may be one, for the user to say; the strongest first. `strength` in bits of evidence. */
export type SameSuggestion = {
  readonly a: string
  readonly b: string
  readonly strength: number
  readonly because: readonly string[]
}

export type Resolution = { readonly clusters: readonly Cluster[]; readonly suggestions: readonly SameSuggestion[] }

/**
 * Puts contact records together into people. Joined without asking: the same profile or account; the same e-mail address
 * or phone number where the names do not disagree and no function or household stands behind it; or a name that is rare
 * in this data with agreeing facts (Fellegi-Sunter weights, `likeness.ts`). Never a name alone, never two different
 * profiles, never look-alike letters. The user's decisions rule, in their order. The order of the records has no effect.
 * `own`: what the user is called, whose namesakes are asked about.
 */
export function resolve(
  records: readonly IdentityRecord[],
  decisions: readonly Decision[],
  own: readonly string[] = [],
): Resolution {
  const sorted = [...records].sort(byFirstSight)
  const placeOf = new Map(sorted.map((record, place) => [record.id, place]))
  const said = decisions.filter(
    ({ body }) => body.kind === 'merge' || body.kind === 'split' || body.kind === 'distinct',
  )
  const { evidence, doubts } = findEvidence(namedByOthers(sorted.map(readTraits)), new Set(own.map(blockOf)))
  const ruled = applyDecisions(evidence, said, placeOf)
  const groups = new Groups(sorted.map(() => null))
  for (const { members } of ruled) {
    const [head = 0, ...others] = members
    for (const member of others) groups.join(head, member)
  }
  return {
    clusters: toClusters(sorted, groups, ruled),
    suggestions: toSuggestions(sorted, groups, doubts, said, placeOf),
  }
}

function blockOf(written: string): string {
  const name = readName(written)
  return name === null ? '' : nameBlock(name)
}

function toClusters(
  sorted: readonly IdentityRecord[],
  groups: Groups,
  evidence: readonly Evidence[],
): readonly Cluster[] {
  const clusters = new Map<number, { id: string; records: string[]; evidence: string[] }>()
  for (const [place, { id }] of sorted.entries()) {
    const root = groups.find(place)
    const cluster = clusters.get(root)
    if (cluster === undefined) clusters.set(root, { id, records: [id], evidence: [] })
    else cluster.records.push(id)
  }
  for (const { members, says } of evidence) {
    const [head = 0] = members
    const reasons = clusters.get(groups.find(head))?.evidence
    if (reasons !== undefined && !reasons.includes(says)) reasons.push(says)
  }
  return [...clusters.values()]
}

function toSuggestions(
  sorted: readonly IdentityRecord[],
  groups: Groups,
  doubts: readonly Doubt[],
  decisions: readonly Decision[],
  placeOf: ReadonlyMap<string, number>,
): readonly SameSuggestion[] {
  const answered = new Set(decisions.flatMap(decision => answeredPairs(decision, groups, placeOf)))
  const best = new Map<string, SameSuggestion>()
  for (const { a, b, bits, says } of doubts) {
    const [one, other] = [groups.find(a), groups.find(b)].sort((x, y) => x - y)
    const [first, second] = [sorted[one ?? 0], sorted[other ?? 0]]
    if (one === other || first === undefined || second === undefined || answered.has(`${one} ${other}`)) continue
    const name = `${one} ${other}`
    if (bits > (best.get(name)?.strength ?? -Infinity))
      best.set(name, { a: first.id, b: second.id, strength: bits, because: says })
  }
  return [...best.values()].sort((x, y) => y.strength - x.strength || (x.a + x.b < y.a + y.b ? -1 : 1))
}

function answeredPairs(
  { body, undone }: Decision,
  groups: Groups,
  placeOf: ReadonlyMap<string, number>,
): readonly string[] {
  if (undone || (body.kind !== 'split' && body.kind !== 'distinct')) return []
  const [from, apart] = body.kind === 'split' ? [body.from, body.records] : [body.a, [body.b]]
  const root = placeOf.get(from)
  if (root === undefined) return []
  return apart.flatMap(id => {
    const place = placeOf.get(id)
    return place === undefined ? [] : [[groups.find(root), groups.find(place)].sort((x, y) => x - y).join(' ')]
  })
}

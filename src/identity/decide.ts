import type { Decision } from '../model/decision.ts'
import type { Evidence } from './evidence.ts'

/**
 * Lets the user's decisions rule over the evidence, in the order they were made; what was undone, or names records that
 * are not there, has no effect.
 */
export function applyDecisions(
  found: readonly Evidence[],
  decisions: readonly Decision[],
  placeOf: ReadonlyMap<string, number>,
): readonly Evidence[] {
  const evidence = found.map(one => ({ ...one, members: new Set(one.members) }))
  const byMember = new Map<number, Set<Evidence>>()
  const index = (one: Evidence) => {
    for (const member of one.members) {
      const list = byMember.get(member)
      if (list === undefined) byMember.set(member, new Set([one]))
      else list.add(one)
    }
  }
  if (decisions.length > 0) for (const one of evidence) index(one)
  const add = (one: Evidence) => {
    evidence.push(one)
    index(one)
  }
  const places = (ids: readonly string[]) => ids.map(id => placeOf.get(id)).filter(place => place !== undefined)
  for (const { body, undone } of decisions) {
    if (undone) continue
    if (body.kind === 'merge') {
      const members = new Set(places(body.records))
      if (members.size < 2) continue
      add({ members, says: body.why ?? 'you said that they are one person', byUser: true })
    } else if (body.kind === 'split') part(new Set(places(body.records)), places([body.from])[0], byMember, add)
    else if (body.kind === 'distinct') part(new Set(places([body.b])), places([body.a])[0], byMember, add)
  }
  return evidence.filter(one => one.members.size > 1)
}

/** Takes `apart` out of everything that ties it to those who belong to `from` without it. */
function part(
  apart: ReadonlySet<number>,
  from: number | undefined,
  byMember: ReadonlyMap<number, Set<Evidence>>,
  add: (evidence: Evidence) => void,
): void {
  if (from === undefined || apart.size === 0 || apart.has(from)) return
  const rest = new Set([from])
  const open = [from]
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const one of byMember.get(next) ?? [])
      for (const member of one.members)
        if (!apart.has(member) && !rest.has(member)) {
          rest.add(member)
          open.push(member)
        }
  for (const one of new Set([...apart].flatMap(member => [...(byMember.get(member) ?? [])]))) {
    if (![...one.members].some(member => rest.has(member))) continue
    const theirs = new Set([...one.members].filter(member => apart.has(member)))
    for (const member of theirs) {
      one.members.delete(member)
      byMember.get(member)?.delete(one)
    }
    // what ties those who leave to each other still does
    add({ ...one, members: theirs })
  }
}

/** Somebody who could be in a group of equals. */
export type PeerCandidate = {
  readonly id: string
  /** chance that an answer comes, 0 to 1 */
  readonly answers: number
  /** levels by which they are ahead of the user (minus: behind), averaged over what a role asks */
  readonly ahead: number
  /** the separate world they are seen in, or their employer where no world is known; null: neither */
  readonly world: string | null
}

/** So many besides the user: enough that a meeting holds when two are missing. Our judgement; the trial had about ten. */
const MOST = 6
/** Further apart than this, one would teach the other. Our judgement. */
const ALIKE = 0.75

/** True where somebody is near enough to be an equal. */
export function isAlike({ ahead }: Pick<PeerCandidate, 'ahead'>): boolean {
  return Math.abs(ahead) <= ALIKE
}

/**
 * A group from as many worlds as there are: of each world the one most likely to answer, in that order, six at most. Where
 * worlds are fewer, the rest is filled from those left. Somebody of no known world counts as a world of their own.
 */
export function peerGroup<P extends PeerCandidate>(candidates: readonly P[]): P[] {
  const alike = candidates.filter(isAlike)
  const best = new Map<string, P>()
  for (const one of alike) {
    const world = worldOf(one)
    const known = best.get(world)
    if (known === undefined || byAnswer(one, known) < 0) best.set(world, one)
  }
  const firsts = [...best.values()].sort(byAnswer)
  if (firsts.length >= MOST) return firsts.slice(0, MOST)
  const isFirst = new Set(firsts)
  const rest = alike.filter(one => !isFirst.has(one)).sort(byAnswer)
  return [...firsts, ...rest].slice(0, MOST)
}

/** Who most likely answers comes first, then who is nearest. */
function byAnswer(a: PeerCandidate, b: PeerCandidate): number {
  return b.answers - a.answers || Math.abs(a.ahead) - Math.abs(b.ahead) || (a.id < b.id ? -1 : 1)
}

function worldOf({ id, world }: PeerCandidate): string {
  return world ?? `alone ${id}`
}

/** How many different worlds a group comes from. */
export function worldsIn(group: readonly PeerCandidate[]): number {
  return new Set(group.map(worldOf)).size
}

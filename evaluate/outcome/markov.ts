/** A path through levers and whether it came to something. */
export type Path = { readonly levers: readonly string[]; readonly came: boolean; readonly times: number }

/**
 * Credit by removal in a first-order Markov chain: start, levers, came, nothing; transition shares from the paths (repeats of
 * one lever are one visit); RE_l = 1 - P(came with l removed) / P(came); credits are RE to scale, times what came. Not
 * shipped: it is the worst of all rules in the long run (MEASURES 8.3). Kept here to compare with.
 * @example markovCredits(paths).credits.get('Google') // 2.4
 */
export function markovCredits(paths: readonly Path[]): {
  readonly came: number
  readonly removal: ReadonlyMap<string, number>
  readonly credits: ReadonlyMap<string, number>
} {
  const { from, levers } = transitions(paths)
  const base = reach(from)
  const removal = new Map(levers.map(lever => [lever, base > 0 ? Math.max(0, 1 - reach(from, lever) / base) : 0]))
  const whole = [...removal.values()].reduce((sum, one) => sum + one, 0)
  const all = paths.reduce((sum, { came, times }) => sum + (came ? times : 0), 0)
  return {
    came: base,
    removal,
    credits: new Map(
      [...removal].map(([lever, one]) => [lever, whole > 0 ? (one / whole) * all : all / levers.length]),
    ),
  }
}

const [START, CAME, NOTHING] = ['(start)', '(came)', '(nothing)']

function transitions(paths: readonly Path[]): { from: Map<string, Map<string, number>>; levers: string[] } {
  const counts = new Map<string, Map<string, number>>()
  for (const { levers, came, times } of paths) {
    const visits = levers.filter((lever, i) => lever !== levers[i - 1])
    const states = [START, ...visits, came ? CAME : NOTHING]
    for (let i = 0; i + 1 < states.length; i++) {
      const row = counts.get(states[i] ?? '') ?? new Map<string, number>()
      row.set(states[i + 1] ?? '', (row.get(states[i + 1] ?? '') ?? 0) + times)
      counts.set(states[i] ?? '', row)
    }
  }
  const from = new Map(
    [...counts].map(([state, row]) => {
      const whole = [...row.values()].reduce((sum, n) => sum + n, 0)
      return [state, new Map([...row].map(([to, n]) => [to, n / whole]))] as const
    }),
  )
  return { from, levers: [...counts.keys()].filter(state => state !== START) }
}

/** The chance to come from the start to something, with one lever as a dead end; by iteration, since paths may circle. */
function reach(from: ReadonlyMap<string, ReadonlyMap<string, number>>, removed?: string): number {
  let chance = new Map<string, number>([[CAME, 1]])
  for (let step = 0; step < 10_000; step++) {
    const next = new Map<string, number>([[CAME, 1]])
    let moved = 0
    for (const [state, row] of from) {
      let sum = 0
      if (state !== removed) for (const [to, share] of row) sum += share * (chance.get(to) ?? 0)
      moved = Math.max(moved, Math.abs(sum - (chance.get(state) ?? 0)))
      next.set(state, sum)
    }
    chance = next
    if (moved < 1e-14) break
  }
  return chance.get(START) ?? 0
}

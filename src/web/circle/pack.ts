export type Disc = { readonly id: string; readonly radius: number; readonly x: number; readonly y: number }

/** between two worlds, and room for the name above one */
const GAP = 40
const TURNS = 24

/**
 * Puts discs side by side without touching, the first in the middle, each next where it is nearest to the middle and to
 * the discs it is linked with. `links`: "a b" to how many.
 * @example packed([{ id: 'a', radius: 10 }, { id: 'b', radius: 5 }], new Map(), 1).length // 2
 */
export function packed(
  discs: readonly { readonly id: string; readonly radius: number }[],
  links: ReadonlyMap<string, number>,
  aspect: number,
): readonly Disc[] {
  const placed: Disc[] = []
  for (const disc of discs)
    placed.push(placed.length === 0 ? { ...disc, x: 0, y: 0 } : best(disc, placed, links, aspect))
  return centred(placed)
}

function best(
  disc: { readonly id: string; readonly radius: number },
  placed: readonly Disc[],
  links: ReadonlyMap<string, number>,
  aspect: number,
): Disc {
  let found: Disc | undefined
  let least = Infinity
  for (const beside of placed)
    for (let turn = 0; turn < TURNS; turn++) {
      const angle = (turn / TURNS) * 2 * Math.PI
      const away = beside.radius + disc.radius + GAP
      const here = { ...disc, x: beside.x + Math.cos(angle) * away, y: beside.y + Math.sin(angle) * away }
      const cost = costOf(here, placed, links, aspect)
      if (cost < least - 1e-9 && isFree(here, placed)) {
        found = here
        least = cost
      }
    }
  // beside the outermost disc there is always room
  return found ?? { ...disc, x: Math.max(...placed.map(({ x, radius }) => x + radius)) + disc.radius + GAP, y: 0 }
}

function isFree({ x, y, radius }: Disc, placed: readonly Disc[]): boolean {
  return placed.every(other => Math.hypot(x - other.x, y - other.y) >= radius + other.radius + GAP - 1e-6)
}

function costOf(disc: Disc, placed: readonly Disc[], links: ReadonlyMap<string, number>, aspect: number): number {
  let cost = Math.hypot(disc.x / aspect, disc.y)
  for (const other of placed) {
    const linked = links.get(`${disc.id} ${other.id}`) ?? 0
    if (linked > 0) cost += 0.2 * Math.log1p(linked) * Math.hypot(disc.x - other.x, disc.y - other.y)
  }
  return cost
}

/** Moved so that all of them together stand around (0, 0). */
function centred(discs: readonly Disc[]): readonly Disc[] {
  const middle = (low: readonly number[], high: readonly number[]): number =>
    discs.length === 0 ? 0 : (Math.min(...low) + Math.max(...high)) / 2
  const x = middle(
    discs.map(disc => disc.x - disc.radius),
    discs.map(disc => disc.x + disc.radius),
  )
  const y = middle(
    discs.map(disc => disc.y - disc.radius),
    discs.map(disc => disc.y + disc.radius),
  )
  return discs.map(disc => ({ ...disc, x: disc.x - x, y: disc.y - y }))
}

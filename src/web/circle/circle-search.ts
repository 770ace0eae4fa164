/** What an address of the circle says: the year looked at, and the world that is lit. */
export type CircleSearch = { year?: number; world?: string }

/** Reads an address; what it does not know it leaves out. */
export function readCircleSearch(raw: Record<string, unknown>): CircleSearch {
  const { year, world } = raw
  return {
    ...(typeof year === 'number' && year > 1900 && year < 2200 ? { year: Math.round(year) } : {}),
    ...(typeof world === 'string' && world !== '' ? { world: world.slice(0, 200) } : {}),
  }
}

/**
 * Of each path the shortest end that no other of them has; all of it where another ends in the whole of it. The same path
 * twice is one. @example shortestEnds(['own/app', 'client/app', 'own/mill']).get('own/app') // 'own/app'
 * @example shortestEnds(['own/app', 'client/app', 'own/mill']).get('own/mill') // 'mill'
 */
export function shortestEnds(paths: Iterable<string>): ReadonlyMap<string, string> {
  const distinct = [...new Set(paths)]
  const ends = new Map<string, number>()
  for (const path of distinct) for (const end of endsOf(path)) ends.set(end, (ends.get(end) ?? 0) + 1)
  return new Map(distinct.map(path => [path, endsOf(path).find(end => ends.get(end) === 1) ?? path]))
}

/** Deeper than this nobody's folders are told apart. */
const DEEPEST = 12

function endsOf(path: string): string[] {
  const parts = path.split('/')
  const depth = Math.min(parts.length, DEEPEST)
  return Array.from({ length: depth }, (_, n) => parts.slice(-n - 1).join('/'))
}

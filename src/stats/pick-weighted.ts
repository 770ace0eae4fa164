/**
 * Draws `n` different items, one after another, each time with chance proportional to weight among those left. The
 * chance of each item comes from `chanceOf(item)` in [0, 1) alone, so that adding an item changes no other item's luck
 * (exponential keys: Efraimidis and Spirakis 2006). Weights of 0 or less are never drawn.
 */
export function pickWeighted<Item>(
  items: Iterable<Item>,
  n: number,
  weightOf: (item: Item) => number,
  chanceOf: (item: Item) => number,
): Item[] {
  const keyed: { item: Item; key: number }[] = []
  for (const item of items) {
    const weight = weightOf(item)
    if (weight > 0) keyed.push({ item, key: -Math.log1p(-chanceOf(item)) / weight })
  }
  return keyed
    .sort((a, b) => a.key - b.key)
    .slice(0, n)
    .map(({ item }) => item)
}

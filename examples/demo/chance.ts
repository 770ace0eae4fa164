/** Seeded chance: the same seed and the same calls give the same life, on every machine. */
export type Chance = {
  /** uniform in [0, 1) */
  next(): number
  /** whole number in [low, high], both ends included */
  int(low: number, high: number): number
  yes(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** one of `from`, each as likely as its weight says */
  weighted<T>(from: readonly (readonly [T, number])[]): T
  normal(mean?: number, sd?: number): number
  /** exp of a normal: median and the sd of its logarithm */
  lognormal(median: number, sigma: number): number
  exponential(mean: number): number
  shuffle<T>(from: readonly T[]): T[]
  /** an independent stream for a topic, so that a change in one topic leaves the others as they were */
  fork(label: string): Chance
}

/** Makes the stream of a seed (sfc32, Chris Doty-Humphrey's PractRand). */
export function makeChance(seed: number, label = ''): Chance {
  const next = sfc32(hashOf(`${seed}/${label}`))
  const normal = (mean = 0, sd = 1) => mean + sd * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  const pick = <T>(from: readonly T[]): T => {
    const chosen = from[Math.floor(next() * from.length)]
    if (chosen === undefined) throw new RangeError('pick from an empty list')
    return chosen
  }
  return {
    next,
    pick,
    normal,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    yes: probability => next() < probability,
    weighted: from => weighted(next, from),
    lognormal: (median, sigma) => median * Math.exp(normal(0, sigma)),
    exponential: mean => -mean * Math.log(1 - next()),
    shuffle: from => shuffle(next, from),
    fork: topic => makeChance(seed, `${label}/${topic}`),
  }
}

function weighted<T>(next: () => number, from: readonly (readonly [T, number])[]): T {
  let left = next() * from.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of from) {
    left -= weight
    if (left < 0) return value
  }
  const last = from.at(-1)
  if (!last) throw new RangeError('weighted choice from an empty list')
  return last[0]
}

function shuffle<T>(next: () => number, from: readonly T[]): T[] {
  return from
    .map(value => ({ value, order: next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ value }) => value)
}

/** 32 bits of a text (FNV-1a with a final mix); also used where something must look like an opaque id. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** `length` hexadecimal digits that depend on the text alone. */
export function hexOf(text: string, length: number): string {
  let hex = ''
  for (let i = 0; hex.length < length; i++) hex += hashOf(`${i}:${text}`).toString(16).padStart(8, '0')
  return hex.slice(0, length)
}

function sfc32(seed: number): () => number {
  let [a, b, c, d] = [seed, seed ^ 0x9e3779b9, seed ^ 0x243f6a88, 1]
  const step = () => {
    const t = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4294967296
  }
  for (let i = 0; i < 16; i++) step()
  return step
}

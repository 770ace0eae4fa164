/** A source of chance: each call gives the next number in [0, 1). Always seeded, so that every result can be repeated. */
export type Random = () => number

/**
 * A seeded generator: Doty-Humphrey's sfc32 (PractRand), 128 bits of state, fast and without known flaws at this size.
 * The seed is hashed into the state, so that seeds 1 and 2, or 'a:1' and 'a:2', give unrelated streams.
 * @example seeded(1)() === seeded(1)() // true
 */
export function seeded(seed: number | string): Random {
  const mix = spread(String(seed))
  let a = mix()
  let b = mix()
  let c = mix()
  let counter = 1
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let warm = 0; warm < 12; warm++) next()
  return next
}

/** xmur3: a string to as many unrelated 32-bit words as are asked for. */
function spread(text: string): () => number {
  let hash = 1_779_033_703 ^ text.length
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 3_432_918_353)
    hash = (hash << 13) | (hash >>> 19)
  }
  return () => {
    hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507)
    hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909)
    hash ^= hash >>> 16
    return hash | 0
  }
}

import type { Instant } from '../../model/instant.ts'

/** A stretch of time, half open: [from, until). */
export type Span = { readonly from: Instant; readonly until: Instant }

/** The same time in stretches that neither touch nor overlap, in order. @example unionOf([{from: 2, until: 4}, {from: 0, until: 3}]) // [{from: 0, until: 4}] */
export function unionOf(spans: readonly Span[]): readonly Span[] {
  const union: { from: Instant; until: Instant }[] = []
  for (const { from, until } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = union.at(-1)
    if (until <= from) continue
    if (last !== undefined && from <= last.until) last.until = Math.max(last.until, until)
    else union.push({ from, until })
  }
  return union
}

/** The parts of a span that lie in a union (see `unionOf`), found by halving. */
export function overlapOf({ from, until }: Span, union: readonly Span[]): readonly Span[] {
  let [low, high] = [0, union.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((union[middle]?.until ?? 0) <= from) low = middle + 1
    else high = middle
  }
  const parts: Span[] = []
  for (let i = low; i < union.length; i++) {
    const span = union[i]
    if (span === undefined || span.from >= until) break
    parts.push({ from: Math.max(from, span.from), until: Math.min(until, span.until) })
  }
  return parts
}

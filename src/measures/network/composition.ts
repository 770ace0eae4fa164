import type { Measured, Reason } from '../../model/measured.ts'
import { drawMultinomial } from '../../stats/draws.ts'
import type { Random } from '../../stats/random.ts'
import { chaoJost1, coverage, plugIn1, plugIn2, simpson2, total } from './hill-numbers.ts'
import { adjustedShares } from './coverage-shares.ts'

/** Fewer draws, or draws that miss more of the whole, say nothing about it (MEASURES 3.1). */
export const MIN_DRAWS = 30
export const MIN_COVERAGE = 0.7

/** One way to cut a set of people or of attention: industries, functions, places. `missing`: how many have no category. */
export type Composed = { readonly counts: ReadonlyMap<string, number>; readonly missing: number }

/** Counts categories; null or undefined is one that is not known. @example composedOf(['law', null, 'law']) // law: 2, missing: 1 */
export function composedOf(categories: Iterable<string | null | undefined>): Composed {
  const counts = new Map<string, number>()
  let missing = 0
  for (const category of categories) {
    if (category === null || category === undefined) missing++
    else counts.set(category, (counts.get(category) ?? 0) + 1)
  }
  return { counts, missing }
}

export type Composition = {
  /** most common first; shares of those with a category */
  readonly rows: readonly { readonly category: string; readonly count: number; readonly share: number }[]
  /** effective number of categories, order 1: "as varied as so many equally common ones" */
  readonly effective: Measured
  /** the same of order 2, which hardly sees rare categories; null where it cannot be taken */
  readonly effective2: number | null
  /** share of the whole that belongs to categories seen; 1 for a census */
  readonly coverage: number
  /** share of all that have a category */
  readonly classified: number
}

/**
 * The make-up of a whole list, such as all connections: the plug-in number is exact for those with a category. The range
 * is what the list could be once the rest had one of the categories seen: all in the largest, or spread most evenly.
 * Range [1, categories]. Unknown where fewer than half have a category. Source: Hill 1973, Jost 2006.
 * @example compositionOfAll({ counts: new Map([['sales', 5], ['legal', 5]]), missing: 0 }).effective // value 2
 */
export function compositionOfAll({ counts, missing }: Composed): Composition {
  const values = [...counts.values()].filter(count => count > 0)
  const n = total(values)
  const classified = n + missing === 0 ? 0 : n / (n + missing)
  const common = { rows: rowsOf(counts, n), effective2: n === 0 ? null : plugIn2(values), coverage: 1, classified }
  if (n === 0 || classified < 0.5)
    return { ...common, effective: unknown(`only ${n} of ${n + missing} have a category; at least half are needed`) }
  return {
    ...common,
    effective: {
      value: plugIn1(values),
      low: plugIn1(packed(values, missing)),
      high: plugIn1(levelled(values, missing)),
      n,
      because: [...largest(common.rows), ...absent(missing, n)],
    },
  }
}

/**
 * The make-up of what a sample was drawn from, such as the people behind messages and meetings: Chao and Jost's number and a
 * 90 % interval exp(ln estimate -+ 1.645 s), s from draws out of shares adjusted for what was not seen. Unknown below 30
 * draws or a coverage of 0.7 (there the error is 20 to 50 %). Counts are whole numbers of independent draws: count a
 * conversation once, not each of its messages.
 * @example compositionOfSample({ counts: new Map([['sales', 30], ['legal', 12]]), missing: 0 }, seeded(1)).effective
 */
export function compositionOfSample({ counts, missing }: Composed, random: Random, resamples = 200): Composition {
  const values = [...counts.values()].filter(count => count > 0)
  const n = total(values)
  const seen = coverage(values)
  const classified = n + missing === 0 ? 0 : n / (n + missing)
  const common = { rows: rowsOf(counts, n), effective2: simpson2(values), coverage: seen, classified }
  if (n < MIN_DRAWS)
    return { ...common, effective: unknown(`${n} observations with a category; ${MIN_DRAWS} are needed`) }
  if (seen < MIN_COVERAGE)
    return {
      ...common,
      effective: unknown(
        `the categories seen cover about ${percent(seen)} of the whole; ${percent(MIN_COVERAGE)} are needed`,
      ),
    }
  if (classified < 0.5)
    return { ...common, effective: unknown(`only ${percent(classified)} have a category; at least half are needed`) }
  const value = chaoJost1(values)
  const factor = Math.exp(1.645 * spread(values, random, resamples))
  return {
    ...common,
    effective: {
      value,
      low: Math.max(1, value / factor),
      high: value * factor,
      n,
      because: [
        ...largest(common.rows),
        { text: `What was seen covers about ${percent(seen)} of all kinds there are.` },
        ...absent(missing, n),
      ],
    },
  }
}

/** Standard deviation of ln(Chao-Jost) over samples of the same size from the adjusted shares. */
function spread(counts: readonly number[], random: Random, resamples: number): number {
  const n = total(counts)
  const shares = adjustedShares(counts)
  let sum = 0
  let squares = 0
  for (let round = 0; round < resamples; round++) {
    const value = Math.log(chaoJost1(drawMultinomial(random, n, shares)))
    sum += value
    squares += value * value
  }
  return Math.sqrt(Math.max(0, squares / resamples - (sum / resamples) ** 2))
}

/** All of the missing in the largest category: the least varied the list can be. */
function packed(counts: readonly number[], missing: number): number[] {
  const top = Math.max(...counts)
  const at = counts.indexOf(top)
  return counts.map((count, index) => (index === at ? count + missing : count))
}

/** The missing poured into the smallest categories first: the most varied the list can be. */
function levelled(counts: readonly number[], missing: number): number[] {
  const sorted = counts.toSorted((a, b) => a - b)
  let sum = missing
  let level = 0
  for (const [index, count] of sorted.entries()) {
    sum += count
    level = sum / (index + 1)
    if (level <= (sorted[index + 1] ?? Infinity)) break
  }
  return sorted.map(count => Math.max(count, level))
}

function rowsOf(counts: ReadonlyMap<string, number>, n: number): Composition['rows'] {
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([category, count]) => ({ category, count, share: count / n }))
    .toSorted((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1))
}

function largest(rows: Composition['rows']): Reason[] {
  return rows.slice(0, 3).map(({ category, count, share }) => ({
    text: `${category}: ${percent(share)}`,
    evidence: { n: count },
  }))
}

function absent(missing: number, n: number): Reason[] {
  return missing === 0
    ? []
    : [{ text: `Of ${n + missing}, ${missing} have no category here.`, evidence: { n: missing } }]
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function unknown(text: string): Measured {
  return { unknown: [{ text }] }
}

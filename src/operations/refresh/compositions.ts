import type { PersonRow } from '../../io/store/store.ts'
import type { CompositionFact, PersonFact } from '../../findings/facts.ts'
import { JOB_FUNCTIONS } from '../../measures/occupation/job-function.ts'
import type { JobFunction } from '../../measures/occupation/job-function.ts'
import { compositionOfAll, compositionOfSample } from '../../measures/network/composition.ts'
import { betaQuantile } from '../../stats/beta-distribution.ts'
import { seeded } from '../../stats/random.ts'
import type { Measured } from '../../model/measured.ts'

/** Bands of people with whom there is contact now; a one-way acquaintance is somebody the ego writes to, not a circle. */
export const CIRCLE: ReadonlySet<string> = new Set(['close', 'active', 'fading'])
const SEED = 'composition'

/** Who the people are by function: all that the ego is linked to, beside those the ego is in touch with. */
export function compositionByFunction(rows: readonly PersonRow[], facts: readonly PersonFact[]): CompositionFact {
  const linked = rows.filter(({ connectedOn }) => connectedOn !== null)
  const base = linked.length > 0 ? linked : rows
  const circle = rows.filter(({ tie }) => CIRCLE.has(tie.band))
  const all = compositionOfAll(tally(base, () => 1))
  const sample = compositionOfSample(
    tally(circle, () => 1),
    seeded(SEED),
  )
  const attention = tally(circle, ({ tie }) => tie.out + tie.in)
  const attended = [...attention.counts.values()].reduce((sum, n) => sum + n, 0)
  const names = new Set([...all.rows.map(({ category }) => category), ...attention.counts.keys()])
  const commonest = sample.rows[0]?.category ?? null
  return {
    by: 'function',
    coverage: coverageOf(base),
    linked: all.effective,
    attention: sample.effective,
    rows: [...names].map(name => ({
      label: name,
      linked: all.rows.find(({ category }) => category === name)?.share ?? 0,
      attention: attended === 0 ? 0 : (attention.counts.get(name) ?? 0) / attended,
    })),
    dormantOutside: facts.filter(
      ({ band, function: job, in: received, out }) =>
        band === 'dormant' && job !== null && label(job) !== commonest && received > 0 && out > 0,
    ),
    commonest,
  }
}

function tally(
  rows: readonly PersonRow[],
  weigh: (row: PersonRow) => number,
): { counts: Map<string, number>; missing: number } {
  const counts = new Map<string, number>()
  let missing = 0
  for (const row of rows) {
    const weight = weigh(row)
    if (row.function === null) missing += weight
    else counts.set(label(row.function), (counts.get(label(row.function)) ?? 0) + weight)
  }
  return { counts, missing }
}

/** Share of people whose title could be read, with a Jeffreys interval. */
function coverageOf(rows: readonly PersonRow[]): Measured {
  if (rows.length === 0) return { unknown: [{ text: 'Nobody is here yet.' }] }
  const known = rows.filter(row => row.function !== null).length
  const untitled = rows.filter(({ title }) => title === null).length
  const [a, b] = [known + 0.5, rows.length - known + 0.5]
  return {
    value: known / rows.length,
    low: betaQuantile(0.05, a, b),
    high: betaQuantile(0.95, a, b),
    n: rows.length,
    because: [
      {
        text: `${untitled} of ${rows.length} have no job title in the data; ${rows.length - untitled - known} have one that says too little.`,
      },
    ],
  }
}

function label(name: string): string {
  return name in JOB_FUNCTIONS ? JOB_FUNCTIONS[name as JobFunction] : name
}

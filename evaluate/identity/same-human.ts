import { makeLife } from '../../examples/demo/make-life.ts'
import { atLeast } from '../experiment.ts'
import type { Bar, Experiment } from '../experiment.ts'
import { countMerges } from './merges.ts'
import type { Merges } from './merges.ts'
import { noisyLife } from './noisy-life.ts'
import { readTrueLife } from './true-life.ts'

const DEMO = Date.UTC(2026, 10, 20, 12)
const SEEDS = [101, 202, 303]

/**
 * The same human across sources: the demo life, and lives of other seeds with noise laid over them, written to files,
 * imported, and held against what is true of them. Without asking: precision at least 0.995 and recall at least 0.90.
 */
export const sameHuman: Experiment = {
  id: 'ID',
  title: 'The same human across sources',
  run: async () => {
    const demo = countMerges(await readTrueLife(makeLife(7, DEMO)))
    const noisy: Merges[] = []
    for (const seed of SEEDS) noisy.push(countMerges(await readTrueLife(noisyLife(seed))))
    return [...bars('ID-demo', 'demo life', [demo]), ...bars('ID-noise', `${SEEDS.length} lives with noise`, noisy)]
  },
}

function bars(id: string, says: string, lives: readonly Merges[]): Bar[] {
  const total = (of: (merges: Merges) => number): number => lives.reduce((sum, one) => sum + of(one), 0)
  const [joined, needed] = [total(one => one.joined), total(one => one.needed)]
  return [
    atLeast(
      id,
      `${says}: share of ${joined} pairs put together that are one human`,
      total(one => one.right) / joined,
      0.995,
    ),
    atLeast(id, `${says}: share of ${needed} joins made without asking`, total(one => one.made) / needed, 0.9),
    atLeast(id, `${says}: the same with suggestions taken`, total(one => one.made + one.offered) / needed, 0.95),
  ]
}

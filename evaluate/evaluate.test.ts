import { expect, test } from 'vitest'
import { auc } from '../src/stats/auc.ts'
import { seeded } from '../src/stats/random.ts'
import { EXPERIMENTS } from './experiments.ts'
import { atLeast, atMost, near } from './experiment.ts'
import { egoAuc, heldOut } from './held-out.ts'
import { readSets } from './rows.ts'
import { dataFolder } from './sets.ts'
import { weightedAuc } from './weighted-auc.ts'

const folder = dataFolder()
const must = process.env['CI'] === 'true'
if (folder === undefined) console.log('SKIP: the public data is not here; set GROUNDWORK_DATA')

test('the data is there where it must be', () => expect(must && folder === undefined).toBe(false))

test.skipIf(folder === undefined)(
  'the reader finds the sets that the reference has, and one figure of the reference',
  () => {
    const sets = readSets(folder ?? '')
    const rows = (id: 'college' | 'enron', cut: number) => sets[id].rows.get(cut) ?? []
    expect(rows('college', 60)).toHaveLength(13_962)
    expect(rows('enron', 720)).toHaveLength(940)
    expect(rows('enron', 720).filter(row => row.label.wouldAnswer >= 0)).toHaveLength(257)
    expect(egoAuc(heldOut(sets, 'enron', 'twoWay'))).toBeCloseTo(0.81, 2)
  },
)

test('experiments have their own names', () => {
  expect(new Set(EXPERIMENTS.map(({ id }) => id)).size).toBe(EXPERIMENTS.length)
})

test('bars pass and fail where they should', () => {
  expect([near('a', '', 0.504, 0.5, 0.01).pass, near('a', '', 0.52, 0.5, 0.01).pass]).toEqual([true, false])
  expect([atLeast('a', '', 1, 1).pass, atLeast('a', '', 0.9, 1).pass]).toEqual([true, false])
  expect([atMost('a', '', 1, 1).pass, atMost('a', '', 1.1, 1).pass]).toEqual([true, false])
})

test('the weighted AUC is the plain one on repeated rows', () => {
  const random = seeded(1)
  const labels = Array.from({ length: 60 }, () => Number(random() < 0.4))
  const scores = labels.map(label => Math.floor(8 * random() + 2 * label))
  const times = labels.map(() => Math.floor(3 * random()))
  const repeated = labels.flatMap((label, i) =>
    Array.from({ length: times[i] ?? 0 }, () => [label, scores[i] ?? 0] as const),
  )
  const plain = auc(
    repeated.map(([label]) => label),
    repeated.map(([, score]) => score),
  )
  expect(weightedAuc(labels, scores)(row => times[row] ?? 0)).toBeCloseTo(plain, 12)
})

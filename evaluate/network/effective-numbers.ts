import { compositionOfSample } from '../../src/measures/network/composition.ts'
import {
  chaoJost1,
  coverage,
  millerMadow1,
  plugIn1,
  plugIn2,
  simpson2,
} from '../../src/measures/network/hill-numbers.ts'
import { isKnown } from '../../src/model/measured.ts'
import { drawMultinomial } from '../../src/stats/draws.ts'
import { seeded } from '../../src/stats/random.ts'
import type { Bar, Experiment } from '../experiment.ts'

/** Counts (10, 6, 4, 2, 1, 1, 1), from the reference implementation in Python. */
const GOLDEN = [10, 6, 4, 2, 1, 1, 1]
const WANTED: readonly (readonly [number | null, number])[] = [
  [plugIn1(GOLDEN), 4.906498950830755],
  [millerMadow1(GOLDEN), 5.532062119339186],
  [chaoJost1(GOLDEN), 6.137903221366375],
  [plugIn2(GOLDEN), 625 / 159],
  [simpson2(GOLDEN), 600 / 134],
  [coverage(GOLDEN), 0.8832432432432432],
]

/** Zipf shares (categories, exponent) with draws n, and the relative root mean square error of the reference over 6,000 samples. */
const SETTINGS = [
  { says: '12 industries', size: 12, power: 1, n: 30, error: 0.206 },
  { says: '12 industries', size: 12, power: 1, n: 60, error: 0.1188 },
  { says: '12 industries', size: 12, power: 1, n: 150, error: 0.0708 },
  { says: '12 industries', size: 12, power: 1, n: 400, error: 0.0427 },
  { says: '60 companies', size: 60, power: 0.8, n: 60, error: 0.2205 },
  { says: '60 companies', size: 60, power: 0.8, n: 150, error: 0.1008 },
  { says: '60 companies', size: 60, power: 0.8, n: 400, error: 0.0533 },
  { says: '400 companies', size: 400, power: 0.8, n: 60, error: 0.4246 },
  { says: '400 companies', size: 400, power: 0.8, n: 400, error: 0.0942 },
]

/** B9: against golden values, against the reference's error, and how often the 90 % interval holds the truth. */
export const effectiveNumbers: Experiment = { id: 'B9', title: 'Effective numbers of a sample, simulated', run }

function run(): readonly Bar[] {
  const golden = Math.max(...WANTED.map(([value, wanted]) => Math.abs((value ?? Infinity) - wanted)))
  const errors = SETTINGS.map(setting => Math.abs(errorOf(setting) / setting.error - 1))
  const held = SETTINGS.map(heldBy).filter(share => share !== null)
  const [worst, low, high] = [Math.max(...errors), Math.min(...held), Math.max(...held)]
  return [
    {
      id: 'B9-golden',
      says: 'effective numbers and coverage: largest difference from golden values',
      value: golden,
      bar: '<= 1e-9',
      pass: golden <= 1e-9,
    },
    {
      id: 'B9-error',
      says: `Chao-Jost's error over ${SETTINGS.length} settings: largest departure from the reference`,
      value: worst,
      bar: '<= 0.15',
      pass: worst <= 0.15,
    },
    {
      id: 'B9-low',
      says: `90 % interval holds the truth where coverage >= 0.7: lowest of ${held.length} settings`,
      value: low,
      bar: '>= 0.80',
      pass: low >= 0.8,
    },
    {
      id: 'B9-high',
      says: `90 % interval holds the truth where coverage >= 0.7: highest of ${held.length} settings`,
      value: high,
      bar: '<= 0.95',
      pass: high <= 0.95,
    },
  ]
}

type Setting = (typeof SETTINGS)[number]

function sharesOf({ size, power }: Setting): number[] {
  return Array.from({ length: size }, (_, index) => (index + 1) ** -power)
}

function errorOf(setting: Setting): number {
  const random = seeded(`B9 error ${setting.size} ${setting.n}`)
  const shares = sharesOf(setting)
  const truth = plugIn1(shares)
  const runs = 3000
  let squares = 0
  for (let run = 0; run < runs; run++)
    squares += (Math.min(5, chaoJost1(drawMultinomial(random, setting.n, shares)) / truth) - 1) ** 2
  return Math.sqrt(squares / runs)
}

/** Over the samples that the measure answers; null where it answers fewer than half. */
function heldBy(setting: Setting): number | null {
  const random = seeded(`B9 held ${setting.size} ${setting.n}`)
  const shares = sharesOf(setting)
  const truth = plugIn1(shares)
  const runs = 400
  let known = 0
  let hits = 0
  for (let run = 0; run < runs; run++) {
    const counts = new Map(drawMultinomial(random, setting.n, shares).map((count, index) => [`c${index}`, count]))
    const { effective } = compositionOfSample({ counts, missing: 0 }, random, 150)
    if (!isKnown(effective)) continue
    known++
    if (effective.low <= truth && truth <= effective.high) hits++
  }
  return known < runs / 2 ? null : hits / known
}

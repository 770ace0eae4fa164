import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bootstrap, bootstrapRatio } from './bootstrap.ts'
import { seeded } from './random.ts'

const unit = fc.record({ top: fc.integer({ min: 0, max: 20 }), bottom: fc.integer({ min: 1, max: 20 }) })
const units = fc.array(unit, { minLength: 1, maxLength: 30 })
const RESAMPLES = { resamples: 200 }

test('units that all have one ratio leave nothing open', () => {
  const alike = [
    { top: 1, bottom: 2 },
    { top: 2, bottom: 4 },
    { top: 5, bottom: 10 },
  ]
  expect(bootstrapRatio(alike, seeded(1), RESAMPLES)).toEqual({ low: 0.5, high: 0.5, sd: 0 })
})

test('is the bootstrap of the ratio of sums, with the same draws', () => {
  fc.assert(
    fc.property(units, fc.integer(), (list, seed) => {
      const ratio = (counts: Uint16Array): number => {
        const sum = (part: 'top' | 'bottom') => list.reduce((all, one, i) => all + one[part] * (counts[i] ?? 0), 0)
        return sum('top') / sum('bottom')
      }
      const { low, high, sd } = bootstrapRatio(list, seeded(seed), RESAMPLES)
      expect({ low, high, sd }).toEqual(bootstrap(list.length, ratio, seeded(seed), RESAMPLES))
      expect(low).toBeLessThanOrEqual(high)
    }),
    { numRuns: 50 },
  )
})

test('its 90 % range holds the true ratio in about nine cases of ten, where cases of one unit are alike', () => {
  const [worlds, truth] = [300, 0.4]
  let held = 0
  for (let world = 0; world < worlds; world++) {
    const random = seeded(`ratio ${world}`)
    const list = Array.from({ length: 25 }, () => {
      const bottom = 1 + Math.floor(random() * 10)
      // all cases of a unit come off or none does: counting cases would make the range far too narrow
      return { top: random() < truth ? bottom : 0, bottom }
    })
    const { low, high } = bootstrapRatio(list, random, RESAMPLES)
    if (low <= truth && truth <= high) held++
  }
  expect(held / worlds).toBeGreaterThan(0.85)
  expect(held / worlds).toBeLessThan(0.95)
})

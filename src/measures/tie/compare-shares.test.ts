import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeded } from '../../stats/random.ts'
import { compareShares } from './compare-shares.ts'
import { share } from './reciprocity-measures.ts'

const of = (x: number, n: number) => share(x, n, `${x} of ${n}`, 'none')

test('says clearly only where hardly anything speaks against it', () => {
  expect(compareShares(of(20, 40), of(4, 40))).toMatchObject({ says: 'clearly', higher: 'first' })
  expect(compareShares(of(4, 40), of(20, 40))).toMatchObject({ says: 'clearly', higher: 'second' })
  expect(compareShares(of(12, 40), of(7, 40))).toMatchObject({ says: 'perhaps', higher: 'first' })
  expect(compareShares(of(3, 6), of(2, 6))?.says).toBe('cannot tell')
})

test('knows nothing where either is unknown', () => {
  expect(compareShares(of(0, 0), of(3, 6))).toBeNull()
})

test('agrees with closed forms: equal counts are even; none of one beside one of one is 1/2 - 4/pi^2', () => {
  expect(compareShares(of(7, 30), of(7, 30))?.probability).toBeCloseTo(0.5, 3)
  expect(compareShares(of(0, 1), of(1, 1))?.probability).toBeCloseTo(0.5 - 4 / Math.PI ** 2, 3)
})

test('is the same from either side', () => {
  const counts = fc.integer({ min: 1, max: 60 }).chain(n => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
  fc.assert(
    fc.property(counts, counts, ([x, n], [y, m]) => {
      const [there, back] = [compareShares(of(x, n), of(y, m)), compareShares(of(y, m), of(x, n))]
      expect((there?.probability ?? 0) + (back?.probability ?? 0)).toBeCloseTo(1, 2)
    }),
    { numRuns: 60 },
  )
})

test('two draws from the same share are called clearly different in about one case of twenty', () => {
  const random = seeded('compare')
  const draw = (): number => Array.from({ length: 60 }, random).filter(p => p < 0.25).length
  const runs = 300
  const wrong = Array.from({ length: runs }, () => compareShares(of(draw(), 60), of(draw(), 60))).filter(
    one => one?.says === 'clearly',
  ).length
  expect(wrong / runs).toBeLessThan(0.08)
  expect(wrong).toBeGreaterThan(0)
})

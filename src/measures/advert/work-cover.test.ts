import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { onet } from './onet.fixture.ts'
import { coverWork, nearness, yearsNear } from './work-cover.ts'

const place = (title: string): number => onet.list.findIndex(one => one.title === title)
const NURSES = place('Registered Nurses')
const PRACTICAL = place('Licensed Practical and Licensed Vocational Nurses')
const ROOFERS = place('Roofers')
const until = Date.UTC(2026, 0, 1)
const near = (chances: readonly (readonly [number, number])[]) =>
  chances.map(([occupation, value]) => ({ occupation, chance: { value, low: 0, high: 1, n: 5, because: [] } }))

describe('nearness', () => {
  test('is one for the same, less for a related one, nothing for a far one', () => {
    expect(nearness(onet, NURSES, NURSES)).toBe(1)
    expect(nearness(onet, NURSES, PRACTICAL)).toBe(0.6)
    expect(nearness(onet, NURSES, ROOFERS)).toBe(0)
  })

  test('goes both ways, between nothing and one', () => {
    const any = fc.nat({ max: onet.list.length - 1 })
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(nearness(onet, a, b)).toBe(nearness(onet, b, a))
        expect(nearness(onet, a, b) >= 0 && nearness(onet, a, b) <= 1).toBe(true)
      }),
    )
  })
})

test('years count as much as they are near', () => {
  const roles = [
    { occupation: NURSES, years: 2, until },
    { occupation: PRACTICAL, years: 5, until },
    { occupation: ROOFERS, years: 9, until },
  ]
  expect(yearsNear(onet, NURSES, roles)).toBeCloseTo(2 + 0.6 * 5, 9)
  expect(yearsNear(onet, NURSES, [])).toBe(0)
})

describe('the work itself', () => {
  test('golden: half a year of the very work by title and nothing in words is 3/8 of it', () => {
    const cover = coverWork(onet, near([[NURSES, 0.9]]), [{ occupation: NURSES, years: 0.5, until }], [])
    // title 0.5 / (0.5 + 0.5) = 0.5, words 0: the mean and a quarter of the difference
    expect(cover?.share).toBeCloseTo(0.25 + 0.125, 9)
    expect(cover?.years).toBeCloseTo(0.5, 9)
  })

  test('is unknown where no occupation can be told', () => {
    expect(coverWork(onet, [], [], [])).toBeNull()
    expect(coverWork(onet, near([[NURSES, 0.05]]), [], [])).toBeNull()
  })

  test('says plainly where nothing is near, and where words are', () => {
    expect(coverWork(onet, near([[NURSES, 0.9]]), [], [])?.says).toContain('no position of yours is near it')
    const like = [{ occupation: NURSES, chance: 0.8 }]
    expect(coverWork(onet, near([[NURSES, 0.9]]), [], like)?.says).toContain('reads like Registered Nurses')
  })

  test('weighs rivals by their chances', () => {
    const roles = [{ occupation: ROOFERS, years: 10, until }]
    const share = (roofer: number) =>
      coverWork(
        onet,
        near([
          [NURSES, 1 - roofer],
          [ROOFERS, roofer],
        ]),
        roles,
        [],
      )?.share ?? -1
    expect(share(0.4)).toBeLessThan(share(0.6))
  })
})

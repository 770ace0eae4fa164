import { expect, test } from 'vitest'
import { DAY } from '../../model/instant.ts'
import { isKnown } from '../../model/measured.ts'
import { seeded } from '../../stats/random.ts'
import { weekAfter } from './week-after.ts'

const SPAN = { from: 0, until: 2000 * DAY }
const days = (...list: number[]) => list.map(day => day * DAY)
const measure = (moments: number[], arrivals: number[]) => weekAfter(moments, arrivals, SPAN, 'talks', seeded('week'))

test('counts the seven days from the moment on, and the week on either side', () => {
  const { after, extra } = measure(days(100, 200, 300, 400, 500), days(100, 103, 106.9, 107, 99.9, 203, 302, 403, 503))
  expect(after).toMatchObject({ value: 7 / 5, n: 5 })
  expect(extra).toMatchObject({ value: (7 - 1) / 5 })
})

test('weeks that the data do not hold are left out, and below five it is not said', () => {
  const { after, extra } = measure(days(3, 100, 200, 300, 400, 1990), [])
  expect(after).toEqual({ unknown: [{ text: '4 talks with the weeks around them were seen; 5 are needed.' }] })
  expect(extra).toEqual(after)
})

test('a busy time brings no extra: its neighbours are as busy', () => {
  const busy = Array.from({ length: 400 }, (_, i) => (600 + i / 2) * DAY)
  const { after, extra } = measure(days(620, 640, 660, 680, 700, 720, 740, 760), busy)
  expect(after).toMatchObject({ value: 14 })
  expect(extra).toMatchObject({ value: 0 })
})

test('the interval holds the true extra in about nine of ten lives', () => {
  const random = seeded('lives')
  const lives = 120
  let held = 0
  for (let life = 0; life < lives; life++) {
    const moments = Array.from({ length: 30 }, (_, i) => (60 + i * 60) * DAY)
    const usual = Array.from({ length: 600 }, () => random() * 2000 * DAY)
    const brought = moments.flatMap(at => (random() < 0.8 ? [at + random() * 7 * DAY] : []))
    const { extra } = measure(moments, [...usual, ...brought])
    if (isKnown(extra) && extra.low <= 0.8 && extra.high >= 0.8) held++
  }
  expect(held / lives).toBeGreaterThan(0.8)
  expect(held / lives).toBeLessThan(0.98)
})

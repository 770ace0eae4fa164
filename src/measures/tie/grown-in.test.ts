import { expect, test } from 'vitest'
import { DAY } from '../../model/instant.ts'
import { isKnown } from '../../model/measured.ts'
import { grownIn } from './grown-in.ts'
import type { Companion } from './grown-in.ts'

const of = (id: string, over: Partial<Companion> = {}): Companion => ({
  id,
  workedOn: 100 * DAY,
  connectedOn: null,
  firstContact: null,
  firstPersonal: null,
  twoWaySince: null,
  ...over,
})

test('a tie began in the work only where nothing was seen of it before', () => {
  const grown = grownIn(
    [
      of('grew', { firstPersonal: 120 * DAY, firstContact: 100 * DAY, twoWaySince: 130 * DAY }),
      of('did not'),
      of('too late', { twoWaySince: 600 * DAY }),
      of('known before', { connectedOn: 5 * DAY, twoWaySince: 6 * DAY }),
      of('wrote first', { firstPersonal: 50 * DAY, firstContact: 50 * DAY, twoWaySince: 60 * DAY }),
      of('by hand only', { workedOn: null, twoWaySince: 300 * DAY }),
    ],
    2000 * DAY,
  )
  expect(grown.began).toEqual(['grew', 'did not', 'too late'])
  expect(grown.grew).toEqual(['grew'])
  expect(grown.twoWay).toMatchObject({ n: 3 })
  expect(isKnown(grown.twoWay) && Math.abs(grown.twoWay.value - 1 / 3) < 1e-9).toBe(true)
})

test('whose year is not over is left open, and nobody is no share', () => {
  expect(isKnown(grownIn([of('new')], 200 * DAY).twoWay)).toBe(false)
  expect(grownIn([], 200 * DAY)).toMatchObject({ began: [], grew: [] })
})

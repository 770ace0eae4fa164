import { expect, test } from 'vitest'
import type { PersonRow } from '../../io/store/store.ts'
import { DAY } from '../../model/instant.ts'
import { factsLine } from './facts-line.ts'

/** the end of the day that is spoken of */
const AS_OF = Date.UTC(2026, 10, 28, 23, 59, 59, 999)
const line = (tie: object): string => factsLine({ connectedOn: Date.UTC(2022, 3), tie } as PersonRow, AS_OF)

test('days are those between the dates, as the list of people counts them, and numbers are written as everywhere', () => {
  const seen = { out: 1_404, in: 1_390 }
  expect(line({ ...seen, last: Date.UTC(2026, 10, 27, 10) })).toBe(
    'Connected in 2022. 1,404 from you, 1,390 from them. Last in touch 1 day before 28 November 2026.',
  )
  expect(line({ ...seen, last: AS_OF - DAY / 2 })).toMatch(/Last in touch on 28 November 2026\.$/)
  expect(line({ ...seen, last: AS_OF - 400 * DAY })).toMatch(/13 months before/)
  expect(line({ ...seen, last: null })).toMatch(/unknown, not weak/)
})

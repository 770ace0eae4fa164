import { expect, test } from 'vitest'
import { ledgerOf } from '../../measures/time/ledger.ts'
import { stretch } from '../../measures/time/made-stretch.fixture.ts'
import { ZoneDays } from '../../measures/time/zone-days.ts'
import { deriveHours } from './derive-hours.ts'
import type { TimeBook } from './time-book.ts'
import type { YearOfHours } from './year-of-hours.ts'

const FROM = '2026-01-05'

test('hours with everybody are kept: week by week with a thousand, summed with the rest', () => {
  const days = new ZoneDays('UTC')
  // one meeting after the other; the first people have more of them
  const met = Array.from({ length: 1_200 }, (_, i) => `p${i % 1_100}`)
  const company = ledgerOf(
    met.map((person, i) => stretch('meeting', 9 + i / 10, 9 + (i + 1) / 10, { id: `m${i}`, people: [person] })),
  )
  const year: YearOfHours = {
    zone: 'UTC',
    ofDay: '',
    days,
    from: FROM,
    until: '2026-03-01',
    seen: { files: '', hand: '' },
    ledgers: { all: company, company, meetings: company },
    calendar: null,
    names: new Map(),
  }
  const book: TimeBook = { rules: [], changed: new Set(), corrections: new Map(), budgets: [], sign: '' }
  const { people, company: weekly, others } = deriveHours(year, book)
  expect(people).toHaveLength(1_000)
  expect(others).toHaveLength(100)
  const sum = [...weekly.flat().map(([, hours]) => hours), ...others.map(([, hours]) => hours)]
  expect(sum.reduce((all, { value }) => all + value, 0)).toBeCloseTo(120, 6)
  expect(new Set([...people.map(({ id }) => id), ...others.map(([id]) => id)]).size).toBe(1_100)
})

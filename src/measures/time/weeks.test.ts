import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEVERS } from '../../model/lever.ts'
import type { Lever } from '../../model/lever.ts'
import { isKnown } from '../../model/measured.ts'
import { seeded } from '../../stats/random.ts'
import { focusOf } from './focus.ts'
import { measureHours } from './hours-measures.ts'
import { addedHours, hoursByPerson } from './hours-by-person.ts'
import { ledgerOf } from './ledger.ts'
import { MONDAY, stretch } from './made-stretch.fixture.ts'
import type { Stretch } from './stretch.ts'
import { weeksOfHours } from './weeks.ts'
import type { ToldEntry, WeekMemory } from './weeks.ts'
import { ZoneDays } from './zone-days.ts'

const UTC = new ZoneDays('UTC')
const told = (stretches: readonly Stretch[], lever: Lever | null = 'skill', confidence = 1): ToldEntry[] =>
  ledgerOf(stretches).map(entry => ({ ...entry, purpose: { lever, confidence, rule: null, corrected: false } }))
/** Weeks of a January in which a calendar shows the meetings among the entries. */
const january = (entries: readonly ToldEntry[]) =>
  weeksOfHours(entries, UTC, {
    from: '2026-01-05',
    until: '2026-01-31',
    calendar: {
      meetings: ledgerOf(entries.map(({ stretch: one }) => one).filter(({ clock }) => clock === 'meeting')),
      from: '2026-01-05',
      until: '2026-01-25',
    },
  })

describe('weeks of hours', () => {
  test('weeks without hours are there too, and say nothing of focus without a calendar', () => {
    const weeks = weeksOfHours(told([stretch('timer', 9, 11)]), UTC, {
      from: '2026-01-05',
      until: '2026-01-31',
      calendar: null,
    })
    expect(weeks.map(({ week, total }) => [week, total])).toEqual([
      ['2026-01-05', 2],
      ['2026-01-12', 0],
      ['2026-01-19', 0],
      ['2026-01-26', 0],
    ])
    const hours = { skill: { value: 2, low: 2, high: 2 } }
    expect(weeks[0]).toMatchObject({ hours, untold: 0, clocks: ['timer'], focus: null })
  })

  test('a night from Sunday to Monday counts in both weeks', () => {
    const weeks = january(told([stretch('timer', 7 * 24 - 2, 7 * 24 + 1)]))
    expect(weeks.slice(0, 2).map(({ total }) => total)).toEqual([2, 1])
  })

  test('a purpose in doubt widens the range: a title is right or wrong as a whole', () => {
    const hours = (titles: (i: number) => string) =>
      january(
        told(
          Array.from({ length: 16 }, (_, i) => stretch('timer', i, i + 1, { title: titles(i) })),
          'skill',
          0.8,
        ),
      )[0]?.hours.skill
    expect(hours(() => 'Kiln firmware')).toEqual({ value: 16, low: 0, high: 16 })
    const many = hours(i => `${'abcdefghijklmnop'[i]} kiln`)
    // sixteen draws at four of five: 5th percentile of the binomial is 10
    expect(many?.low).toBeGreaterThanOrEqual(9)
    expect(many?.low).toBeLessThanOrEqual(11)
    expect(many?.high).toBe(16)
  })

  test('an inferred length widens it too', () => {
    const [week] = january(told([stretch('commit', 9, 10, { likely: { low: 30, high: 120 } })]))
    expect(week?.hours.skill?.value).toBe(1)
    expect(week?.hours.skill?.low).toBeCloseTo(0.55, 1)
    expect(week?.hours.skill?.high).toBeCloseTo(1.9, 1)
  })

  test('hours told for another lever, or for none, may be for this one', () => {
    const rest = Array.from({ length: 40 }, (_, i) =>
      stretch('timer', 20 + i, 21 + i, { id: `${i}`, title: `x${'a'.repeat(i + 2)}` }),
    )
    const skill = told([stretch('timer', 9, 11, { title: 'Reading' })])
    const possible = (entries: ToldEntry[]) => january([...skill, ...entries])[0]?.hours.skill
    expect(possible([])).toEqual({ value: 2, low: 2, high: 2 })
    // forty hours, each for skill with chance a twentieth: 2 more in the middle, 5 at most
    expect(possible(told(rest, 'project', 0.7))).toMatchObject({ value: 2, low: 2 })
    expect(possible(told(rest, 'project', 0.7))?.high).toBeGreaterThan(4)
    expect(possible(told(rest, 'project', 0.7))?.high).toBeLessThan(9)
    expect(possible(told(rest, null, 0))?.high).toBeGreaterThan(8)
  })

  test('a meeting counts by its kind and keeps the hour busy also where a timer is the surer clock', () => {
    const [week, , , last] = january(
      told([stretch('meeting', 9, 17.5, { others: 1 }), stretch('timer', 8, 18)]).concat(
        told([stretch('meeting', 9, 17.5, { others: 1 })]),
      ),
    )
    expect(week?.meetings).toEqual({ 'one to one': 8.5 })
    expect(week?.focus).toMatchObject({ blocks: 4, free: 34 })
    expect(last?.focus).toBeNull()
  })

  test('told again after some purposes changed: only those weeks are worked out, with the same result', () => {
    const changes = fc.array(fc.array(fc.tuple(fc.nat(29), fc.constantFrom(null, ...LEVERS)), { maxLength: 3 }), {
      minLength: 1,
      maxLength: 5,
    })
    const all = told(Array.from({ length: 30 }, (_, i) => stretch('timer', 22 * i, 22 * i + 5, { title: `t${i % 4}` })))
    const span = { from: '2026-01-05', until: '2026-01-31', calendar: null }
    fc.assert(
      fc.property(changes, steps => {
        const memory: WeekMemory = new Map()
        let now = all
        let before = weeksOfHours(now, UTC, span, memory)
        for (const step of steps) {
          for (const [i, lever] of step)
            now = now.map((one, place) => (place === i ? { ...one, purpose: { ...one.purpose, lever } } : one))
          const weeks = weeksOfHours(now, UTC, span, memory)
          expect(weeks).toEqual(weeksOfHours(now, UTC, span))
          const anew = weeks.filter((week, i) => week !== before[i]).length
          // an entry over a Sunday's midnight stands in two weeks
          expect(anew).toBeLessThanOrEqual(2 * step.length)
          before = weeks
        }
      }),
      { numRuns: 50 },
    )
  })

  test('levers and what is untold make up the total', () => {
    const entries = fc.array(fc.tuple(fc.integer({ min: 0, max: 600 }), fc.constantFrom(null, ...LEVERS)), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(entries, list => {
        const all = list.flatMap(([from, lever], i) => told([stretch('timer', from, from + 1, { id: `${i}` })], lever))
        for (const { hours, untold, total } of january(all)) {
          const sum = Object.values(hours).reduce((added, { value }) => added + value, untold)
          expect(sum).toBeCloseTo(total, 6)
          for (const { value, low, high } of Object.values(hours)) {
            expect(low).toBeLessThanOrEqual(value)
            expect(high).toBeGreaterThanOrEqual(value)
          }
        }
      }),
    )
  })
})

describe('what meetings leave free', () => {
  test('no meeting: five days of eight and a half hours', () => {
    expect(focusOf([], '2026-01-05', UTC)).toEqual({ blocks: 5, hours: 42.5, scattered: 0, free: 42.5 })
  })
  test('meetings every other half hour leave only scraps', () => {
    const busy = Array.from({ length: 9 }, (_, i) => MONDAY + (9 + i) * 3_600_000).map(
      at => [at, at + 1_800_000] as const,
    )
    const { blocks, hours, scattered, free } = focusOf(busy, '2026-01-05', UTC)
    expect([blocks, hours, scattered, free]).toEqual([4, 34, 4, 38])
  })
})

describe('measures of hours', () => {
  const weeks = (n: number) =>
    weeksOfHours(
      Array.from({ length: n }, (_, i) =>
        told([stretch('timer', i * 168 + 9, i * 168 + 10 + (i % 3), { id: `${i}` })], 'networking'),
      ).flat(),
      UTC,
      { from: '2026-01-05', until: UTC.dayOf(MONDAY + (n * 7 - 1) * 86_400_000), calendar: null },
    )

  test('the mean over weeks with its range', () => {
    const { hours, coverage } = measureHours(weeks(12), seeded('hours'))
    const { networking: networkingHours, skill: skillHours } = hours
    if (!isKnown(networkingHours) || !isKnown(coverage)) throw new Error('known')
    expect(networkingHours.value).toBe(2)
    expect(networkingHours.low).toBeLessThan(2)
    expect(networkingHours.high).toBeGreaterThan(2)
    expect(networkingHours.n).toBe(12)
    expect(coverage.value).toBe(1)
    expect(isKnown(skillHours) && skillHours.value).toBe(0)
  })

  test('below four weeks, and where nothing was seen, it is not known and says why', () => {
    const few = measureHours(weeks(3), seeded('hours'))
    expect(few.hours.networking).toMatchObject({ unknown: [{ text: expect.stringContaining('3 weeks') as string }] })
    const none = measureHours([], seeded('hours'))
    const { hours, ...shares } = none
    for (const measured of Object.values({ ...hours, ...shares })) expect(isKnown(measured)).toBe(false)
    expect(measureHours(weeks(8), seeded('hours')).fragmentation).toHaveProperty('unknown')
  })
})

test('what no clock could have shown is not known, never nought', () => {
  const commits = weeksOfHours(
    Array.from({ length: 8 }, (_, i) => told([stretch('commit', i * 168 + 9, i * 168 + 10)], 'project')).flat(),
    UTC,
    { from: '2026-01-05', until: '2026-02-28', calendar: null },
  )
  const { hours } = measureHours(commits, seeded('hours'))
  expect(isKnown(hours.project)).toBe(true)
  for (const lever of ['networking', 'skill', 'brand', 'mentorship', 'volunteering'] as const)
    expect(hours[lever]).toMatchObject({ unknown: [{ text: expect.stringContaining('would show') as string }] })
})

describe('hours by person', () => {
  test('a shared hour is split, the most time first', () => {
    const entries = told([
      stretch('meeting', 9, 11, { people: ['ana', 'bo'], others: 2 }),
      stretch('meeting', 12, 13, { people: ['bo'], others: 1 }),
      stretch('meeting', 14, 16, { people: ['ana'], others: 20 }),
    ])
    const found = hoursByPerson(entries, entries)
    expect([...found].map(([person, { value }]) => [person, Number(value.toFixed(2))])).toEqual([
      ['bo', 2],
      ['ana', 1.1],
    ])
  })
  test('what they were for is what the surest clock says of the hour, in parts where it changes', () => {
    const company = ledgerOf([stretch('meeting', 9, 12, { people: ['ana'], others: 1 })])
    const all = ledgerOf([stretch('meeting', 9, 12, { people: ['ana'], others: 1 }), stretch('timer', 10, 12)])
    const levers = { meeting: 'networking', timer: 'skill' } as const
    const entries = all.map(entry => {
      const lever = levers[entry.stretch.clock as 'timer']
      return { ...entry, purpose: { lever, confidence: 1, rule: null, corrected: false } }
    })
    expect(hoursByPerson(company, entries).get('ana')).toMatchObject({
      value: 3,
      levers: { networking: 1, skill: 2 },
    })
    const half = hoursByPerson(company, entries).get('ana')
    if (half === undefined) throw new Error('Ana was there')
    expect(addedHours(half, half)).toMatchObject({ value: 6, n: 2, levers: { networking: 2, skill: 4 } })
  })
})

describe('P07 wherever one is, and over the end of a year with 53 weeks', () => {
  const ZONES = ['Pacific/Pago_Pago', 'UTC', 'Asia/Kathmandu', 'Pacific/Kiritimati'] as const
  const yearEnd = (Date.UTC(2026, 11, 28) - MONDAY) / 3_600_000
  test.each(ZONES)('%s: the weeks add up to the same hours', zone => {
    const days = new ZoneDays(zone)
    const spans = fc.array(fc.tuple(fc.integer({ min: -200, max: 200 }), fc.integer({ min: 1, max: 30 })), {
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(spans, given => {
        const entries = told(given.map(([from, length]) => stretch('timer', yearEnd + from, yearEnd + from + length)))
        const all = entries.reduce((sum, { minutes }) => sum + minutes, 0) / 60
        const weeks = weeksOfHours(entries, days, { from: '2026-12-14', until: '2027-01-17', calendar: null })
        expect(weeks.reduce((sum, { total }) => sum + total, 0)).toBeCloseTo(all, 6)
        expect(new Set(weeks.map(({ week }) => week)).size).toBe(weeks.length)
      }),
    )
  })
})

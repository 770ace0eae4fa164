import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, HOUR } from '../../model/instant.ts'
import { mondayOf, shifted, ZoneDays } from './zone-days.ts'

const hoursOf = (zone: string, day: string): number => {
  const days = new ZoneDays(zone)
  return (days.startOf(shifted(day, 1)) - days.startOf(day)) / HOUR
}

describe('days as the wall clock has them', () => {
  test.each([
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['Europe/Berlin', '2026-11-22', 24],
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['Asia/Kathmandu', '2026-03-29', 24],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['America/Sao_Paulo', '2018-11-04', 23],
  ])('%s, %s has %f hours', (zone, day, hours) => {
    expect(hoursOf(zone, day)).toBe(hours)
  })

  test('where the clock jumps over midnight, the day begins at one', () => {
    const days = new ZoneDays('America/Sao_Paulo')
    expect(days.clockOf(days.startOf('2018-11-04'))).toBe(60)
  })

  test('Kathmandu is a quarter off', () => {
    const days = new ZoneDays('Asia/Kathmandu')
    expect(days.startOf('2026-06-01')).toBe(Date.UTC(2026, 4, 31, 18, 15))
    expect(days.clockOf(Date.UTC(2026, 5, 1, 3, 30))).toBe(9 * 60 + 15)
  })

  test('weeks begin on Monday, workdays are five', () => {
    const days = new ZoneDays('Europe/Berlin')
    expect(days.weekOf(Date.UTC(2026, 10, 22, 23, 30))).toBe('2026-11-23')
    expect(days.weekOf(Date.UTC(2026, 10, 22, 22, 30))).toBe('2026-11-16')
    expect(['2026-11-20', '2026-11-21', '2026-11-22'].map(day => days.isWorkday(day))).toEqual([true, false, false])
    expect(mondayOf('1969-12-31')).toBe('1969-12-29')
  })

  test('what is no date or no zone is told', () => {
    expect(() => new ZoneDays('UTC').startOf('22.11.2026')).toThrow(RangeError)
    expect(() => new ZoneDays('Mars/Olympus')).toThrow(RangeError)
  })

  test('every instant lies in its own day, in every zone', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC')
    const instants = fc.integer({ min: Date.UTC(1995, 0, 1), max: Date.UTC(2035, 0, 1) })
    fc.assert(
      fc.property(zones, instants, (zone, at) => {
        const days = new ZoneDays(zone)
        const day = days.dayOf(at)
        expect(days.startOf(day)).toBeLessThanOrEqual(at)
        expect(days.startOf(shifted(day, 1))).toBeGreaterThan(at)
        expect(days.startOf(shifted(day, 1)) - days.startOf(day)).toBeLessThanOrEqual(1.1 * DAY)
      }),
      { numRuns: 200 },
    )
  })
})

test('the clock on the wall, also on days when it changes', () => {
  const oslo = new ZoneDays('Europe/Oslo')
  const shown = (day: string, minutes: number) => new Date(oslo.atClock(day, minutes)).toISOString().slice(5, 16)
  expect(shown('2026-11-02', 9 * 60)).toBe('11-02T08:00')
  // 2026-03-29 skips from two to three, 2026-10-25 shows two to three twice
  expect(shown('2026-03-29', 9 * 60)).toBe('03-29T07:00')
  expect(shown('2026-03-29', 150)).toBe('03-29T01:30')
  expect(shown('2026-10-25', 9 * 60)).toBe('10-25T08:00')
  expect(shown('2026-10-25', 150)).toBe('10-25T00:30')
  for (const zone of ['Australia/Lord_Howe', 'America/St_Johns', 'Asia/Kathmandu'])
    for (const minutes of [540, 1_050])
      expect(new ZoneDays(zone).clockOf(new ZoneDays(zone).atClock('2026-04-05', minutes))).toBe(minutes)
})

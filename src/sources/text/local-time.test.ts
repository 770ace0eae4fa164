import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, HOUR } from '../../model/instant.ts'
import { localTime } from './local-time.ts'
import { readMoment } from './moments.ts'

describe('clock time of a zone', () => {
  test.each([
    ['Europe/Amsterdam', '2026-07-01T12:00', '2026-07-01T10:00'],
    ['Europe/Amsterdam', '2026-01-01T12:00', '2026-01-01T11:00'],
    ['America/Los_Angeles', '2026-07-01T20:00', '2026-07-02T03:00'],
    ['Asia/Kolkata', '2026-07-01T12:00', '2026-07-01T06:30'],
    ['Pacific/Kiritimati', '2026-07-01T12:00', '2026-06-30T22:00'],
    ['UTC', '2026-07-01T12:00', '2026-07-01T12:00'],
    ['Nowhere/Land', '2026-07-01T12:00', '2026-07-01T12:00'],
    // before, in the gap of, and after the change to summer time
    ['Europe/Amsterdam', '2026-03-29T01:59', '2026-03-29T00:59'],
    ['Europe/Amsterdam', '2026-03-29T02:30', '2026-03-29T01:30'],
    ['Europe/Amsterdam', '2026-03-29T03:00', '2026-03-29T01:00'],
    // the hour that comes twice: its first coming
    ['Europe/Amsterdam', '2026-10-25T02:30', '2026-10-25T00:30'],
    ['Europe/Amsterdam', '2026-10-25T03:00', '2026-10-25T02:00'],
  ])('%s %s', (zone, wall, instant) => {
    expect(new Date(localTime(zone)(Date.parse(`${wall}Z`))).toISOString().slice(0, 16)).toBe(instant)
  })

  test('is what the platform’s clock of that zone shows', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Tehran', 'Australia/Lord_Howe', 'America/St_Johns']
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 20_000 * 24 }), (zone, hours) => {
        const wall = hours * HOUR
        const shown = new Date(localTime(zone)(wall)).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T')
        const off = Math.abs(Date.parse(`${shown}Z`) - wall)
        // only an hour that the clocks skipped is shown as another
        expect(off === 0 || off === HOUR || off === HOUR / 2).toBe(true)
        expect(Math.abs(localTime(zone)(wall) - wall)).toBeLessThan(DAY)
      }),
    )
  })
})

test('a moment keeps a zone of its own; a day is a day', () => {
  const at = (text: string): string | undefined => {
    const moment = readMoment(text, 'day-month', localTime('Europe/Amsterdam'))
    return moment === null ? undefined : new Date(moment.at).toISOString().slice(0, 16)
  }
  expect(at('2026-07-01 12:00')).toBe('2026-07-01T10:00')
  expect(at('2026-07-01T12:00:00+05:00')).toBe('2026-07-01T07:00')
  expect(at('2026-07-01T12:00:00Z')).toBe('2026-07-01T12:00')
  expect(at('2026-07-01')).toBe('2026-07-01T00:00')
  expect(at('46051')).toBe('2026-01-29T00:00')
  expect(at('46051.5')).toBe('2026-01-29T11:00')
  expect(at('46051,583333333336')).toBe('2026-01-29T13:00')
  expect(at('12345')).toBeUndefined()
  expect(at('nonsense')).toBeUndefined()
})

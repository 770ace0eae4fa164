import { describe, expect, it } from 'vitest'
import { readDate } from './dates.ts'
import { localTime } from './local-time.ts'
import { inOrder } from './machine-dates.ts'
import { readMoment } from './moments.ts'

describe('a date as machines print it', () => {
  it.each([
    ['Tue Feb 06 12:00:00 UTC 2024', '2024-02-06T12:00:00'],
    ['Tue Feb  6 12:00:00 2024', '2024-02-06T12:00:00'],
    ['Tue Feb  6 12:00:00 PM CET 2024', '2024-02-06T11:00:00'],
    ['Di Feb  6 12:00:00 CET 2024', '2024-02-06T11:00:00'],
    ['Tue Feb 6 12:00:00 +0530 2024', '2024-02-06T06:30:00'],
    ['Tue Feb 06 2024 12:00:00 GMT+0100 (Central European Standard Time)', '2024-02-06T11:00:00'],
    ['Tue Feb 06 2024 12:00:00 GMT-0330', '2024-02-06T15:30:00'],
    ['Tue Feb 06 2024', '2024-02-06T00:00:00'],
    ['Tue Feb 06 2024 12:00:00', '2024-02-06T12:00:00'],
    ['2024-02-06 12:00:00 CEST', '2024-02-06T10:00:00'],
    ['2024-02-06 12:00:00 UTC+2', '2024-02-06T10:00:00'],
    ['2/6/2024 2:00 PM PST', '2024-02-06T22:00:00'],
  ])('%s', (text, expected) => {
    const stamp = readDate(text, 'month-day')
    expect(stamp === null ? null : new Date(stamp.at).toISOString().slice(0, 19)).toBe(expected)
  })

  it.each(['Tue Feb 30 2024', 'Tue Feb 06 2024 12:00:00 2024', 'Tue Foo 06 2024', 'Meet Ana 10 2024'])(
    'is none: %s',
    text => expect(readDate(text, 'month-day')).toBeNull(),
  )

  it('is on the clocks of the user where it names no zone that is known, and on its own where it does', () => {
    const at = (text: string): string | undefined => {
      const moment = readMoment(text, 'day-month', localTime('Europe/Amsterdam'))
      return moment === null ? undefined : new Date(moment.at).toISOString().slice(0, 16)
    }
    expect(at('Wed Jul  1 12:00:00 2026')).toBe('2026-07-01T10:00')
    expect(at('Wed Jul  1 12:00:00 IST 2026')).toBe('2026-07-01T10:00')
    expect(at('Wed Jul  1 12:00:00 UTC 2026')).toBe('2026-07-01T12:00')
    expect(at('Wed Jul 01 2026 12:00:00 GMT+0530 (India Standard Time)')).toBe('2026-07-01T06:30')
    expect(at('2026-07-01 12:00 JST')).toBe('2026-07-01T03:00')
    // the half of the day behind the clock, in any letters and of any calendar
    expect(at('1/7/2026 2:00 μ.μ.')).toBe('2026-07-01T12:00')
    expect(at('1/7/2569 2:00 หลังเที่ยง')).toBe('2026-07-01T12:00')
    expect(at('1.7.2026 2:00 XYZ')).toBeUndefined()
  })

  it('leaves all other text as it is', () => {
    for (const text of ['2026-07-01', '08 Feb 2026', 'Feb 8, 2026', '9:00 - 10:00 (lunch)', '8 de febrero de 2026'])
      expect(inOrder(text)).toBe(text)
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderOf, readDate } from './dates.ts'
import type { DateOrder } from './dates.ts'
import { monthOf } from './months.ts'

/** What was read, as ISO text with its precision, or null. */
function read(text: string, order: DateOrder = 'month-day'): string | null {
  const stamp = readDate(text, order)
  return stamp === null ? null : `${new Date(stamp.at).toISOString().replace('.000Z', '')} ${stamp.precision}`
}

describe('the styles of one LinkedIn archive (trap 2)', () => {
  it.each([
    ['08 Feb 2026', '2026-02-08T00:00:00 day'],
    ['2025-06-01 14:03:22 UTC', '2025-06-01T14:03:22 instant'],
    ['1/29/26, 2:37 PM', '2026-01-29T14:37:00 minute'],
    ['1/29/26, 2:37\u202fPM', '2026-01-29T14:37:00 minute'],
    ['2024/02/01 15:02:55 UTC', '2024-02-01T15:02:55 instant'],
    ['2024-02-19 10:22:49', '2024-02-19T10:22:49 instant'],
    ['Tue Feb 06 12:00:00 UTC 2024', '2024-02-06T12:00:00 instant'],
    ['Jan 2024', '2024-01-01T00:00:00 month'],
    ['2024', '2024-01-01T00:00:00 year'],
    ['2024-02-01 12:00 UTC', '2024-02-01T12:00:00 minute'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected))
})

describe('the styles of spreadsheets and other languages (trap 10)', () => {
  it.each([
    ['4-Apr-21', '2021-04-04T00:00:00 day'],
    ['8-Sep-2022', '2022-09-08T00:00:00 day'],
    ['Apr-21', '2021-04-01T00:00:00 month'],
    ['2/8/2026', '2026-02-08T00:00:00 day'],
    ['2/8/2026 14:03', '2026-02-08T14:03:00 minute'],
    ['29.01.2026, 14:37', '2026-01-29T14:37:00 minute'],
    ['29.1.26', '2026-01-29T00:00:00 day'],
    ['2026-02-08', '2026-02-08T00:00:00 day'],
    ['2026-02-08T14:03:22Z', '2026-02-08T14:03:22 instant'],
    ['2026-02-08T14:03:22.123+02:00', '2026-02-08T12:03:22 instant'],
    ['2026-02-08 14:03 -0330', '2026-02-08T17:33:00 minute'],
    ['8. Februar 2026', '2026-02-08T00:00:00 day'],
    ['08 févr. 2026', '2026-02-08T00:00:00 day'],
    ['1er mars 2026', '2026-03-01T00:00:00 day'],
    ['8 de febrero de 2026', '2026-02-08T00:00:00 day'],
    ['8 fev. 2026', '2026-02-08T00:00:00 day'],
    ['8 gen 2026', '2026-01-08T00:00:00 day'],
    ['8 mrt. 2026', '2026-03-08T00:00:00 day'],
    ['Feb 8, 2026', '2026-02-08T00:00:00 day'],
    ['February 8th, 2026', '2026-02-08T00:00:00 day'],
    ['Sunday, February 8, 2026', '2026-02-08T00:00:00 day'],
    ['04 Φεβ 2022', '2022-02-04T00:00:00 day'],
    ['04 лют. 2022', '2022-02-04T00:00:00 day'],
    ['04 فبراير 2022', '2022-02-04T00:00:00 day'],
    ['04 פבר׳ 2022', '2022-02-04T00:00:00 day'],
    ['04 फ़र॰ 2022', '2022-02-04T00:00:00 day'],
    ['04 फ़रवरी 2022', '2022-02-04T00:00:00 day'],
    ['04 thg 2, 2022', '2022-02-04T00:00:00 day'],
    ['4 tháng 2, 2022 14:37', '2022-02-04T14:37:00 minute'],
    ['2022. febr. 4.', '2022-02-04T00:00:00 day'],
    ['2022. február 4. 14:37', '2022-02-04T14:37:00 minute'],
    ['4 февр. 2022 г.', '2022-02-04T00:00:00 day'],
    ['Februar 2026', '2026-02-01T00:00:00 month'],
    ['2026-02', '2026-02-01T00:00:00 month'],
    ['02/2026', '2026-02-01T00:00:00 month'],
    ['12:30', null],
    ['  08 Feb 2026 ', '2026-02-08T00:00:00 day'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected))
})

describe('C08 what is no date', () => {
  it.each([
    '',
    'soon',
    '2026-02-30',
    '2026-02-29 10:00:00 UTC',
    '30 Feb 2026',
    '31/04/2026',
    '0000-01-01',
    '0000-01-01 00:00:00 UTC',
    '10000-01-01',
    '2026-13-01',
    '2026-01-01 25:00:00 UTC',
    '2026-01-01 10:61:00',
    '13/13/2026',
    '1/29/26, 13:37 PM',
    '08 Foo 2026',
    '12',
    '123456',
    '2026-01-0x 10:00:00 UTC',
    'x'.repeat(10_000),
  ])('%s', text => expect(read(text)).toBeNull())

  it('reads 1 January 1970 as what it is; whether it is plausible is for the source', () => {
    expect(read('1 Jan 1970')).toBe('1970-01-01T00:00:00 day')
  })
})

describe('day first or month first', () => {
  it('follows the order where both are possible', () => {
    expect(read('01/02/2026', 'month-day')).toBe('2026-01-02T00:00:00 day')
    expect(read('01/02/2026', 'day-month')).toBe('2026-02-01T00:00:00 day')
  })

  it('reads the only possible way whatever the order', () => {
    expect(read('25/02/2026', 'month-day')).toBe('2026-02-25T00:00:00 day')
    expect(read('02/25/2026', 'day-month')).toBe('2026-02-25T00:00:00 day')
  })

  it('says what a date gives away about the order', () => {
    expect(orderOf('25/02/2026')).toBe('day-month')
    expect(orderOf('1/29/26, 2:37 PM')).toBe('month-day')
    expect(orderOf('01/02/2026')).toBe('either')
    expect(orderOf('02/02/2026')).toBeNull()
    expect(orderOf('2026-02-01')).toBeNull()
    expect(orderOf('08 Feb 2026')).toBeNull()
  })
})

describe('every moment', () => {
  const moments = fc.integer({ min: Date.UTC(1900, 0, 1) / 1000, max: Date.UTC(2100, 0, 1) / 1000 })

  it('comes back from the stamps of messages, whichever way they are punctuated', () => {
    fc.assert(
      fc.property(moments, seconds => {
        const iso = new Date(seconds * 1000).toISOString()
        const [day, time] = [iso.slice(0, 10), iso.slice(11, 19)]
        for (const text of [
          `${day} ${time} UTC`,
          `${day} ${time}`,
          `${day.replaceAll('-', '/')} ${time} UTC`,
          `${day}T${time}Z`,
        ])
          expect(readDate(text, 'month-day')).toEqual({ at: seconds * 1000, precision: 'instant' })
      }),
    )
  })

  it('comes back from dates with names', () => {
    const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
    fc.assert(
      fc.property(moments, seconds => {
        const date = new Date(seconds * 1000)
        const day = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate())
        const text = `${date.getUTCDate()} ${names[date.getUTCMonth()]} ${date.getUTCFullYear()}`
        expect(readDate(text, 'month-day')).toEqual({ at: day, precision: 'day' })
      }),
    )
  })

  it('is never made of a day that the month does not have', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2099 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
          const exists = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
          expect(readDate(text, 'month-day') !== null).toBe(exists)
        },
      ),
    )
  })
})

it('knows the months of seven languages', () => {
  for (const march of ['March', 'Mar', 'März', 'mrz', 'mars', 'marzo', 'março', 'maart', 'mrt.'])
    expect(monthOf(march)).toBe(3)
  expect(monthOf('décembre')).toBe(12)
  expect(monthOf('Smarch')).toBeNull()
})

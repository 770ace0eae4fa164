import { describe, expect, test } from 'vitest'
import { readAll } from '../text/reading.fixture.ts'
import { chat } from './chat.ts'
import { fromOtherCalendar } from '../text/other-calendars.ts'

/** Locales in which phones write dates; month first where the country does. */
const LOCALES =
  `af sq am ar ar-EG ar-SA ar-AE ar-MA hy az eu be bn bg my ca zh-CN zh-TW zh-HK hr cs da nl nl-BE en-US en-GB en-AU en-IN
  en-ZA en-CA en-NZ et fil fi fr fr-CA fr-CH gl ka de de-AT de-CH el gu he hi hu is id ga it it-CH ja kn kk km ko ky lo lv lt mk ms ml mr
  mn ne nb nn or fa fa-AF pl pt-BR pt-PT pa ro ru sr sr-Latn si sk sl es es-MX es-US es-AR es-CO sw sv ta te th tr tk uk ur uz vi cy zu ha
  yo ig xh rw ckb as ug bo`.split(/\s+/)

const MOMENTS = [Date.UTC(2026, 0, 29, 14, 37, 5), Date.UTC(2026, 0, 30, 0, 7, 9), Date.UTC(2025, 11, 3, 9, 41, 33)]

/** A chat as iPhones (with seconds) and Androids write it in one locale, its moments formatted by the platform itself. */
function written(locale: string, calendar: string, hour12: boolean | undefined, seconds: boolean): string {
  const date = new Intl.DateTimeFormat(`${locale}${calendar}`, { dateStyle: 'short', timeZone: 'UTC' })
  const half = hour12 === undefined ? {} : { hour12 }
  const second = seconds ? ({ second: '2-digit' } as const) : {}
  const time = new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
    ...second,
    ...half,
  })
  return MOMENTS.map((at, n) => {
    const [day, clock] = [date.format(at), time.format(at)]
    const who = n === 1 ? 'Mara Quell' : 'Ana Bell'
    return seconds ? `\u200e[${day}, ${clock}] ${who}: hi` : `${day}, ${clock} - ${who}: hi`
  }).join('\n')
}

describe.each(LOCALES)('a chat of a phone in %s', locale => {
  test.each([[undefined], [true], [false]])('with twelve hours: %s', async hour12 => {
    for (const seconds of [false, true]) {
      const text = written(locale, '', hour12, seconds)
      const { observations, codes } = await readAll(chat, { 'c.txt': text }, { zone: 'UTC' })
      expect(codes, text).toEqual({})
      expect(
        observations.map(({ at }) => at),
        text,
      ).toEqual(MOMENTS.map(at => (seconds ? at : at - (at % 60_000))))
    }
  })
})

test.each([
  ['fa', '-u-ca-persian'],
  ['fa', '-u-ca-persian-nu-latn'],
  ['ar-SA', '-u-ca-islamic-umalqura-nu-latn'],
  ['th', '-u-ca-buddhist'],
])('the calendar of %s%s', async (locale, calendar) => {
  const numbers = new Intl.DateTimeFormat(`${locale}${calendar}`, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: 'UTC',
  })
  const text = MOMENTS.map((at, n) => {
    const parts = Object.fromEntries(numbers.formatToParts(at).map(({ type, value }) => [type, value]))
    return `${parts['year']}/${parts['month']}/${parts['day']}, 12:00 - ${n === 1 ? 'Mara Quell' : 'Ana Bell'}: hi`
  }).join('\n')
  const { observations } = await readAll(chat, { 'c.txt': text }, { zone: 'UTC' })
  const noon = (at: number): number => at - (at % 86_400_000) + 12 * 3_600_000
  expect(observations.map(({ at }) => at)).toEqual(MOMENTS.map(noon))
})

test.each([
  ['01.17.23', '05.02.23', '2023-01-17', '2023-05-02'],
  ['2023/17/01', '2023/02/05', '2023-01-17', '2023-05-02'],
  ['23-17-01', '23-02-05', '2023-01-17', '2023-05-02'],
  ['17.01.23', '02.05.23', '2023-01-17', '2023-05-02'],
])('no month is above twelve: %s and %s', async (one, other, first, second) => {
  const text = `${one}, 10:00 - Ana Bell: hi\n${other}, 10:00 - Mara Quell: hi\n`
  const { observations } = await readAll(chat, { 'c.txt': text }, { zone: 'UTC' })
  expect(observations.map(({ at }) => new Date(at ?? 0).toISOString().slice(0, 10))).toEqual([first, second])
})

test('every day of both calendars from 2009 on is one of ours, and no other is', () => {
  for (const calendar of ['persian', 'islamic-umalqura']) {
    const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    })
    for (let at = Date.UTC(2009, 0, 1); at < Date.UTC(2040, 0, 1); at += 11 * 86_400_000) {
      const parts = Object.fromEntries(
        format.formatToParts(at).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
      )
      expect(fromOtherCalendar(`${parts['year']}/${parts['month']}/${parts['day']}`)).toBe(
        new Date(at).toISOString().slice(0, 10),
      )
    }
  }
  for (const none of ['1404/12/30', '1404/13/01', '1447/01/31', '2026/01/29', '31/12/404', 'x'])
    expect(fromOtherCalendar(none)).toBeNull()
})

import { readDate } from './dates.ts'
import type { Stamp } from './dates.ts'
import { monthOf } from './months.ts'

/**
 * A moment written out in words, in the language of an account: weekday, day, month, year, time. Only the month, the numbers
 * and the half of the day are looked at, so the words between them may be of any language whose months are known. Null
 * where it is no date. @example readLongDate('wtorek, 16 marca 2021 o 22:41:03 UTC')?.at // 2021-03-16T22:41:03Z
 */
export function readLongDate(raw: string): Stamp | null {
  const text = raw.trim().slice(0, 200)
  return readDate(text, 'month-day') ?? written(text)
}

const CLOCK = /(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?!\d)|(\d{1,2})[時时시]\s*(\d{1,2})[分분]\s*(?:(\d{1,2})[秒초])?/u
const EASTERN = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/u
const AFTERNOON = /(?:^|[^\p{L}])(?:pm|p\.\s?m\.|μ\.?μ\.?|下午|午後|오후|م)(?![\p{L}])|(?:下午|午後|오후)/iu
const MORNING = /(?:^|[^\p{L}])(?:am|a\.\s?m\.|π\.?μ\.?|上午|午前|오전|ص)(?![\p{L}])|(?:上午|午前|오전)/iu

function written(text: string): Stamp | null {
  const clock = CLOCK.exec(text)
  const day = dayIn(clock === null ? text : text.replace(clock[0], ' '))
  if (clock === null || day === null) return null
  let hour = Number(clock[1] ?? clock[4])
  const [minute, second] = [Number(clock[2] ?? clock[5]), Number(clock[3] ?? clock[6] ?? 0)]
  const isHalf = AFTERNOON.test(text) || MORNING.test(text)
  if (isHalf && hour <= 12) hour = (hour % 12) + (AFTERNOON.test(text) ? 12 : 0)
  const [h, m, s] = [hour, minute, second].map(number => String(number).padStart(2, '0'))
  return readDate(`${day} ${h}:${m}:${s}`, 'month-day')
}

/** The day as 2021-03-16, from a text without its time. */
function dayIn(text: string): string | null {
  const eastern = EASTERN.exec(text)
  if (eastern !== null) return dashed(eastern[1], Number(eastern[2]), eastern[3])
  const year = /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0]
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0]
  const month = (text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map(monthOf).find(found => found !== null)
  return month === undefined ? null : dashed(year, month ?? 0, day)
}

function dashed(year: string | undefined, month: number, day: string | undefined): string | null {
  if (year === undefined || day === undefined) return null
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
}

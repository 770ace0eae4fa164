import { plainDigits } from './plain-digits.ts'

/** What a number without a word counts; days are what spreadsheets keep. */
export type DurationUnit = 'days' | 'hours' | 'minutes' | 'seconds' | 'milliseconds'

/**
 * Minutes out of a duration as trackers write it: `1:30:00`, `1:30`, `1.5`, `1,5` (hours), `1h 30m`, `90 min`, `PT1H30M`.
 * A bare number is in `unit`. Days are of `dayHours` (a week has seven of 24 hours or five of 8), but those before a clock
 * (`1 day, 2:00:00`) and of ISO 8601 (`P1DT2H`) are of 24 at any rate. Null where it is none or negative.
 * @example minutesOf('1:30:30') // 90.5
 */
export function minutesOf(raw: string, unit: DurationUnit = 'hours', dayHours: 8 | 24 | null = null): number | null {
  const days = daysOf(raw)
  if (days !== null) {
    const hours = /^p|:/i.test(days.sure) ? 24 : dayHours
    const rest = days.rest === '' ? 0 : minutesOf(days.rest, unit)
    if (rest === null || daysOf(days.rest) !== null) return null
    if (hours === null) return days.weeks + days.days === 0 ? rest : null
    return (days.weeks * (hours === 24 ? 7 : 5) + days.days) * hours * 60 + rest
  }
  const text = plainDigits(raw.trim().slice(0, 60))
    .replace(/\s*[:：]\s*/g, ':')
    .replaceAll('٫', '.')
    .replace(/^\+/, '')
    .toLowerCase()
  const clock = /^(\d{1,5}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?(?:h|hrs?|std\.?))?$/.exec(text)
  if (clock !== null) {
    const [minutes, seconds] = [Number(clock[2]), Number(clock[3] ?? 0)]
    return minutes < 60 && seconds < 60 ? Number(clock[1]) * 60 + minutes + seconds / 60 : null
  }
  const parts = PARTS.exec(text.replace(BETWEEN, '$1 '))
  if (parts !== null && (parts[1] ?? parts[3] ?? parts[4]) !== undefined)
    return decimal(parts[1]) * 60 + decimal(parts[2] ?? parts[3]) + decimal(parts[4]) / 60
  // nobody counts thousandths of seconds with a comma: it parts thousands, unless nothing stands before it
  const isLong = (unit === 'seconds' || unit === 'minutes') && /^[1-9]\d{0,2}(?:,\d{3})+$/.test(text)
  const number = plainNumber(isLong ? text.replaceAll(',', '') : text)
  return number === null || number < 0
    ? null
    : number * { days: 1_440, hours: 60, minutes: 1, seconds: 1 / 60, milliseconds: 1 / 60_000 }[unit]
}

/** Whether a length names days or weeks. */
export function namesDays(raw: string): boolean {
  return daysOf(raw) !== null
}

/** The weeks and days that a length begins with, and what follows; `sure`: what tells that they are of the clock. */
function daysOf(raw: string): { weeks: number; days: number; rest: string; sure: string } | null {
  const match = DAYS.exec(plainDigits(raw.trim().slice(0, 60)))
  if (match === null || (match[2] ?? match[3]) === undefined) return null
  const [, iso = '', weeks, days, rest = ''] = match
  return { weeks: decimal(weeks), days: decimal(days), rest: rest.trim(), sure: iso || rest }
}

const WEEK_WORD = String.raw`(?:w(?:eeks?|ks?|ochen?)?|sem(?:aines?|anas?)?|нед(?:ел[ияь])?|周|週|주)\.?`
const DAY_WORD = String.raw`(?:d(?:ays?|[ií]as?|ag(?:en|ar|e)?|ni)?|tage?|j(?:ours?)?|giorn[oi]|gün|дн(?:я|ей)?|день|д|日|天|일)\.?`
const DAYS = new RegExp(
  String.raw`^(p)?(?:(\d+(?:[.,]\d+)?)\s*${WEEK_WORD}(?![\p{L}]))?[\s,]*(?:(\d+(?:[.,]\d+)?)\s*${DAY_WORD}(?![\p{L}--[t]]))?[\s,]*(.*)$`,
  'iv',
)

/** Hours, minutes and seconds with their words in the languages of the trackers; minutes after hours need none (`8h30`). */
const NUMBER = String.raw`(\d+(?:[.,]\d+)?)\s*`
const HOUR_WORD = String.raw`(?:h(?:ours?|rs?|\.)?|std\.?|stunden?|heures?|horas?|or[ae]|uur|u|godz\.?|tim(?:er|mar)?\.?|ч(?:ас(?:а|ов)?)?\.?|jam|giờ|ชม\.?|ชั่วโมง|שעות|שעה|ساعة|ساعات|時間|小时|小時|시간|saat|sa\.?|hodin[ay]?|hod\.?|óra|ώρ(?:α|ες)|год(?:ин[аи]?)?\.?)`
const MINUTE_WORD = String.raw`(?:m(?:in(?:ut(?:e[sn]?|os?|i|y|en|er)?)?|inuut|ins|\.)?\.?|мин\.?|м|menit|phút|นาที|דקות|דקה|دقيقة|دقائق|分钟|分鐘|分|분|dk\.?|perc|λεπτά|хв(?:илин)?\.?)`
const SECOND_WORD = String.raw`(?:s(?:ec(?:onds?)?|ek(?:unden?)?|\.)?\.?|сек\.?|秒|초)`
const PARTS = new RegExp(
  String.raw`^(?:p(?:0d)?t|t)?(?:${NUMBER}${HOUR_WORD}(?:\s*([0-5]?\d)$)?)?\s*(?:${NUMBER}${MINUTE_WORD})?\s*(?:${NUMBER}${SECOND_WORD})?$`,
)

/** What stands between the parts of a length: `1 hour and 30 minutes`, `1h, 30m`, `1h:30m`. */
const BETWEEN = /(\p{L}\.?)(?:\s*[,:]\s*|\s+(?:and|und|et|y|e|en|i|og|och|ja|ve|и)\s+)(?=\d)/gu

function decimal(text: string | undefined): number {
  return text === undefined ? 0 : Number(text.replace(',', '.'))
}

/** A number with either decimal mark: `1.234,5`, `1,234.5`, `20,0`, `.5`. */
function plainNumber(text: string): number | null {
  if (!/^-?[\d.,' ]*\d$/.test(text)) return null
  const mark = text.search(/[.,]\d+$/)
  const whole = (mark < 0 ? text : text.slice(0, mark)).replace(/[.,' ]/g, '')
  const number = Number(mark < 0 ? whole : `${whole === '' ? '0' : whole}.${text.slice(mark + 1)}`)
  return Number.isFinite(number) ? number : null
}

import { plainDigits } from './plain-digits.ts'

/** What a number without a word counts; days are what spreadsheets keep. */
export type DurationUnit = 'days' | 'hours' | 'minutes' | 'seconds'

/**
 * Minutes out of a duration as trackers write it: `1:30:00`, `1:30`, `1.5`, `1,5` (hours), `1h 30m`, `90 min`, `PT1H30M`.
 * A bare number is in `unit`. Null where it is none or negative. @example minutesOf('1:30:30') // 90.5
 */
export function minutesOf(raw: string, unit: DurationUnit = 'hours'): number | null {
  const text = plainDigits(raw.trim().slice(0, 60))
    .replaceAll('：', ':')
    .replaceAll('٫', '.')
    .replace(/^\+/, '')
    .toLowerCase()
  const clock = /^(\d{1,5}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?(?:h|hrs?|std\.?))?$/.exec(text)
  if (clock !== null) {
    const [minutes, seconds] = [Number(clock[2]), Number(clock[3] ?? 0)]
    return minutes < 60 && seconds < 60 ? Number(clock[1]) * 60 + minutes + seconds / 60 : null
  }
  const parts = PARTS.exec(text)
  if (parts !== null && (parts[1] ?? parts[3] ?? parts[4]) !== undefined)
    return decimal(parts[1]) * 60 + decimal(parts[2] ?? parts[3]) + decimal(parts[4]) / 60
  // nobody counts thousandths of seconds with a comma: it parts thousands
  const isLong = (unit === 'seconds' || unit === 'minutes') && /^\d{1,3}(?:,\d{3})+$/.test(text)
  const number = plainNumber(isLong ? text.replaceAll(',', '') : text)
  return number === null || number < 0 ? null : number * { days: 1_440, hours: 60, minutes: 1, seconds: 1 / 60 }[unit]
}

/** Hours, minutes and seconds with their words in the languages of the trackers; minutes after hours need none (`8h30`). */
const NUMBER = String.raw`(\d+(?:[.,]\d+)?)\s*`
const HOUR_WORD = String.raw`(?:h(?:ours?|rs?|\.)?|std\.?|stunden?|heures?|horas?|or[ae]|uur|u|godz\.?|tim(?:er|mar)?\.?|ч(?:ас(?:а|ов)?)?\.?|jam|giờ|ชม\.?|ชั่วโมง|שעות|שעה|ساعة|ساعات|時間|小时|小時|시간|saat)`
const MINUTE_WORD = String.raw`(?:m(?:in(?:ut(?:e[sn]?|os?|i|y|en|er)?)?|inuut|ins|\.)?\.?|мин\.?|м|menit|phút|นาที|דקות|דקה|دقيقة|دقائق|分钟|分鐘|分|분|dk\.?)`
const SECOND_WORD = String.raw`(?:s(?:ec(?:onds?)?|ek(?:unden?)?|\.)?\.?|сек\.?|秒|초)`
const PARTS = new RegExp(
  String.raw`^(?:p(?:0d)?t|t)?(?:${NUMBER}${HOUR_WORD}(?:\s*([0-5]?\d)$)?)?\s*(?:${NUMBER}${MINUTE_WORD})?\s*(?:${NUMBER}${SECOND_WORD})?$`,
)

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

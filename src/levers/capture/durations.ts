import { NUMBER_WORDS } from '../../sources/text/number-words.ts'
import { firstFound } from './found.ts'
import type { Found } from './found.ts'

/** "10:30" is rather a time of day than ten hours and a half. */
const LATEST_SESSION = 8
/** Longer than a day is no session. */
const MOST = 24 * 60

const WORDS: Readonly<Record<string, number>> = {
  ...NUMBER_WORDS,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
  'forty-five': 45,
}
const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 }
const SPOKEN = Object.keys(WORDS)
  .toSorted((a, b) => b.length - a.length)
  .join('|')

const NUMBER = String.raw`(\d{1,4}(?:[.,]\d{1,2})?[½¼¾]?|[½¼¾]|\b(?:${SPOKEN})\b)`
const HOURS = String.raw`(?:hours?|hrs?|h|stunden?|std|uur|uren|heures?|horas?)\b\.?`
const MINUTES = String.raw`(?:minutes?|minuten?|minutos?|mins?|m|['′])(?![\p{L}\p{N}])\.?`
/** Not inside a word, a number, a time of day ("at 1:30") or an amount of money. */
const START = String.raw`(?<![\p{L}\p{N}.,:/-]|\bat |[€$£])`

/** From the longest spelling to the shortest, so that "an hour and a half" is not read as "an hour". */
const FORMS: readonly (readonly [RegExp, (match: RegExpExecArray) => number])[] = [
  [
    /(?<![\p{L}\p{N}.,:/-])(?:from )?(\d{1,2})[:.]([0-5]\d)\s*(?:[-–—]|to|until|till)\s*(\d{1,2})[:.]([0-5]\d)(?![:\d])/iu,
    ([, h = '', m = '', to = '', past = '']) => Number(to) * 60 + Number(past) - Number(h) * 60 - Number(m),
  ],
  [/(?<![\p{L}\p{N}])three[- ]quarters of an hour\b/iu, () => 45],
  [/(?<![\p{L}\p{N}])(?:a )?quarter of an hour\b/iu, () => 15],
  [/(?<![\p{L}\p{N}])half an hour\b|(?<![\p{L}\p{N}])half[- ]hour\b/iu, () => 30],
  [new RegExp(`${START}${NUMBER}\\s*${HOURS} and a half\\b`, 'iu'), ([, n = '']) => (amountOf(n) + 0.5) * 60],
  [new RegExp(`${START}${NUMBER} and a half ${HOURS}`, 'iu'), ([, n = '']) => (amountOf(n) + 0.5) * 60],
  [
    new RegExp(`${START}${NUMBER}\\s*${HOURS}(?:,| and)?\\s*${NUMBER}\\s*${MINUTES}`, 'iu'),
    ([, hours = '', minutes = '']) => amountOf(hours) * 60 + amountOf(minutes),
  ],
  [new RegExp(`${START}(\\d{1,2})h(\\d{2})(?!\\d)`, 'iu'), ([, h = '', m = '']) => Number(h) * 60 + Number(m)],
  [
    new RegExp(`${START}(\\d{1,2}):([0-5]\\d)(?![:\\d]|\\s*(?:[ap]\\.?m|uhr|o'clock))(?:\\s*${HOURS})?`, 'iu'),
    ([, h = '', m = '']) => (Number(h) < LATEST_SESSION ? Number(h) * 60 + Number(m) : 0),
  ],
  [new RegExp(`${START}${NUMBER}\\s*${HOURS}`, 'iu'), ([, n = '']) => amountOf(n) * 60],
  [new RegExp(`${START}${NUMBER}\\s*${MINUTES}`, 'iu'), ([, n = '']) => amountOf(n)],
]

/**
 * The first duration in a line, in minutes (above 0, at most a day), as people write it: `2h`, `1h30`, `10:30-11:15`, `1:30`, `1.5 hours`,
 * `90 min`, `half an hour`, `an hour and a half`, `two and a half hours`. Null where there is none. A time of day ("at 1:30",
 * "1:30 pm") is none.
 * @example findDuration('coffee, an hour and a half')?.value // 90
 */
export function findDuration(line: string): Found<number> | null {
  for (const [form, read] of FORMS) {
    const found = firstFound(line, form, match => {
      const minutes = Math.round(read(match) * 100) / 100
      return minutes > 0 && minutes <= MOST ? minutes : null
    })
    if (found !== null) return found
  }
  return null
}

function amountOf(text: string): number {
  const spoken = WORDS[text.toLowerCase()]
  if (spoken !== undefined) return spoken
  const fraction = FRACTIONS[text.slice(-1)] ?? 0
  const whole = fraction > 0 ? text.slice(0, -1) : text
  return (whole === '' ? 0 : Number(whole.replace(',', '.'))) + fraction
}

import type { Reading } from '../../model/source.ts'
import { minutesOf, namesDays } from '../text/duration.ts'
import type { BareLength } from './length-unit.ts'

/** Whether a length is written in days ("1d 2h"), of which it does not say how long they are. */
export function isInDays(text: string): boolean {
  return namesDays(text) && minutesOf(text) === null
}

/** How many hours a day has in lengths like "1d 2h"; null where nobody said. */
export type DayHours = 8 | 24 | null

/**
 * How long the days are that one file writes lengths in: of work, or of the clock. Rule: the user's answer; else what
 * agrees with beginning and end; else nobody knows, and one question asks it for the file: its rows wait.
 */
export function dayHoursOf(
  file: string,
  lengths: readonly BareLength[],
  { answers, ledger }: Pick<Reading, 'answers' | 'ledger'>,
): DayHours {
  const id = `day:${file}`
  if (answers[id] === '8' || answers[id] === '24') return answers[id] === '8' ? 8 : 24
  const spans = lengths.filter(({ between }) => between !== null && between > 0)
  const agreeing = (hours: 8 | 24): number =>
    spans.filter(({ text, between }) => Math.abs((minutesOf(text, 'hours', hours) ?? 0) - (between ?? 0)) <= 1).length
  for (const hours of [24, 8] as const) if (agreeing(hours) * 2 > spans.length) return hours
  const example = lengths[0]?.text.slice(0, 60)
  if (example === undefined) return null
  ledger.asks({
    id,
    file,
    asks: `In ${file}, how many hours has a day in a length like "${example}"?`,
    options: [
      { value: '8', says: 'A working day: 8 hours, five of them a week' },
      { value: '24', says: 'A day of the clock: 24 hours' },
    ],
    assumed: '',
  })
  return null
}

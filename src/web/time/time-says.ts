import type { Lever, Measured } from '../api/types.ts'
import type { Range, Week, Weeks } from '../api/time-types.ts'
import { channelWord, LEVER_WORDS, leverWord } from '../words/labels.ts'
import { known } from '../words/numbers.ts'
import { dateOnly } from './days.ts'

export const LEVER_ORDER = Object.keys(LEVER_WORDS) as Lever[]
const tenth = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 })

/** @example hoursSay(5.13) // "5.1 h" */
export function hoursSay(hours: number): string {
  return `${tenth.format(hours)} h`
}

/** "5.1 h, likely 4 to 6.2"; without the range where there is none to speak of. */
export function rangeSays({ value, low, high }: Range): string {
  if (high - low < 0.1) return hoursSay(value)
  return `${hoursSay(value)}, likely ${tenth.format(low)} to ${tenth.format(high)}`
}

/** "Week of 2 November 2026: 38 h. networking 5 h, likely 3 to 7; ... not told 2 h." */
export function weekSays(week: Week): string {
  const parts = LEVER_ORDER.flatMap(lever => {
    const hours = week.hours[lever]
    return hours && hours.high > 0 ? [`${leverWord(lever)} ${rangeSays(hours)}`] : []
  })
  const untold = week.untold > 0 ? [`not told yet ${hoursSay(week.untold)}`] : []
  const all = [...parts, ...untold]
  return `Week of ${dateOnly(week.week)}: ${hoursSay(week.total)}${all.length === 0 ? '' : `. ${all.join('; ')}`}.`
}

/** The claim at the top: networking against its budget, beside skill. */
export function headingOf({ measures, budgets }: Weeks): string {
  const { networkingHours: networking, skillHours: skill } = measures
  if (!known(networking)) return 'Time'
  const budget = budgets.find(({ lever }) => lever === 'networking')
  const beside = known(skill) ? `; skill took ${tenth.format(skill.value)}` : ''
  return `Networking took ${tenth.format(networking.value)} hours a week${against(networking, budget?.ceiling ?? null)}${beside}.`
}

function against({ value, low, high }: Range, ceiling: number | null): string {
  if (ceiling === null) return ''
  if (low > ceiling) return `, ${tenth.format(value - ceiling)} above what you set yourself`
  if (high < ceiling) return ', within what you set yourself'
  return `, about what you set yourself (${tenth.format(ceiling)})`
}

/** What the hours rest on and what they cannot see. */
export function leadOf({ seen, notSeen }: Weeks): string {
  const list = (channels: readonly string[]): string => channels.map(channelWord).join(', ')
  if (seen.length === 0) return 'Nothing that takes time has been imported yet.'
  const missing = notSeen.length === 0 ? '' : ` Not seen: ${list(notSeen)}; hours spent there are missing here.`
  return `From ${list(seen)}. No instant is counted twice.${missing}`
}

/** Means over the weeks shown, for lists: hours a week by lever, with the range of the sum. */
export function meanOf(weeks: readonly Week[], lever: Lever): Range {
  const sum = { value: 0, low: 0, high: 0 }
  for (const { hours } of weeks) {
    const one = hours[lever]
    if (!one) continue
    sum.value += one.value
    sum.low += one.low
    sum.high += one.high
  }
  const n = Math.max(1, weeks.length)
  return { value: sum.value / n, low: sum.low / n, high: sum.high / n }
}

/** Weeks as a table: one row a week, a column for each lever. */
export function weeksCells(weeks: readonly Week[]): readonly (readonly (string | number)[])[] {
  const round = (hours: number): number => Math.round(hours * 100) / 100
  return [
    ['week', ...LEVER_ORDER.map(lever => `${leverWord(lever)} (h)`), 'not told (h)', 'all (h)'],
    ...weeks.map(week => [
      week.week,
      ...LEVER_ORDER.map(lever => round(week.hours[lever]?.value ?? 0)),
      round(week.untold),
      round(week.total),
    ]),
  ]
}

/** A confidence in words. @example sureSays(0.95) // "sure" */
export function sureSays(confidence: number): string {
  if (confidence >= 0.9) return 'sure'
  if (confidence >= 0.7) return 'fairly sure'
  if (confidence >= 0.4) return 'not sure'
  return 'a guess'
}

/** The text of a measure that is not known, or its value in words. */
export function measureSays(measured: Measured, unit: 'h' | 'share'): string {
  if (!known(measured)) return measured.unknown.map(({ text }) => text).join(' ')
  if (unit === 'h') return rangeSays(measured)
  const percent = (value: number): string => String(Math.round(value * 100))
  return `${percent(measured.value)} %, likely ${percent(measured.low)} to ${percent(measured.high)} %`
}

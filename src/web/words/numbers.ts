import type { Measured } from '../api/types.ts'

type Known = Extract<Measured, { value: number }>

/** True where there is a number. (The model's own test would pull its schemas into the page.) */
export function known(measured: Measured): measured is Known {
  return 'value' in measured
}

// a range that ends just under nothing ends at 0, not at -0
const whole = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0, signDisplay: 'negative' })
const tenth = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1, signDisplay: 'negative' })

/** A count in the user's own way of writing. @example count(2314) // "2,314" */
export function count(n: number): string {
  return whole.format(n)
}

/** "1 person", "12 people". @example counted(1, 'person', 'people') // "1 person" */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`
}

/** A share as whole per cent, never 0 or 100 where something is left. @example percent(0.004) // "under 1 %" */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1 %'
  if (share < 1 && share > 0.99) return 'over 99 %'
  return `${whole.format(share * 100)} %`
}

/** "84 %, likely 71 to 92". Unknown says so. */
export function shareWithRange(measured: Measured): string {
  if (!known(measured)) return 'unknown'
  return `${percent(measured.value)}, likely ${rangeOfShares(measured)}`
}

/** @example rangeOfShares({ low: 0.71, high: 0.92, ... }) // "71 to 92 %" */
export function rangeOfShares({ low, high }: Known): string {
  return `${whole.format(low * 100)} to ${whole.format(high * 100)} %`
}

/** A number rounded to what is known: to the width of its range. @example rough(64.7, 30, 105) // "about 65" */
export function rough(value: number, low: number, high: number): string {
  const width = high - low
  if (width >= 10) return `about ${count(value >= 30 ? Math.round(value / 5) * 5 : Math.round(value))}`
  if (width >= 2) return `about ${count(Math.round(value))}`
  return tenth.format(value)
}

/** A measured number in any unit; shares as per cent. @example inUnit(x, 'share') // "84 %, likely 71 to 92 %" */
export function inUnit(measured: Measured, unit: string): string {
  if (!known(measured)) return 'not known'
  if (unit === 'share' || unit === 'probability' || unit === '%') return shareWithRange(measured)
  const middle = rough(measured.value, measured.low, measured.high)
  return `${middle}${unit === '' ? '' : ` ${unit}`}, likely ${tenth.format(measured.low)} to ${tenth.format(measured.high)}`
}

/** @example bytes(1536) // "1.5 kB" */
export function bytes(n: number): string {
  if (n < 1000) return `${n} B`
  const units = ['kB', 'MB', 'GB']
  let value = n / 1000
  let unit = 0
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000
    unit += 1
  }
  return `${tenth.format(value)} ${units[unit] ?? 'GB'}`
}

/** @example duration(90) // "1 h 30 min" */
export function duration(minutes: number): string {
  if (minutes < 60) return `${minutes} min`
  const rest = minutes % 60
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`
}

/** A sentence in which no line may end between a number and its unit. @example unbroken('1.5 h') // "1.5\u00a0h" */
export function unbroken(text: string): string {
  return text.replace(/(\d) (?=(?:%|h|min|kB|MB|GB)(?![\p{L}\p{N}]))/gu, '$1\u00a0')
}

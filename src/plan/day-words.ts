import type { Instant } from '../model/instant.ts'

/** @example dayInWords(Date.UTC(2026, 10, 25)) // "25 November 2026" */
export function dayInWords(at: Instant): string {
  return new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}

/** The same of a date without a clock. @example dateInWords('2026-11-25') // "25 November 2026" */
export function dateInWords(day: string): string {
  return dayInWords(Date.parse(`${day}T00:00:00Z`))
}

/** @example counted(1, 'day') // "1 day" */
export function counted(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? '' : 's'}`
}

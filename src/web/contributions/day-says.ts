import { dayGiven } from '../words/dates.ts'

/** A day as operations give it, in the user's way. @example daySays('2026-05-03') // "3 May 2026" */
export function daySays(day: string): string {
  return dayGiven(Date.parse(`${day}T00:00:00Z`), 'day')
}

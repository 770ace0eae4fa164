/** Days of a week, Monday first, on which notes stand where no time was chosen: one thing a day, then again from Monday. */
const WORKDAYS = 5

/** The day of the `place`-th action of a week, from a day on that is still to come. @example dayFor(['2026-11-23', ...], 1, '2026-11-24') // '2026-11-25' */
export function dayFor(week: readonly string[], place: number, notBefore: string): string {
  const days = week.slice(0, WORKDAYS).filter(day => day >= notBefore)
  const open = days.length > 0 ? days : week.slice(-1)
  return open[place % open.length] ?? notBefore
}

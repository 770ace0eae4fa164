/** A moment: milliseconds since 1970-01-01T00:00:00Z. Never a Date inside the house; dates are for the edges. */
export type Instant = number

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
export const YEAR = 365.25 * DAY

/** A moment: milliseconds since 1970-01-01T00:00:00Z. Never a Date inside the house; dates are for the edges. */
export type Instant = number

/** How exactly a moment is known. A position that began "Jan 2024" is a month, not the first of January at midnight. */
export type Precision = 'instant' | 'minute' | 'day' | 'month' | 'year'

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
export const WEEK = 7 * DAY
export const YEAR = 365.25 * DAY

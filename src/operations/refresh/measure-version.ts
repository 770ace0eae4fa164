/**
 * Grows whenever a measure, a finding or the resolution of people changes what it says of the same data.
 * Derived results of another version are made anew at the next reading.
 */
export const MEASURE_VERSION = 19

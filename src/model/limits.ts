import type { Limits } from './source.ts'

const MIB = 1 << 20

/** What untrusted input may cost, unless the user raises a cap. */
export const LIMITS: Limits = {
  fieldBytes: MIB,
  rowBytes: 4 * MIB,
  columns: 512,
  messageBytes: 50 * MIB,
  headerBytes: 2 * MIB,
  addresses: 5_000,
  calendarBytes: 50 * MIB,
  instances: 5_000,
  seriesYearsBack: 5,
  seriesYearsAhead: 2,
  seriesSteps: 500_000,
  feedBytes: 10 * MIB,
  xmlDepth: 100,
}

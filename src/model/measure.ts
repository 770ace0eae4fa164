import type { Instant } from './instant.ts'
import type { Measured } from './measured.ts'

/** A way to turn observations into a number. `page` is its page under docs/measures. Bump `version` when its result changes: caches depend on it. */
export type Measure<In> = {
  readonly id: string
  readonly version: number
  readonly unit: string
  readonly range: readonly [number, number]
  readonly page: string
  of(input: In, asOf: Instant): Measured
}

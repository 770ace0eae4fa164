import type { Corrections, Reading } from '../api/work.ts'
import type { Who } from '../log/person-picker.tsx'

/** What the fields of a reading work on: the reading as it will be kept, and what was said otherwise so far. */
export type Fixing = {
  reading: Reading
  fixes: Corrections
  fix: (next: Corrections) => void
  /** keeps the names of those who were chosen: a correction has their ids alone */
  meet: (people: readonly Who[]) => void
}

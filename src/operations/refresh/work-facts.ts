import type { SharedWorkFact } from '../../findings/facts.ts'
import { shareOfWe } from '../../measures/work/first-person.ts'
import { measureSharedWork } from '../../measures/work/with-others.ts'
import type { Instant } from '../../model/instant.ts'
import { seeded } from '../../stats/random.ts'
import type { ShownWork } from './shown-work.ts'

/** How much of what was made was made with others, and how the ego speaks of it. */
export function sharedWorkFact({ work, texts }: ShownWork, asOf: Instant): SharedWorkFact {
  return { ...measureSharedWork(work, asOf, seeded('shared work')), we: shareOfWe(texts, seeded('we')) }
}

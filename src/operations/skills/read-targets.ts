import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { Correction } from '../adverts/shapes.ts'
import { TargetNeed } from './shapes.ts'
import { entriesOf } from './entries.ts'

export const TARGET_ROOM = 'skill-target'

/** A role that the user aims at, as it is kept: an O*NET occupation, needs of their own, or both. */
const KeptTarget = z.strictObject({
  title: z.string(),
  code: z.string().nullable(),
  since: z.number(),
  needs: z.array(TargetNeed),
  /** the advertisement it was made from: its words, and what was corrected in the reading of it */
  advert: z.strictObject({ text: z.string(), corrections: z.array(Correction) }).optional(),
})
export type KeptTarget = z.infer<typeof KeptTarget>

/** The roles that the user aims at, by id (the code of an occupation, or `own:…`, `advert:…`), the oldest first. */
export function readTargets(world: World): Promise<Map<string, KeptTarget>> {
  return entriesOf(world, TARGET_ROOM, KeptTarget)
}

import type { World } from '../../io/world/world.ts'
import type { OpenWork } from '../../plan/open-work.ts'
import { contributionWork } from './contribution-work.ts'
import { expectationWork } from './expectation-work.ts'
import { mentorshipWork } from './mentorship-work.ts'
import { pieceWork } from './piece-work.ts'
import { practiceWork } from './practice-work.ts'

/** Everything that waits to be done, whichever room keeps it. A new room is one line here. */
export async function readOpenWork(world: World): Promise<OpenWork[]> {
  const rooms = await Promise.all([
    practiceWork(world),
    pieceWork(world),
    mentorshipWork(world),
    expectationWork(world),
    contributionWork(world),
  ])
  return rooms.flat()
}

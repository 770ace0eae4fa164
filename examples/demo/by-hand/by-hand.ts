import type { Life } from '../life.ts'
import { aimsByHand } from './aims.ts'
import { cardsByHand } from './cards.ts'
import type { ByHand } from './entry.ts'
import { mentoringByHand } from './mentoring.ts'
import { piecesByHand } from './pieces.ts'
import { resultsByHand } from './results.ts'

/** As the product reads it: what ego keeps by hand, oldest first; entries of one day in the order they stand here. */
export function byHandJson(life: Life): string {
  return `${JSON.stringify(byHandOf(life), null, 1)}\n`
}

function byHandOf(life: Life): ByHand[] {
  const all = [aimsByHand, resultsByHand, mentoringByHand, piecesByHand, cardsByHand].flatMap(room => room(life))
  return all.toSorted((a, b) => b.daysAgo - a.daysAgo)
}

import type { Measured } from '../../model/measured.ts'
import type { Observation } from '../../model/observation.ts'
import { count } from './explain.ts'
import { share } from './reciprocity-measures.ts'

/** What was given and received by kind of favour. */
export type GiveAndTake = {
  readonly given: Readonly<Record<Favour, number>>
  readonly received: Readonly<Record<Favour, number>>
  /** the share given of all favours seen, 0..1 */
  readonly balance: Measured
}

export const FAVOURS = ['recommendation', 'endorsement', 'introduction'] as const
export type Favour = (typeof FAVOURS)[number]

/**
 * Favours that an archive can show: recommendations, endorsements and introductions, given and received. A favour that
 * left no trace (advice over lunch) is not seen, so this is a lower bound on both sides.
 */
export function giveAndTake(observations: Iterable<Pick<Observation, 'kind' | 'detail'>>): GiveAndTake {
  const given = { recommendation: 0, endorsement: 0, introduction: 0 }
  const received = { recommendation: 0, endorsement: 0, introduction: 0 }
  for (const { kind, detail } of observations) {
    if (kind !== 'recommendation' && kind !== 'endorsement' && kind !== 'introduction') continue
    const side = 'direction' in detail && detail.direction === 'given' ? given : received
    side[kind]++
  }
  const [gave, got] = [total(given), total(received)]
  const says = `You gave ${count(gave, 'favour')} and received ${got} that left a trace.`
  const none = 'No recommendation, endorsement or introduction was seen. Favours given in person leave no trace here.'
  return { given, received, balance: share(gave, gave + got, says, none) }
}

function total(favours: Readonly<Record<Favour, number>>): number {
  return favours.recommendation + favours.endorsement + favours.introduction
}

import { HOUR } from '../../model/instant.ts'
import type { Clock, Stretch } from './stretch.ts'

/** A Monday at midnight in UTC. */
export const MONDAY = Date.UTC(2026, 0, 5)

/** `stretch('timer', 9, 11)`: from nine to eleven on the first Monday; `over` for the rest. */
export function stretch(clock: Clock, from: number, until: number, over: Partial<Stretch> = {}): Stretch {
  return {
    id: `${clock} ${from}-${until}`,
    also: [],
    from: MONDAY + from * HOUR,
    until: MONDAY + until * HOUR,
    clock,
    source: 'made',
    channel: null,
    title: '',
    words: [],
    project: null,
    people: [],
    others: 0,
    domains: [],
    series: false,
    free: false,
    lever: null,
    likely: null,
    ...over,
  }
}

import { DAY } from '../src/model/instant.ts'
import { compareEvents } from '../src/measures/tie/event.ts'
import type { PersonEvents } from '../src/measures/tie/event.ts'
import { measureTies } from '../src/measures/tie/tie-measures.ts'
import { seeded } from '../src/stats/random.ts'
import { atMost } from './experiment.ts'
import type { Experiment } from './experiment.ts'

/** B5: 1,000 people and 200,000 events, from sorted events to ties with ranges and reasons. */
export const speed: Experiment = {
  id: 'B5',
  title: 'Speed: 1,000 people and 200,000 events',
  run: () => {
    const asOf = 2000 * DAY
    const people = made(1000, 200, asOf)
    const from = performance.now()
    const { ties } = measureTies(people, asOf)
    const seconds = (performance.now() - from) / 1000
    return [atMost('B5', `seconds to measure ${ties.length} ties of 200,000 events`, seconds, 2)]
  },
}

function made(people: number, events: number, asOf: number): PersonEvents[] {
  const random = seeded('speed')
  return Array.from({ length: people }, (_, i) => ({
    person: `p${i}`,
    events: Array.from({ length: events }, () => ({
      at: asOf - Math.floor(random() * 800 * DAY),
      out: random() < 0.5,
      weight: 1,
      channel: 'mail' as const,
    })).sort(compareEvents),
  }))
}

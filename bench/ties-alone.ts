import { DAY } from '../src/model/instant.ts'
import { measureTies } from '../src/measures/tie/tie-measures.ts'
import { windowFor } from '../src/measures/tie/window.ts'
import { madePeople } from './ties.ts'

/**
 * A process of its own that measures 100,000 people with 50 events each, made as they are read; making them counts too. How
 * far the contact reaches back is known beforehand, as the store tells it (`coverage`).
 */
const from = performance.now()
const asOf = 4_000 * DAY
const { ties } = measureTies(madePeople(100_000, 50), asOf, { window: windowFor(asOf - 3_000 * DAY, asOf) })
console.log(JSON.stringify({ ties: ties.length, seconds: (performance.now() - from) / 1000 }))

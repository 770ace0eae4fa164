import { DAY } from '../src/model/instant.ts'
import { measureTies } from '../src/measures/tie/tie-measures.ts'
import { madePeople } from './ties.ts'

/** A process of its own that measures 100,000 people with 50 events each, made as they are read; making them counts too. */
const from = performance.now()
const { ties } = measureTies(madePeople(100_000, 50), 4_000 * DAY)
console.log(JSON.stringify({ ties: ties.length, seconds: (performance.now() - from) / 1000 }))

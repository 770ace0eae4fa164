import { DAY } from '../src/model/instant.ts'
import type { PersonEvents } from '../src/measures/tie/event.ts'
import { compareEvents } from '../src/measures/tie/event.ts'
import { measureTies } from '../src/measures/tie/tie-measures.ts'
import { seeded } from '../src/stats/random.ts'
import { run } from './child.ts'
import { amountRow, ratioRow } from './row.ts'
import type { Row } from './row.ts'

const LARGE = new URL('ties-alone.ts', import.meta.url).pathname
const AGAIN = new URL('ties-again-alone.ts', import.meta.url).pathname
const AS_OF = 4_000 * DAY

/** From sorted events to ties with ranges and reasons: a large life in this process, a whole firm's in one of its own. */
export async function benchTies(): Promise<Row[]> {
  const people = [...madePeople(1_000, 200)]
  const took: number[] = []
  for (let i = 0; i < 3; i++) {
    const from = performance.now()
    measureTies(people, AS_OF)
    took.push((performance.now() - from) / 1000)
  }
  const ran = await run(process.execPath, ['--max-semi-space-size=8', LARGE])
  const { ties, seconds } = JSON.parse(ran.out) as { ties: number; seconds: number }
  const kept = await run(process.execPath, [AGAIN])
  const again = JSON.parse(kept.out) as { touched: number; whole: number; again: number; nextDay: number }
  const whole = { says: 'measuring all anew', value: again.whole }
  return [
    amountRow('ties-small', '1,000 people and 200,000 events to ties', Math.min(...took), 's', 0.5),
    amountRow('ties-large', `${ties} people and 5,000,000 events to ties`, seconds, 's', 20),
    amountRow('ties-memory', 'the same: most memory held', ran.peakMb, 'MB', 1_000),
    ratioRow('ties-again', `the same after ${again.touched} of them changed`, again.again, 's', whole, 0.05),
    ratioRow('ties-next-day', 'the same a day later, with nothing new', again.nextDay, 's', whole, 1),
  ]
}

/** Made people one after the other, `each` events a person over some years, so that not all need to be held at once. */
export function* madePeople(count: number, each: number): Generator<PersonEvents> {
  const random = seeded('ties')
  for (let i = 0; i < count; i++)
    yield {
      person: `p${i}`,
      events: Array.from({ length: each }, () => ({
        at: AS_OF - Math.floor(random() * 3_000 * DAY),
        out: random() < 0.5,
        weight: 1,
        channel: 'mail' as const,
      })).sort(compareEvents),
    }
}

import { DAY } from '../src/model/instant.ts'
import type { Instant } from '../src/model/instant.ts'
import type { Tie } from '../src/model/tie.ts'
import { compareEvents } from '../src/measures/tie/event.ts'
import type { PersonEvents } from '../src/measures/tie/event.ts'
import { meansOf, sameMeans } from '../src/measures/tie/means.ts'
import type { TieMeans } from '../src/measures/tie/means.ts'
import { paceOf } from '../src/measures/tie/pace.ts'
import { readTie } from '../src/measures/tie/reading.ts'
import type { TieReading } from '../src/measures/tie/reading.ts'
import { readingAt } from '../src/measures/tie/reading-at.ts'
import { tiesAgain, tiesFromMeans } from '../src/measures/tie/tie-measures.ts'
import { LONG_WINDOW } from '../src/measures/tie/window.ts'
import { madePeople } from './ties.ts'

/**
 * A process of its own: 100,000 people with 50 events each are measured whole; then one in a hundred gets a message of today
 * and all is measured again from what was kept, on the same day (best of three) and on the next. Making events is not timed.
 */
const AS_OF = 4_000 * DAY
const PEOPLE = 100_000
const touched = new Map<string, PersonEvents>()
let spent = 0
const timed = <T>(act: () => T): T => {
  const from = performance.now()
  const result = act()
  spent += performance.now() - from
  return result
}

const readings: TieReading[] = []
for (const person of madePeople(PEOPLE, 50)) {
  readings.push(timed(() => readTie(person, AS_OF, LONG_WINDOW)))
  if (readings.length % 100 === 0) touched.set(person.person, withMessage(person))
}
const before = timed(() => measure(readings, AS_OF, null, () => undefined))
const whole = spent
const kept = new Map(before.ties.map(tie => [tie.person, tie]))

// as refreshTouched does it: those touched are read again, and their ties stand on what all have in common
const rounds = [1, 2, 3].map(() => {
  spent = 0
  const { stayed } = timed(() => {
    const theirs: TieReading[] = []
    const now = readings.map(one => {
      const person = touched.get(one.person)
      if (person === undefined) return one
      const reading = readTie(person, AS_OF, LONG_WINDOW)
      theirs.push(reading)
      return reading
    })
    const means = meansOf(now, AS_OF, LONG_WINDOW)
    return { stayed: sameMeans(means, before.means) && tiesFromMeans(theirs, means).length === touched.size }
  })
  if (!stayed) throw new Error('what all ties have in common moved: this is no measuring of some people')
  return spent
})

spent = 0
const crossing = readings.filter(({ steadyUntil }) => steadyUntil < AS_OF + DAY).length
timed(() => {
  const moved = readings.map(one => readingAt(one, AS_OF, Math.min(AS_OF + DAY, one.steadyUntil), LONG_WINDOW))
  measure(moved, AS_OF + DAY, before.means, name => kept.get(name))
})

console.log(
  JSON.stringify({
    people: readings.length,
    touched: touched.size,
    whole: whole / 1000,
    again: Math.min(...rounds) / 1000,
    // those whom an edge of a window crossed are read anew, at what reading costs on average
    nextDay: (spent + (crossing / PEOPLE) * whole) / 1000,
    crossing,
  }),
)

function measure(
  of: readonly TieReading[],
  asOf: Instant,
  earlier: TieMeans | null,
  standing: (person: string) => Tie | undefined,
): { ties: Tie[]; means: TieMeans } {
  const means = meansOf(of, asOf, LONG_WINDOW)
  paceOf(of, asOf)
  return { ties: tiesAgain(of, means, earlier, standing), means }
}

function withMessage({ person, events }: PersonEvents): PersonEvents {
  const message = { at: AS_OF - 1_000, out: false, weight: 1, channel: 'mail' as const }
  return { person, events: [...events, message].sort(compareEvents) }
}

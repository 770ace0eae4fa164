import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY } from '../../model/instant.ts'
import { seeded } from '../../stats/random.ts'
import { compareEvents } from './event.ts'
import type { TieEvent } from './event.ts'
import { GIST_SIZE, packGist, unpackGists } from './gist.ts'
import { meansOf, sameMeans } from './means.ts'
import { paceOf } from './pace.ts'
import { quietTies } from './quiet.ts'
import { readTie } from './reading.ts'
import type { TieReading } from './reading.ts'
import { movedBetween, tieFromReading } from './tie-measures.ts'
import { LONG_WINDOW } from './window.ts'

const ASOF = 2000 * DAY

/** People of all sorts: never seen, once, regular, gone quiet, long ago; one way and both. */
function people(seed: string, count: number): TieReading[] {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, i) => {
    const [n, since, share] = [Math.floor(random() * 12), random() * 900, random()]
    const events = Array.from({ length: n }, (): TieEvent => ({
      at: ASOF - (since + random() * 600) * DAY,
      out: random() < share,
      weight: 1,
      channel: 'mail',
    }))
    return readTie({ person: `p${i}`, events: events.sort(compareEvents) }, ASOF, LONG_WINDOW)
  })
}

const packed = (readings: readonly TieReading[]): Float64Array => {
  const all = new Float64Array(readings.length * GIST_SIZE)
  for (const [i, reading] of readings.entries()) all.set(packGist(reading), i * GIST_SIZE)
  return all
}

test('what all ties share is the same from gists as from readings', () => {
  const readings = people('gists', 400)
  const names = readings.map(({ person }) => person)
  const gists = unpackGists(names, packed(readings))
  expect(meansOf(gists, ASOF, LONG_WINDOW)).toEqual(meansOf(readings, ASOF, LONG_WINDOW))
  expect(paceOf(gists, ASOF)).toEqual(paceOf(readings, ASOF))
  expect(quietTies(gists)).toEqual(quietTies(readings))
  expect(quietTies(gists).length).toBeGreaterThan(5)
  // in whatever order they come
  expect(paceOf(gists.toReversed(), ASOF)).toEqual(paceOf(readings, ASOF))
  expect(gists.map(packGist)).toEqual(readings.map(packGist))
})

test('a tie that is not said to have moved with what all share is the same as before', () => {
  const seen = { stood: 0, moved: 0, dormant: 0, same: 0 }
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 120 }), (seed, many) => {
      const before = people('some', 200)
      const after = [...people(seed, many), ...before.slice(many)]
      const [then, now] = [meansOf(before, ASOF, LONG_WINDOW), meansOf(after, ASOF, LONG_WINDOW)]
      const isMoved = movedBetween(then, now)
      for (const reading of after.slice(many)) {
        const [old, tie] = [tieFromReading(reading, then), tieFromReading(reading, now)]
        if (isMoved(reading)) seen.moved++
        else {
          expect(tie).toEqual(old)
          seen.stood++
          if (tie.band === 'dormant' && !sameMeans(then, now)) seen.dormant++
        }
      }
      if (sameMeans(then, now)) seen.same++
    }),
    { numRuns: 60, seed: 8 },
  )
  expect(Math.min(seen.stood, seen.moved, seen.dormant)).toBeGreaterThan(50)
})

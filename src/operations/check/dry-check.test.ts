import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeBigArchive } from '../../../examples/demo/big.ts'
import { openScratchWorld, scratch, smallLife } from '../../../tests/made/world.ts'
import { checkRun } from '../check.ts'
import { UNWATCHED } from '../operation.ts'
import { measureEverybody } from '../refresh/everybody.ts'
import { withNames } from '../refresh/hours-beside.ts'
import type { HoursRead } from '../refresh/hours-beside.ts'
import { lastDays } from './last-days.ts'

/** Archives of any make: nobody, one message, invitations alone, people who were never written to. */
const anArchive = fc.record({
  connections: fc.integer({ min: 1, max: 40 }),
  messages: fc.integer({ min: 0, max: 300 }),
  seed: fc.nat({ max: 1_000 }),
})

test('what a dry check says is what an import and a check say', async () => {
  await fc.assert(
    fc.asyncProperty(anArchive, async size => {
      const files = [await writeBigArchive(scratch(), size)]
      const world = await openScratchWorld()
      try {
        const { madeAt: _dry, ...dry } = await checkRun.run(world, { files, dry: true }, UNWATCHED)
        const { madeAt: _kept, ...kept } = await checkRun.run(world, { files, dry: false }, UNWATCHED)
        expect(dry).toEqual(kept)
      } finally {
        await world.close()
      }
    }),
    { numRuns: 3 },
  )
})

test('hours are the same in a thread beside the others', async () => {
  const { file } = smallLife()
  const files = ['linkedin.zip', 'mail.mbox', 'calendar.ics'].map(file)
  const world = await openScratchWorld()
  try {
    await checkRun.run(world, { files, dry: false }, UNWATCHED)
    const days = (await lastDays(world)) ?? { contact: 0, shown: 0 }
    const { shown } = days
    const { people, hours } = await measureEverybody(world, UNWATCHED, { days, keeps: false })
    const here = await hours()
    expect(here.hours.people.length).toBeGreaterThan(3)
    expect(here.spent?.from).toBeLessThan(shown)
    const there = await world.work.run<HoursRead>(
      'hours',
      { personOf: people.personOf, shown, keeps: false },
      UNWATCHED,
    )
    expect(withNames(there, people)).toEqual(withNames(here, people))
    const kept = await world.store.derived.get('hours')
    expect(kept?.value).toEqual(JSON.parse(JSON.stringify(withNames(here, people).hours)))
    expect(withNames(here, people).hours.people.every(({ name }) => name !== '')).toBe(true)
  } finally {
    await world.close()
  }
})

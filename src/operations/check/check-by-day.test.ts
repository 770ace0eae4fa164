import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScratchWorld } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { DAY } from '../../model/instant.ts'
import { callOperation } from '../call.ts'
import { checkRead, checkRun } from '../check.ts'
import { makeCircle } from '../mentorship/made-circle.fixture.ts'
import { mentorshipsEnd, mentorshipsChange, mentorshipsStart } from '../mentorship/agreements.ts'
import { mentorshipsPromise } from '../mentorship/promises.ts'
import { mentorshipsSession } from '../mentorship/sessions.ts'
import type { Operation } from '../operation.ts'
import type { CheckReport } from './report.ts'

let world: World
beforeAll(async () => {
  world = await openScratchWorld()
  await makeCircle(world, [{ name: 'Dora Lind', title: 'Data Scientist', company: 'Halden' }])
})
afterAll(() => world.close())

const call = <T>(entry: unknown, input: unknown, on = world): Promise<T> =>
  callOperation(entry as Operation, on, input) as Promise<T>
/** The claim about sessions on Check so many days from now, with nothing imported or measured in between. */
const claimIn = async (days: number): Promise<string | undefined> => {
  const later: World = { ...world, now: () => world.now() + days * DAY }
  const { findings } = await call<CheckReport>(checkRead, {}, later)
  return findings.find(({ id }) => id === 'session-overdue')?.claim
}

test('a session grows late by the calendar, not by the next import', async () => {
  expect(await claimIn(0)).toBeUndefined()
  const { id } = await call<{ id: string }>(mentorshipsStart, { people: ['Dora Lind'], goals: ['Lead'], every: 14 })
  await call(mentorshipsChange, { id, state: 'active' })
  await call(mentorshipsSession, { id, minutes: 45 })
  await call(checkRun, {})
  expect(await claimIn(0)).toBe('You and Dora Lind meet as you agreed.')
  expect(await claimIn(30)).toMatch(/^The next session with Dora Lind is 1[5-7] days overdue\.$/)
  await call(mentorshipsPromise, { id, what: 'Send the slides', by: 'me', due: world.now() + 3 * DAY })
  expect(await claimIn(1)).toBe('You and Dora Lind meet as you agreed.')
  expect(await claimIn(5)).toBe('1 promise of yours is past its date.')
  await call(mentorshipsEnd, { id })
  expect(await claimIn(30)).toBeUndefined()
})

import { expect, test } from 'vitest'
import { HOUR } from '../../model/instant.ts'
import { isHeld, letGo, takeClaim } from './account-claims.ts'

test('a claim is held by this process until it lets go', () => {
  const claim = takeClaim('a-one')
  expect([isHeld(claim), isHeld(null)]).toEqual([true, false])
  letGo('a-one')
  expect(isHeld(claim)).toBe(false)
})

test('one of another process is held while that lives, and not where this machine was started since', () => {
  // the process that runs the tests is another one, and lives
  const since = Date.now() - HOUR
  const claim = `${process.ppid} word ${since} a-one`
  expect(isHeld(claim, since - HOUR)).toBe(true)
  expect(isHeld(claim, since + HOUR / 2)).toBe(false)
  expect(isHeld(`${process.ppid} word ${since - 24 * HOUR} a-one`, since - 48 * HOUR)).toBe(false)
})

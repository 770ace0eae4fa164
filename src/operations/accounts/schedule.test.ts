import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../model/instant.ts'
import { dueAccounts, nextRun } from './schedule.ts'

const NOON = Date.UTC(2026, 10, 23, 12)
const account = (every: number | null, lastRun: number | null, failures = 0, code = 'E_FETCH_TIMEOUT') => ({
  body: { every },
  addedAt: NOON,
  lastRun,
  running: false,
  last: { came: null, more: false, failures, error: failures === 0 ? null : { code, message: 'It failed.' } },
})

test.each([
  ['only when asked', account(null, NOON), null],
  ['added and never run', account(24, null), DAY],
  ['every hour', account(1, NOON), HOUR],
  ['failed once', account(24, NOON, 1), 15 * MINUTE],
  ['failed four times', account(24, NOON, 4), 2 * HOUR],
  ['failed for weeks', account(1, NOON, 40), DAY],
  ['a password that is not taken is tried at its usual time', account(1, NOON, 1, 'E_IMAP_LOGIN'), HOUR],
  ['and ever more seldom', account(1, NOON, 4, 'E_IMAP_LOGIN'), 8 * HOUR],
  ['at last once a week', account(1, NOON, 99, 'E_DAV_LOGIN'), 7 * DAY],
])('%s', (_, given, after) => expect(nextRun(given, NOON)).toBe(after === null ? null : NOON + after))

test('what was missed is due once, the one that waits longest first; what runs now is not due', () => {
  const rows = [account(1, NOON - 5 * HOUR), account(24, NOON - 3 * DAY), { ...account(1, 0), running: true }]
  expect(dueAccounts(rows, NOON)).toEqual([rows[1], rows[0]])
  expect(dueAccounts([account(null, 0), account(2, NOON - HOUR)], NOON)).toEqual([])
})

test('the next run is after the last one, and never further than the longer of a week and its usual time', () => {
  const code = fc.constantFrom('E_IMAP_LOGIN', 'E_FETCH_TIMEOUT', 'E_INTERNAL')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8_760 }), fc.nat(60), code, (every, failures, failed) => {
      const next = nextRun(account(every, NOON, failures, failed), NOON) ?? 0
      expect(next).toBeGreaterThan(NOON)
      expect(next - NOON).toBeLessThanOrEqual(Math.max(7 * DAY, every * HOUR))
      // one more failure never brings it nearer, once it has failed
      if (failures > 0) expect(nextRun(account(every, NOON, failures + 1, failed), NOON)).toBeGreaterThanOrEqual(next)
    }),
  )
})

test('P06 a clock that was ten years ahead once leaves nothing waiting for ten years', () => {
  const [ran, added] = [account(24, NOON + 3_650 * DAY), { ...account(24, null), addedAt: NOON + 3_650 * DAY }]
  expect([nextRun(ran, NOON), nextRun(added, NOON)]).toEqual([NOON, NOON])
  expect(dueAccounts([ran], NOON)).toEqual([ran])
  // it is set by a second now and then, which is no reason to run
  expect(nextRun(account(24, NOON + 1_000), NOON)).toBe(NOON + DAY + 1_000)
})

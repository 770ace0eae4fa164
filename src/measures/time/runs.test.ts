import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MINUTE } from '../../model/instant.ts'
import { MONDAY } from './made-stretch.fixture.ts'
import { COMMITS, MAILS, runsOf } from './runs.ts'
import type { Trail } from './runs.ts'
import { minutesOf } from './stretch.ts'

const trail = (minute: number, over: Partial<Trail> = {}): Trail => ({
  id: `t${minute}`,
  at: MONDAY + minute * MINUTE,
  source: 'git',
  channel: null,
  project: null,
  title: 'gristmill',
  words: [],
  people: [],
  ...over,
})

test('commits with an hour between at most are one run, which began half an hour before', () => {
  const runs = runsOf([trail(540), trail(580), trail(840)], COMMITS)
  expect(runs.map(minutesOf)).toEqual([70, 30])
  expect(runs[0]).toMatchObject({ id: 't540', also: ['t580'], clock: 'commit', likely: { low: 38, high: 130 } })
})

test('another repository is another run', () => {
  expect(runsOf([trail(540), trail(550, { title: 'other' })], COMMITS)).toHaveLength(2)
})

test('messages one after the other are one burst, with all they went to', () => {
  const mail = (minute: number, who: string) => trail(minute, { source: 'mail', title: '', people: [who] })
  const [burst, ...more] = runsOf([mail(600, 'ana'), mail(605, 'bo'), mail(612, 'ana')], MAILS)
  expect(more).toEqual([])
  expect(burst).toMatchObject({ people: ['ana', 'bo'], others: 2 })
  expect(minutesOf(burst ?? { from: 0, until: 0 })).toBe(16)
})

test('what is counted lies within what is possible, and no trace is lost', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 30 }), minutes => {
      const runs = runsOf(
        minutes.map(minute => trail(minute)),
        COMMITS,
      )
      for (const run of runs) {
        expect(run.likely?.low).toBeLessThanOrEqual(minutesOf(run))
        expect(run.likely?.high).toBeGreaterThanOrEqual(minutesOf(run))
      }
      for (const minute of minutes) {
        const at = MONDAY + minute * MINUTE
        expect(runs.filter(({ from, until }) => from < at && at <= until).length).toBeGreaterThanOrEqual(1)
      }
    }),
  )
})

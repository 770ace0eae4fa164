import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, HOUR } from '../../model/instant.ts'
import { isKnown } from '../../model/measured.ts'
import { seeded } from '../../stats/random.ts'
import { measureSharedWork } from './with-others.ts'
import type { VisibleWork } from './with-others.ts'

const NOW = Date.UTC(2026, 0, 1)
const commit = (daysAgo: number, people: string[] | null, where = 'gristmill', hour = 9): VisibleWork => ({
  at: NOW - daysAgo * DAY + hour * HOUR,
  form: 'commit',
  where,
  people,
})
const measure = (work: VisibleWork[]) => measureSharedWork(work, NOW, seeded('work'))

describe('measureSharedWork', () => {
  test('counts days of work in one place, not commits', () => {
    const busy = Array.from({ length: 20 }, (_, i) => commit(10, [], 'gristmill', i))
    const work = measure([...busy, commit(9, ['ana']), commit(9, []), commit(9, [], 'notes')])
    expect(work).toMatchObject({ days: 3, shared: { value: 1 / 3, n: 3 } })
  })

  test('the last year stands beside all years', () => {
    const work = measure([commit(900, ['ana']), commit(901, ['ana']), commit(20, []), commit(30, ['bo'])])
    expect(work.shared).toMatchObject({ value: 0.75 })
    expect(work.lately).toMatchObject({ value: 0.5, n: 2 })
    expect(work.companions).toEqual([
      { person: 'ana', days: 2 },
      { person: 'bo', days: 1 },
    ])
  })

  test('what no source could say is untold, never alone', () => {
    const post: VisibleWork = { at: NOW - DAY, form: 'post', where: 'blog', people: null }
    const work = measure([post, post, { ...post, at: null, form: 'project' }])
    expect(work).toMatchObject({ days: 0, untold: { commit: 0, project: 1, publication: 0, post: 2 } })
    expect(isKnown(work.shared)).toBe(false)
    expect(isKnown(work.lately)).toBe(false)
  })

  test('months that differ widen the range beyond that of single days', () => {
    const months = Array.from({ length: 24 }, (_, i) => i)
    const lumpy = months.flatMap(month =>
      Array.from({ length: 10 }, (_, i) => commit(month * 30 + i, month % 2 === 0 ? ['ana'] : [])),
    )
    const even = months.flatMap(month =>
      Array.from({ length: 10 }, (_, i) => commit(month * 30 + i, i % 2 === 0 ? ['ana'] : [])),
    )
    const [a, b] = [measure(lumpy).shared, measure(even).shared]
    if (!isKnown(a) || !isKnown(b)) throw new Error('days were given')
    expect(a.value).toBeCloseTo(b.value)
    expect(a.high - a.low).toBeGreaterThan(2 * (b.high - b.low))
  })

  test('is a share in its own range, whatever the work; work to come is not read', () => {
    const any = fc.array(
      fc
        .tuple(fc.integer({ min: -50, max: 1500 }), fc.option(fc.subarray(['ana', 'bo'])), fc.constantFrom('a', 'b'))
        .map(([ago, people, where]) => commit(ago, people, where)),
      { maxLength: 50 },
    )
    fc.assert(
      fc.property(any, list => {
        const { shared, days, untold } = measure(list)
        expect(days + untold.commit).toBeLessThanOrEqual(list.length)
        if (!isKnown(shared)) return
        expect(shared.low).toBeGreaterThanOrEqual(0)
        expect(shared.low).toBeLessThanOrEqual(shared.value)
        expect(shared.high).toBeGreaterThanOrEqual(shared.value)
        expect(shared.high).toBeLessThanOrEqual(1)
        expect(measure([...list, commit(-400, ['cy'])]).shared).toEqual(shared)
      }),
      { numRuns: 60 },
    )
  })
})

import { describe, expect, test } from 'vitest'
import { priorsFor } from '../measures/allocation/prior-multiplier.ts'
import { aimsOf, firstStrategy, goalProgress, progressOf, Strategy } from './strategy.ts'

const goal = (aim: 'job' | 'raise' | 'clients' | 'satisfaction', weight: number) => ({
  id: aim,
  says: `Reach ${aim}`,
  aim,
  weight,
  by: null,
  results: [],
})

describe('a strategy', () => {
  test('begins with every lever but core work, and as many hours as were seen', () => {
    expect(Strategy.parse(firstStrategy(null))).toMatchObject({ hours: 5, stage: 'growing-in-place' })
    expect(firstStrategy(7.3).hours).toBe(7.5)
    expect(firstStrategy(0.2).hours).toBe(2)
    expect(firstStrategy(60).hours).toBe(20)
    expect(firstStrategy(5).on).not.toContain('core-work')
    expect(firstStrategy(5).on).toHaveLength(6)
  })

  test('goals say what counts, and the stage where there are none', () => {
    expect(aimsOf({ stage: 'looking-for-a-job', goals: [] })).toEqual({ job: 1 })
    expect(aimsOf({ stage: 'growing-in-place', goals: [] })).toEqual({ raise: 1, satisfaction: 1 })
    expect(aimsOf({ stage: 'own-business', goals: [goal('job', 2), goal('job', 1), goal('raise', 1)] })).toEqual({
      job: 3,
      raise: 1,
    })
    expect(aimsOf({ stage: 'own-business', goals: [goal('job', 0)] })).toEqual({ clients: 1 })
  })

  test('a stage moves hours: who looks for a job networks, who grows in place practises', () => {
    const of = (stage: 'looking-for-a-job' | 'growing-in-place', lever: string) =>
      priorsFor(aimsOf({ stage, goals: [] }), {}).find(one => one.lever === lever)?.multiplier ?? 0
    expect(of('looking-for-a-job', 'networking')).toBeGreaterThan(of('growing-in-place', 'networking'))
    expect(of('growing-in-place', 'skill')).toBeGreaterThan(of('looking-for-a-job', 'skill'))
  })

  test('a key result goes from where it stood to where it should be, up or down', () => {
    expect(progressOf({ from: 4, now: 3, to: 2 })).toBe(0.5)
    expect(progressOf({ from: 0, now: 12, to: 10 })).toBe(1)
    expect(progressOf({ from: 0, now: -1, to: 10 })).toBe(0)
    expect(progressOf({ from: 2, now: 2, to: 2 })).toBe(1)
    expect(goalProgress({ results: [] })).toBeNull()
    const result = (now: number) => ({ says: 'x', from: 0, now, to: 10, unit: '' })
    expect(goalProgress({ results: [result(5), result(10)] })).toBe(0.75)
  })
})

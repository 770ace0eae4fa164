import { expect, test } from 'vitest'
import { forecastsAdd } from '../operations/forecasts/forecasts.ts'
import type { Operation } from '../operations/operation.ts'
import { planKeep } from '../operations/plan/plan.ts'
import { strategySet } from '../operations/plan/strategy.ts'
import { fieldsOf } from './fields.ts'
import { readInput } from './read-input.ts'

const read = (entry: unknown, typed: Record<string, unknown>) => {
  const operation = entry as Operation
  return readInput(operation, fieldsOf(operation), typed, 'Europe/Oslo')
}
const GOALS = [
  { says: 'A role', aim: 'job' },
  { says: 'Sleep', aim: 'satisfaction' },
]

test('several things are typed one by one, or as one JSON list', () => {
  const apart = read(strategySet, { goals: GOALS.map(goal => JSON.stringify(goal)) })
  expect(apart).toEqual({ goals: GOALS })
  expect(read(strategySet, { goals: [JSON.stringify(GOALS)] })).toEqual(apart)
  expect(read(strategySet, { goals: ['[]'] })).toEqual({ goals: [] })
})

test('numbers by name are numbers', () => {
  expect(read(planKeep, { hours: ['skill=3', 'networking=0.5'] })).toEqual({ hours: { skill: 3, networking: 0.5 } })
  expect(read(strategySet, { priors: ['networking/job=1.5'] })).toEqual({ priors: { 'networking/job': 1.5 } })
  expect(() => read(planKeep, { hours: ['skill=much'] })).toThrow('takes a number')
})

test('a chance is a number or per cent, a day is a day', () => {
  const by = Date.parse('2026-11-14T23:00:00Z')
  for (const probability of ['0.4', '40%', '40 %'])
    expect(read(forecastsAdd, { says: 'It comes', probability, by: '2026-11-15' })).toEqual({
      says: 'It comes',
      probability: 0.4,
      by,
    })
  expect(() => read(forecastsAdd, { probability: 'half' })).toThrow('takes a number or a date')
})

import { expect, test } from 'vitest'
import { holdGarbage } from './garbage.ts'

test('the least that a running task allows holds, until it has ended; then the engine decides again', () => {
  const told: number[] = []
  const tell = (percent: number): void => void told.push(percent)
  const [loose, tight] = [holdGarbage(40, tell), holdGarbage(15, tell)]
  tight()
  // an end may be told twice
  tight()
  holdGarbage(undefined, tell)()
  loose()
  expect(told).toEqual([40, 15, 40, 0])
})

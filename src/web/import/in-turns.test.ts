import { expect, test } from 'vitest'
import { inTurns } from './in-turns.ts'

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

test('every thing is worked on once, never more of them at a time than may be', async () => {
  const [begun, at] = [new Set<number>(), { once: 0, most: 0 }]
  const things = Array.from({ length: 50 }, (_, n) => n)
  await inTurns(things, 4, async n => {
    begun.add(n)
    at.most = Math.max(at.most, ++at.once)
    for (let turns = n % 3; turns >= 0; turns--) await turn()
    at.once--
  })
  expect([begun.size, at]).toEqual([50, { once: 0, most: 4 }])
})

test('the first that fails ends it: nothing more is begun', async () => {
  let begun = 0
  const failing = inTurns([1, 2, 3, 4, 5, 6, 7, 8], 2, async n => {
    begun++
    await turn()
    if (n === 2) throw new Error('the second')
  })
  await expect(failing).rejects.toThrow('the second')
  await turn()
  await turn()
  expect(begun).toBeLessThan(5)
})

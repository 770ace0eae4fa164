import { amountRow } from './row.ts'
import type { Row } from './row.ts'

/** `before`: what happens each time first and is not timed. `most`: milliseconds. */
export type Timed = (
  id: string,
  says: string,
  act: (i: number) => Promise<unknown>,
  most?: number,
  before?: (i: number) => Promise<unknown>,
) => Promise<Row>

/** Rows of one bench: 95 of 100 calls of an act, one after the other, answer within `most`. */
export function timedAs(bench: string, times: number): Timed {
  return async (id, says, act, most = 50, before) => {
    const took: number[] = []
    for (let i = 0; i < times; i++) {
      await before?.(i)
      const from = performance.now()
      await act(i)
      took.push(performance.now() - from)
    }
    took.sort((a, b) => a - b)
    return amountRow(`${bench}-${id}`, `${says}, p95`, took[Math.floor(times * 0.95)] ?? 0, 'ms', most)
  }
}

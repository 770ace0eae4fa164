import { seeded } from '../../src/stats/random.ts'
import { atLeast, near } from '../experiment.ts'
import type { Bar, Experiment } from '../experiment.ts'
import { liveYear, makeCareer, summaryOf } from './careers.ts'
import type { Policy } from './careers.ts'

const CAREERS = 600
/** What the reference simulation measured for half a prior, a floor of 3 % and the mean of the belief. */
const REFERENCE = {
  right: { 4: 0.84, 20: 0.89, 100: 0.93 },
  wrong: { 4: 0.72, 20: 0.81, 100: 0.91 },
} as const
const RATES = [4, 20, 100] as const

/**
 * B22 on made careers whose truth is known: the share of the best that a year by the plan brings, where what is believed is
 * right and where it belongs to other levers; beside an equal split, and with habit and half hours as the product plans.
 */
export const policies: Experiment = { id: 'B22', title: 'A year by the plan, made careers', run }

function run(): readonly Bar[] {
  const bars: Bar[] = []
  for (const prior of ['right', 'wrong'] as const)
    for (const rate of RATES) {
      const [bare, equal, shipped] = [
        lived(prior, rate, 'bare'),
        lived(prior, rate, 'equal'),
        lived(prior, rate, 'shipped'),
      ]
      const id = `B22/${prior}/${rate}`
      const says = `prior ${prior}, ${rate} outcomes a year`
      bars.push(near(id, `share of the best, ${says}`, bare.mean, REFERENCE[prior][rate], 0.03))
      bars.push({ ...atLeast(`${id}/tenth`, 'the worst tenth of careers', bare.tenth, 0.5), stretch: true })
      bars.push(
        atLeast(`${id}/shipped`, 'as shipped (habit, half hours), over an equal split', shipped.mean - equal.mean, 0),
      )
      if (prior === 'right' && rate === 4)
        bars.push(atLeast(`${id}/bar`, `share of the best, ${says}, as shipped`, shipped.mean, 0.84))
    }
  return bars
}

function lived(prior: 'right' | 'wrong', rate: number, policy: Policy): { mean: number; tenth: number } {
  const shares = Array.from({ length: CAREERS }, (_, i) => {
    const career = makeCareer(seeded(`B22 ${prior} ${rate} ${i}`), rate, prior === 'wrong')
    return liveYear(career, policy, seeded(`B22 lived ${prior} ${rate} ${i}`))
  })
  return summaryOf(shares)
}

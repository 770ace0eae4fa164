import { TIE_MODELS } from '../src/measures/tie/coefficients.ts'
import { drawNormal } from '../src/stats/draws.ts'
import { logistic } from '../src/stats/logistic.ts'
import { seeded } from '../src/stats/random.ts'
import type { Random } from '../src/stats/random.ts'
import type { Experiment } from './experiment.ts'
import type { EgoWindow } from './held-out.ts'
import { QUESTIONS } from './rows.ts'

const DRAWS = 300

/**
 * T1: does a stated range hold? For every person of a held-out set, the number of ties that came true against its 90 %
 * predictive range, drawn from the person's shift (posterior and drift) and a coin per tie; at equal values by lot.
 */
export const tieIntervals: Experiment = {
  id: 'T1',
  title: "Stated 90 % ranges: how often a person's number of ties that came true lies inside",
  run: lab =>
    QUESTIONS.flatMap(question => {
      const random = seeded(`ranges ${question}`)
      return (['eu150', 'radoslaw', 'enron'] as const).map(id => {
        const windows = lab.heldOut(id, question)
        const held =
          windows.filter(window => inside(window, TIE_MODELS[question].drift, random)).length / windows.length
        const says = `share of ${windows.length} people inside, ${question} on ${id}`
        return {
          id: `T1/${question}/${id}`,
          says,
          value: held,
          bar: '0.85 to 0.97',
          pass: held >= 0.85 && held <= 0.97,
        }
      })
    }),
}

function inside({ logits, labels, shift, sd }: EgoWindow, drift: number, random: Random): boolean {
  const total = labels.reduce((sum, label) => sum + label, 0)
  let [below, equal] = [0, 0]
  for (let i = 0; i < DRAWS; i++) {
    const move = shift + Math.hypot(sd, drift) * drawNormal(random)
    let drawn = 0
    for (const z of logits) if (random() < logistic(z + move)) drawn++
    if (drawn < total) below++
    else if (drawn === total) equal++
  }
  const rank = (below + random() * (equal + 1)) / (DRAWS + 1)
  return rank >= 0.05 && rank <= 0.95
}

import { measureReciprocityOverall } from '../src/measures/tie/reciprocity-measures.ts'
import type { Exchange } from '../src/measures/tie/reciprocity.ts'
import { replyPriors, replyRate } from '../src/measures/tie/reply-rates.ts'
import { isKnown } from '../src/model/measured.ts'
import { drawBeta, drawBinomial } from '../src/stats/draws.ts'
import { seeded } from '../src/stats/random.ts'
import type { Random } from '../src/stats/random.ts'
import type { Bar, Experiment } from './experiment.ts'

/** T3: people whose true rates are known, drawn from worlds that the measures were not made for: few ties and many, alike and not. */
export const statedRanges: Experiment = {
  id: 'T3',
  title: 'Stated 90 % ranges of rates and shares, simulated',
  run: () => [...ANSWERS.map(answers), ...TIES.map(overall)],
}

/** How many people, the Beta distribution of their true reply rates, and mean tries a person. */
const ANSWERS = [
  { says: '120 people alike, few tries', size: 120, a: 6, b: 9, tries: 1.5 },
  { says: '120 people alike, many tries', size: 120, a: 6, b: 9, tries: 8 },
  { says: '120 people unlike, few tries', size: 120, a: 0.6, b: 0.9, tries: 1.5 },
  { says: '120 people unlike, many tries', size: 120, a: 0.6, b: 0.9, tries: 8 },
  { says: '60 people, few tries', size: 60, a: 2, b: 8, tries: 2 },
  { says: '200 people who seldom answer', size: 200, a: 1, b: 9, tries: 1.3 },
  { says: '30 people', size: 30, a: 2, b: 3, tries: 3, stretch: true },
] as const

/** How often one person's range holds their own true rate, the prior fitted on everybody's tries. */
function answers({ says, size, a, b, tries, ...more }: (typeof ANSWERS)[number], place: number): Bar {
  const random = seeded(`answers ${says}`)
  let [held, n] = [0, 0]
  for (let run = 0; run < 100; run++) {
    const people = Array.from({ length: size }, () => {
      const truth = drawBeta(random, a, b)
      const tried = 1 + Math.floor(Math.log1p(-random()) / Math.log1p(-1 / tries))
      return { truth, n: tried, x: drawBinomial(random, tried, truth) }
    })
    const prior = replyPriors(people.map(({ n: tried, x }) => ({ tries: { cold: { n: tried, x } } }))).cold
    for (const person of people) {
      const { low, high } = replyRate(person, prior)
      n++
      if (person.truth >= low && person.truth <= high) held++
    }
  }
  const bar = within(`T3/answers/${place + 1}`, `share of ${n} reply rates of one person inside, ${says}`, held / n)
  return { ...bar, ...more }
}

/** How many ties, and how much they differ: the spread of each tie's own share is that of Beta(3 / spread, 2 / spread). */
const TIES = [
  { ties: 12, spread: 0.5 },
  { ties: 40, spread: 0.5 },
  { ties: 40, spread: 2 },
  { ties: 200, spread: 2 },
] as const

/** How often the range over all ties holds the share that ties of that life have in the long run. */
function overall({ ties, spread }: (typeof TIES)[number], place: number): Bar {
  const random = seeded(`overall ${ties} ${spread}`)
  let [held, n] = [0, 0]
  for (let run = 0; run < 400; run++) {
    const { answers: measured } = measureReciprocityOverall(
      Array.from({ length: ties }, () => exchange(random, drawBeta(random, 3 / spread, 2 / spread))),
      seeded(run),
    )
    if (!isKnown(measured)) continue
    n++
    if (measured.low <= 0.6 && 0.6 <= measured.high) held++
  }
  const says = `share of ${n} shares of turns answered inside, ${ties} ties, spread ${spread}`
  return within(`T3/overall/${place + 1}`, says, held / n)
}

/** One tie with some turns of the ego, each answered with the tie's own chance; the rest of it is not asked for. */
function exchange(random: Random, share: number): Exchange {
  const asked = 1 + Math.floor(20 * random() ** 2)
  return {
    sessions: 0,
    begun: 0,
    asked,
    answered: drawBinomial(random, asked, share),
    wasAsked: 0,
    didAnswer: 0,
    theirWaits: [],
    yourWaits: [],
    returns: 0,
    needed: 0,
  }
}

function within(id: string, says: string, value: number): Bar {
  return { id, says, value, bar: '0.85 to 0.95', pass: value >= 0.85 && value <= 0.95 }
}

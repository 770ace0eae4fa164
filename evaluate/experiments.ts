import { optimum } from './allocation/optimum.ts'
import { policies } from './allocation/policies.ts'
import { stability } from './allocation/stability.ts'
import { calibration, stretch } from './calibration.ts'
import type { Experiment } from './experiment.ts'
import { betterNumbers, biasRanges } from './forecast/made-forecasters.ts'
import { heldBackForecasts, realForecasts } from './forecast/real-people.ts'
import { genuineCount } from './genuine-count.ts'
import { sameHuman } from './identity/same-human.ts'
import { leaks } from './leaks.ts'
import { effectiveNumbers } from './network/effective-numbers.ts'
import { homophilyIntervals } from './network/homophily.ts'
import { pairsKnown } from './network/pairs-known.ts'
import { structuralHolesAsNetworkx } from './network/structural-holes.ts'
import { creditSums, goldenRules } from './outcome/attribution-rules.ts'
import { rateIntervals, worksBestSentence } from './outcome/careers.ts'
import { parity } from './parity.ts'
import { reconnecting } from './reconnecting.ts'
import { shrinkage } from './shrinkage.ts'
import { advertFit } from './skill/advert-fit.ts'
import { occupationGap } from './skill/occupation-gap.ts'
import { spacedPractice } from './skill/spaced-practice.ts'
import { speed } from './speed.ts'
import { statedRanges } from './stated-ranges.ts'
import { tieIntervals } from './tie-intervals.ts'
import { tieKinds } from './tie-kinds.ts'
import { hourRanges } from './time/hour-ranges.ts'
import { worth } from './worth.ts'

/** Everything that `npm run evaluate` measures, in the order of the table. To add an experiment: a file, and a line here. */
export const EXPERIMENTS: readonly Experiment[] = [
  parity,
  worth,
  calibration,
  stretch,
  speed,
  leaks,
  genuineCount,
  reconnecting,
  effectiveNumbers,
  structuralHolesAsNetworkx,
  homophilyIntervals,
  occupationGap,
  advertFit,
  spacedPractice,
  shrinkage,
  biasRanges,
  betterNumbers,
  rateIntervals,
  worksBestSentence,
  creditSums,
  goldenRules,
  realForecasts,
  heldBackForecasts,
  tieIntervals,
  hourRanges,
  statedRanges,
  pairsKnown,
  tieKinds,
  sameHuman,
  optimum,
  policies,
  stability,
]

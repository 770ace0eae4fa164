import { BLOCKS, readBlocks } from '../../measures/allocation/blocks.ts'
import type { Arm, BlocksReading } from '../../measures/allocation/blocks.ts'
import { shifted } from '../../measures/time/zone-days.ts'
import type { ZoneDays } from '../../measures/time/zone-days.ts'
import type { Signs } from '../outcomes/indicators.ts'
import type { Indicator, KeptExperiment } from './kept-experiment.ts'

/** A block is two weeks, and is read by what came in the two weeks that begin two weeks after it began. */
const BLOCK_DAYS = 14
const LAG_DAYS = 14
/** What a usual block is counted from: half a year. */
const USUAL_DAYS = 182

/** Moments of an indicator, as sources show them. */
export function momentsOf(signs: Signs | null, indicator: Indicator): readonly number[] {
  if (signs === null) return []
  if (indicator === 'replies') return signs.firstMessages.flatMap(({ at, answered }) => (answered ? [at] : []))
  return signs[indicator]
}

/** How many come in a usual block of two weeks, by the half year before. */
export function perBlock(moments: readonly number[], until: number): number {
  const since = until - USUAL_DAYS * 86_400_000
  return (moments.filter(at => at > since && at <= until).length * BLOCK_DAYS) / USUAL_DAYS
}

export type ReadExperiment = {
  readonly blocks: readonly {
    readonly arm: Arm
    readonly from: string
    readonly until: string
    readonly isNow: boolean
  }[]
  readonly lastDay: string
  readonly isOver: boolean
  readonly reading: BlocksReading
}

/** Where an experiment stands, and its reading once the results of the last block could have come. */
export function readExperiment(
  { from, order, ended }: KeptExperiment,
  moments: readonly number[],
  today: string,
  days: ZoneDays,
): ReadExperiment {
  const blocks = order.map((arm, i) => {
    const begins = shifted(from, i * BLOCK_DAYS)
    const until = shifted(begins, BLOCK_DAYS - 1)
    return { arm, from: begins, until, isNow: ended === null && begins <= today && today <= until }
  })
  const lastDay = shifted(from, BLOCKS * BLOCK_DAYS + LAG_DAYS)
  const isOver = ended === null && today >= lastDay
  const counts = blocks.map(({ arm, from: begins }) => {
    const [since, before] = [
      days.startOf(shifted(begins, LAG_DAYS)),
      days.startOf(shifted(begins, LAG_DAYS + BLOCK_DAYS)),
    ]
    return { arm, outcomes: moments.filter(at => at >= since && at < before).length }
  })
  return { blocks, lastDay, isOver, reading: readBlocks(counts, isOver) }
}

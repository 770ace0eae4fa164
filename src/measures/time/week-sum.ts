import type { Lever } from '../../model/lever.ts'
import { LEVERS } from '../../model/lever.ts'
import type { Purpose } from './rules.ts'
import { minutesOf } from './stretch.ts'
import type { Clock, Stretch } from './stretch.ts'

export type HoursRange = { readonly value: number; readonly low: number; readonly high: number }

const NINE_OF_TEN = 1.645
/** How much hours of one rule are right or wrong together: a title that misleads once misleads again. Our judgement. */
const TOGETHER = 0.3
/** An hour that is not for what it is told as may be for any of the others; one that is not told, for any of all. */
const OTHERS = LEVERS.length - 1

/** Hours that one rule told for one lever, while they are added up. */
type Told = {
  readonly lever: Lever | null
  readonly confidence: number
  sum: number
  squares: number
  less: number
  more: number
}

/** Hours of one week while they are added up; what they are for is known by rules that may be wrong. */
export class WeekSum {
  readonly #told = new Map<string, Told>()
  readonly #clocks = new Set<Clock>()
  #total = 0

  add(stretch: Stretch, { lever, confidence, rule }: Purpose, hours: number): void {
    this.#total += hours
    this.#clocks.add(stretch.clock)
    const group = `${lever} ${rule ?? confidence}`
    const told = this.#told.get(group) ?? { lever, confidence, sum: 0, squares: 0, less: 0, more: 0 }
    const share = hours / Math.max(1e-9, minutesOf(stretch) / 60)
    const { low, high } = stretch.likely ?? { low: minutesOf(stretch), high: minutesOf(stretch) }
    told.sum += hours
    told.squares += hours ** 2
    told.less += Math.max(0, hours - (low / 60) * share)
    told.more += Math.max(0, (high / 60) * share - hours)
    this.#told.set(group, told)
  }

  get total(): number {
    return this.#total
  }

  get untold(): number {
    return this.#of(null).reduce((all, { sum }) => all + sum, 0)
  }

  get clocks(): Clock[] {
    return [...this.#clocks]
  }

  /** By lever, hours that it may have beside those told for it: at most so many, at nineteen of twenty. */
  get strayed(): Record<Lever, number> {
    return Object.fromEntries(LEVERS.map(lever => [lever, this.#astray(lever)])) as Record<Lever, number>
  }

  /** By lever that any hour is told for. */
  get hours(): Partial<Record<Lever, HoursRange>> {
    const found: Partial<Record<Lever, HoursRange>> = {}
    for (const lever of LEVERS) {
      const own = this.#of(lever)
      if (own.length === 0) continue
      const value = own.reduce((all, { sum }) => all + sum, 0)
      const less = own.reduce((all, one) => all + one.less, 0)
      const more = own.reduce((all, one) => all + one.more, 0)
      const doubt = NINE_OF_TEN * Math.sqrt(own.reduce((all, one) => all + spread(one, one.confidence), 0))
      found[lever] = { value, low: Math.max(0, value - doubt - less), high: value + doubt + more + this.#astray(lever) }
    }
    return found
  }

  /** Hours of a lever that may be among those told for another or for nothing: the mean, and nine of ten of its spread. */
  #astray(lever: Lever): number {
    let [mean, variance] = [0, 0]
    for (const told of this.#told.values()) {
      if (told.lever === lever) continue
      const chance = told.lever === null ? 1 / (OTHERS + 1) : (1 - told.confidence) / OTHERS
      mean += chance * told.sum
      variance += spread(told, chance)
    }
    return mean + NINE_OF_TEN * Math.sqrt(variance)
  }

  #of(lever: Lever | null): Told[] {
    return [...this.#told.values()].filter(told => told.lever === lever)
  }
}

/** Variance of the hours among these that are for something, each with chance p and partly all together. */
function spread({ sum, squares }: Told, p: number): number {
  return p * (1 - p) * (TOGETHER * sum ** 2 + (1 - TOGETHER) * squares)
}

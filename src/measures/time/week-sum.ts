import { LEVERS } from '../../model/lever.ts'
import type { Lever } from '../../model/lever.ts'
import type { Random } from '../../stats/random.ts'
import { possibleHours } from './possible-hours.ts'
import type { Piece } from './possible-hours.ts'
import { folded, subjectOf } from './rules.ts'
import type { Purpose } from './rules.ts'
import { minutesOf } from './stretch.ts'
import type { Clock, Stretch } from './stretch.ts'

export type HoursRange = { readonly value: number; readonly low: number; readonly high: number }

/** Hours of one week while they are added up, title by title. */
export class WeekSum {
  readonly #pieces = new Map<string, Piece>()

  add(stretch: Stretch, { lever, confidence }: Purpose, hours: number): void {
    const title = drawnAs(stretch, lever, confidence)
    const id = `${lever} ${confidence} ${stretch.clock} ${title}`
    const before = this.#pieces.get(id)
    const share = hours / Math.max(1e-9, minutesOf(stretch) / 60)
    const { low, high } = stretch.likely ?? { low: minutesOf(stretch), high: minutesOf(stretch) }
    this.#pieces.set(id, {
      title,
      lever,
      confidence,
      clock: stretch.clock,
      hours: (before?.hours ?? 0) + hours,
      least: (before?.least ?? 0) + (stretch.likely === null ? hours : Math.min(hours, (low / 60) * share)),
      most: (before?.most ?? 0) + (stretch.likely === null ? hours : Math.max(hours, (high / 60) * share)),
    })
  }

  get pieces(): Piece[] {
    return [...this.#pieces.values()]
  }

  get clocks(): Clock[] {
    return [...new Set(this.pieces.map(({ clock }) => clock))]
  }

  /** Hours told for a lever, or for none; `undefined`: all there are. */
  of(lever?: Lever | null): number {
    return this.pieces.reduce((sum, one) => (lever === undefined || one.lever === lever ? sum + one.hours : sum), 0)
  }

  /** By lever that any hour is told for, with what they may be. */
  ranges(random: Random): Partial<Record<Lever, HoursRange>> {
    const found: Partial<Record<Lever, HoursRange>> = {}
    const levers = LEVERS.filter(lever => this.pieces.some(piece => piece.lever === lever))
    if (levers.length === 0) return found
    const possible = possibleHours([this.pieces], random)
    for (const lever of levers) {
      const [value, { low, high }] = [this.of(lever), possible[lever]]
      found[lever] = { value, low: Math.min(value, low), high: Math.max(value, high) }
    }
    return found
  }
}

/** What is right or wrong as a whole: a title; where nothing is told of it, all titles of its project. */
function drawnAs(stretch: Stretch, lever: Lever | null, confidence: number): string {
  if (lever === null && confidence === 0 && stretch.project !== null) return `of ${folded(stretch.project)}`
  return subjectOf(stretch) || stretch.id
}

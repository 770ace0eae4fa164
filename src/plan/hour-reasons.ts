import type { AllocatedLever } from '../measures/allocation/allocate-week.ts'
import type { LeverRecord } from '../measures/allocation/lever-belief.ts'
import type { LeverPrior } from '../measures/allocation/prior-multiplier.ts'
import type { Reason } from '../model/measured.ts'

/** What the reasons of one lever's hours are made from. */
export type ReasonFacts = {
  readonly prior: LeverPrior
  readonly record: LeverRecord
  /** hours a week that were usually spent; null: not seen */
  readonly spent: number | null
  /** hours of the plan before; null: there was none */
  readonly before: number | null
  /** all hours of the week */
  readonly all: number
}

/** Why a lever has its hours, each with the reading behind it, the heaviest first. */
export function hourReasons(row: AllocatedLever, facts: ReasonFacts): Reason[] {
  const { prior, record, spent, before } = facts
  const [seen, believed] = [{ text: recordSays(record) }, { text: priorSays(prior.multiplier) }]
  return [
    held(row, facts),
    ...(record.credited >= 1 ? [seen, believed] : [believed, seen]),
    habit(row, before),
    spent === null ? null : { text: `Usually it took ${tenth(spent)} h of your week.` },
    Math.abs(row.exact - row.hours) > 0.05
      ? { text: `${tenth(row.exact)} h, brought to half hours; the rest comes in a later week.` }
      : null,
  ].flatMap(reason => reason ?? [])
}

function held({ held: by, hours, exact, wanted }: AllocatedLever, { all }: ReasonFacts): Reason | null {
  // on the way from other hours it is not there yet
  if (Math.abs(exact - wanted) > 0.1) return null
  if (by === 'commitment') return { text: `You promised ${tenth(hours)} h to others.` }
  if (by === 'floor') return { text: 'It is at the least that you set for it.' }
  if (by === 'ceiling') return { text: 'It is at the most that you set for it.' }
  if (by === 'least')
    return {
      text: `It has the least that a lever which is on gets, 3 % of ${tenth(all)} h, so that something can be learned of it.`,
    }
  return null
}

function priorSays(multiplier: number): string {
  if (multiplier > 1.05)
    return `For what you aim at, its first hours are believed to bring ${tenth(multiplier)} times the usual.`
  if (multiplier < 0.95)
    return `For what you aim at, its first hours are believed to bring ${tenth(multiplier)} of the usual.`
  return 'For what you aim at, its first hours are believed to bring as much as any other.'
}

function recordSays({ credited, exposure }: LeverRecord): string {
  if (exposure === 0) return 'No hours of it were seen, so nothing is known of what it brings you.'
  const outcomes = credited === 0 ? 'No result' : `${tenth(credited)} of your results`
  return `${outcomes} ${credited > 0 && tenth(credited) !== '1' ? 'were' : 'was'} credited to it so far.`
}

function habit({ hours, exact, wanted }: AllocatedLever, before: number | null): Reason | null {
  // what half hours make of it is told besides
  if (before === null || Math.abs(exact - wanted) < 0.1 || Math.abs(hours - wanted) < 0.25) return null
  return {
    text: `By its returns alone it would be ${tenth(wanted)} h; at most a quarter of a week is moved at a time.`,
  }
}

function tenth(value: number): string {
  return String(Math.round(value * 10) / 10)
}

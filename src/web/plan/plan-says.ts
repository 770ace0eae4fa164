import type { PlannedLever } from '../api/plan-api.ts'
import { leverWord } from '../words/labels.ts'

const plain = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 })
const tenth = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 })

/** @example hours(1.25) // "1.3 h" */
export function hours(value: number): string {
  return `${tenth.format(value)} h`
}

/** "networking: 1.5 h, usually 5.1 h; at most 3 h." */
export function leverSays({ lever, hours: planned, spent, floor, ceiling, commitment }: PlannedLever): string {
  const usual = spent === null ? '' : `, usually ${hours(spent)}`
  const set = [
    floor === null ? '' : `at least ${hours(floor)}`,
    ceiling === null ? '' : `at most ${hours(ceiling)}`,
    commitment === null ? '' : `promised ${hours(commitment)}`,
  ].filter(part => part !== '')
  return `${leverWord(lever)}: ${hours(planned)}${usual}${set.length === 0 ? '' : `; ${set.join(', ')}`}.`
}

/** Hours by lever as a table. */
export function leverCells(levers: readonly PlannedLever[]): readonly (readonly (string | number)[])[] {
  return [
    ['lever', 'planned (h)', 'usually (h)', 'at least (h)', 'at most (h)', 'promised (h)'],
    ...levers.map(({ lever, hours: planned, spent, floor, ceiling, commitment }) => [
      leverWord(lever),
      planned,
      spent === null ? '' : Math.round(spent * 10) / 10,
      floor ?? '',
      ceiling ?? '',
      commitment ?? '',
    ]),
  ]
}

type Counted = {
  readonly says: string
  readonly from: number
  readonly now: number
  readonly to: number
  readonly unit: string
}

/** @example countSays({ says: 'Talks given', from: 0, now: 1, to: 3, unit: 'talks' }) // "Talks given: 1 now, from 0 to 3 talks" */
export function countSays({ says, from, now, to, unit }: Counted): string {
  return `${says}: ${plain.format(now)} now, from ${plain.format(from)} to ${plain.format(to)}${unit === '' ? '' : ` ${unit}`}`
}

/** @example quarterSays('2026-Q4') // "fourth quarter of 2026" */
export function quarterSays(quarter: string): string {
  const word = ['first', 'second', 'third', 'fourth'][Number(quarter.slice(6)) - 1] ?? ''
  return `${word} quarter of ${quarter.slice(0, 4)}`
}

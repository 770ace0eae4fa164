import type { CircleNode } from './circle.ts'

/** How one person is drawn: radii in pixels, how much of the colour is left, and whether at all. */
export type Look = {
  /** the low end, the middle and the high end of the chance, as radii; all one where nothing is known */
  readonly core: number
  readonly middle: number
  readonly halo: number
  readonly known: boolean
  /** 1: in touch by then; less: quiet for over a year by then, or not what is looked at */
  readonly strength: number
  readonly shown: boolean
}

const YEAR = 365.25 * 86_400_000
const LARGEST = 9
const SMALLEST = 2
const UNKNOWN = 4

/**
 * The looks of a person at an instant. The area of a dot is the chance that the tie is two-way; the pale ring around it
 * reaches from the low to the high end. Not yet met by then: not drawn. `lit`: whom the eye is led to; null for all.
 * @example lookOf({ ...ana, twoWay: 1, low: 1, high: 1 }, now, null).halo // 9
 */
export function lookOf(node: CircleNode, at: number, lit: ReadonlySet<string> | null): Look {
  const known = node.twoWay !== null && node.low !== null && node.high !== null
  const quiet = node.last !== null && node.last < at - YEAR
  const away = lit !== null && !lit.has(node.id)
  return {
    core: radiusOf(node.low),
    middle: radiusOf(node.twoWay),
    halo: radiusOf(node.high),
    known,
    strength: (quiet ? 0.45 : 1) * (away ? 0.16 : 1),
    shown: node.first === null || node.first <= at,
  }
}

function radiusOf(chance: number | null): number {
  return chance === null ? UNKNOWN : Math.max(SMALLEST, LARGEST * Math.sqrt(chance))
}

/** The end of a year, or the day of the numbers where the year is not over. */
export function endOf(year: number, asOf: number): number {
  return Math.min(asOf, new Date(year + 1, 0, 1).getTime() - 1)
}

/** Is this line one that the eye is led to: of the person pointed at, else within those who are lit? */
export function isLed(
  [a, b]: readonly [string, string],
  over: string | null,
  lit: ReadonlySet<string> | null,
): boolean {
  return over === null ? lit === null || (lit.has(a) && lit.has(b)) : a === over || b === over
}

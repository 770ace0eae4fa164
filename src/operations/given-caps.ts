import { Caps } from './caps.ts'
import type { CapName } from './caps.ts'

/** How caps are said, for help and refusals. */
export const CAPS_EXAMPLE = `'{"addresses":10}'`

/** Of caps that were kept once, those that there still are and that can be so: another version knew others. */
export function stillCaps(kept: unknown): Caps {
  if (!isObject(kept)) return {}
  return Object.fromEntries(
    Object.entries(kept).filter(([name, value]) => isCap(name) && Caps.shape[name].safeParse(value).success),
  )
}

/**
 * What is wrong with what should be caps, in words that say what is wanted; null where nothing is.
 * @example wrongInCaps(7) // `it takes the caps that are to differ from the usual ones, as JSON like '{"addresses":10}'`
 */
export function wrongInCaps(given: unknown): string | null {
  if (!isObject(given)) return `it takes the caps that are to differ from the usual ones, as JSON like ${CAPS_EXAMPLE}`
  for (const [name, value] of Object.entries(given)) {
    if (!isCap(name))
      return `there is no cap "${name.slice(0, 60)}"; there are ${Object.keys(Caps.shape).toSorted().join(', ')}`
    if (!Caps.shape[name].safeParse(value).success) return `${name} is ${rangeOf(name)}`
  }
  return null
}

function rangeOf(name: CapName): string {
  const { minValue, maxValue } = Caps.shape[name].unwrap()
  const least = (minValue ?? 1).toLocaleString('en')
  if (maxValue === null || maxValue === Number.MAX_SAFE_INTEGER) return `a whole number of at least ${least}`
  return `a whole number from ${least} to ${maxValue.toLocaleString('en')}`
}

function isCap(name: string): name is CapName {
  return Object.hasOwn(Caps.shape, name)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

import type { Name } from './name.ts'
import { partsOf } from './spelled-names.ts'
import type { Traits } from './traits.ts'

/** Letters in a row that are somebody's whole name here are no chance from this length on. */
const SHORTEST_NAME = 8

/**
 * Completes names where only those that others here bear tell how an address is to be cut: anaruiz@, and ana.ruizlopez@ beside
 * Ana Ruiz-Lopez. Names are left alone where two would fit.
 */
export function namedByOthers(traits: readonly Traits[]): readonly Traits[] {
  if (!traits.some(isOpen)) return traits
  const bearers = new Map<string, Traits | null>()
  for (const one of traits) {
    const { name, block, isSpelled } = one
    if (name === null || block === '' || isSpelled) continue
    const [first = '', ...rest] = name.tokens
    for (const letters of [name.tokens.join(''), rest.join('') + first]) {
      const known = bearers.get(letters)
      if (known === undefined) bearers.set(letters, one)
      else if (known !== null && known.block !== block) bearers.set(letters, null)
    }
  }
  return traits.map(one => {
    if (!isOpen(one)) return one
    for (const email of one.emails) {
      const letters = partsOf(email).join('')
      const bearer = letters.length < SHORTEST_NAME ? null : bearers.get(letters)
      if (bearer?.name != null && fits(one, bearer.name))
        return { ...one, name: bearer.name, isSpelled: true, block: bearer.block }
    }
    return one
  })
}

/** No full name is written, and there is an address that may spell it. */
function isOpen({ confusable, emails, block, isSpelled }: Traits): boolean {
  return !confusable && emails.length > 0 && (block === '' || isSpelled)
}

/** Whatever is written is part of it, be it an initial. */
function fits({ isNameless, name }: Traits, whole: Name): boolean {
  return isNameless || name === null || whole.tokens.some(token => token === name.given)
}

import { fold } from './fold.ts'
import { isSharedMailbox, localPart, nameInAddress } from './mailbox.ts'
import type { Name } from './name.ts'
import type { Traits } from './traits.ts'

/** A shorter part of an address may be anything. */
const SHORTEST_PART = 3
/** Letters in a row that are somebody's whole name here are no chance from this length on. */
const SHORTEST_NAME = 8

/**
 * The name that is written, or, where that is nothing, a first name alone, or has an initial, the one that an address spells
 * out around it. @example nameFrom(readName('G. Ruiz'), ['gloria.ruiz@acme.example']) // { tokens: ['gloria', 'ruiz'], ... }
 */
export function nameFrom(written: Name | null, emails: readonly string[]): Name | null {
  if (written !== null && isWhole(written)) return written
  for (const email of emails) {
    if (isSharedMailbox(email)) continue
    const spelled = written === null ? nameInAddress(localPart(email)) : completed(written, partsOf(email))
    if (spelled !== null) return spelled
  }
  return written
}

function isWhole({ tokens, given, family }: Name): boolean {
  return tokens.length > 1 && given.length > 1 && family.length > 1
}

/** What stands before the @, in lower case, cut where its owner cut it; nothing where it holds more than letters. */
function partsOf(email: string): readonly string[] {
  const parts = fold(localPart(email).split('+')[0] ?? '').split(/[._-]+/)
  return parts.every(part => /^\p{L}+$/u.test(part)) ? parts : []
}

function completed({ tokens, given, family }: Name, parts: readonly string[]): Name | null {
  const letters = parts.join('')
  const rest = tokens.slice(1)
  // "Ana", and ana.ruiz@, ruiz.ana@ or anaruiz@
  if (rest.length === 0) return given.length < SHORTEST_PART ? null : around([given], letters)
  // "A. Ruiz", and ana.ruiz@
  if (given.length === 1) {
    const found = around(rest, letters)
    return found !== null && found.family.startsWith(given) ? nameOf([found.family, ...rest]) : null
  }
  // "Ana R.", and ana.ruiz@
  const found = family.length === 1 && rest.length === 1 ? around([given], letters) : null
  return found !== null && found.family.startsWith(family) ? found : null
}

/** The known words with what stands before or behind them as the last. */
function around(known: readonly string[], letters: string): Name | null {
  const word = known.join('')
  const other = letters.startsWith(word)
    ? letters.slice(word.length)
    : letters.endsWith(word)
      ? letters.slice(0, -word.length)
      : ''
  return other.length < SHORTEST_PART ? null : nameOf([...known, other])
}

function nameOf(tokens: readonly string[]): Name {
  return { tokens, given: tokens[0] ?? '', family: tokens.at(-1) ?? '' }
}

/**
 * The same where only the names that others here bear tell how an address is to be cut: anaruiz@, and ana.ruizlopez@ beside
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

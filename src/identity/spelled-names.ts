import { fold } from './fold.ts'
import { isSharedMailbox, localPart, nameInAddress } from './mailbox.ts'
import type { Name } from './name.ts'

/** A shorter part of an address may be anything. */
const SHORTEST_PART = 3

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
export function partsOf(email: string): readonly string[] {
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

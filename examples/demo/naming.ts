import type { Chance } from './chance.ts'
import { hashOf } from './chance.ts'
import { CULTURES } from './words/names.ts'

export type Named = { given: string; family: string; name: string; slugs: string[]; local: string }

/** Draws names that differ from all drawn before; `local` is the part of an address before the at sign. */
export function nameMaker(chance: Chance): (onLinkedIn: boolean) => Named {
  const cultures = CULTURES.map(
    ([weight, given, family]) => [{ given: given.split(' '), family: family.split(' ') }, weight] as const,
  )
  const taken = new Set<string>()
  return onLinkedIn => {
    for (;;) {
      const culture = chance.weighted(cultures)
      const [given, family] = [chance.pick(culture.given), chance.pick(culture.family)]
      const name = `${given} ${family}`
      const local = `${ascii(given)}.${ascii(family)}`
      if (taken.has(local)) continue
      taken.add(local)
      return { given, family, name, local, slugs: onLinkedIn ? [slugOf(given, family)] : [] }
    }
  }
}

/** A profile path as LinkedIn makes them: the name, often with a tail of letters and digits. */
export function slugOf(given: string, family: string): string {
  const base = `${ascii(given)}-${ascii(family)}`
  const hash = hashOf(base)
  return hash % 10 < 7 ? `${base}-${hash.toString(16).padStart(8, '0')}` : `${base}-demo`
}

/** Lower-case ASCII letters of a name. */
export function ascii(text: string): string {
  return text
    .replaceAll('ø', 'o')
    .replaceAll('Ø', 'O')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('Å', 'A')
    .replaceAll('å', 'a')
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()
}

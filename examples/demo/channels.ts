import type { Chance } from './chance.ts'
import type { Person } from './life.ts'

export type Channels = { linkedin: Person[]; mail: Person[]; whatsapp: Person[]; telegram: Person[] }

/** How many connections of each class, strangers apart, wrote or were written to on LinkedIn: 190 with the 47 strangers. */
const ON_LINKEDIN: Readonly<Record<string, number>> = { genuine: 48, transactional: 42, acquaintance: 53 }

/** Who is in touch with ego over what. People of the class `never` are nowhere; everybody else is somewhere. */
export function channelsOf(chance: Chance, people: readonly Person[], share: number): Channels {
  const seen = people.filter(person => person.tie !== 'never')
  const linkedin = new Set(seen.filter(person => person.worlds[0] === 'strangers'))
  for (const [tie, count] of Object.entries(ON_LINKEDIN)) {
    const able = seen.filter(person => person.tie === tie && person.connectedOn !== null && !linkedin.has(person))
    for (const person of chance.shuffle(able).slice(0, Math.round(count * share))) linkedin.add(person)
  }
  const alsoMail: Record<string, number> = { genuine: 0.9, acquaintance: 0.15, transactional: 0.25 }
  const mail = seen.filter(person => !linkedin.has(person) || chance.yes(alsoMail[person.tie] ?? 0))
  const phones = seen.filter(person => person.tie === 'genuine' && person.phone !== null && person.hardCase === null)
  return { linkedin: [...linkedin], mail, whatsapp: phones.slice(0, 1), telegram: phones.slice(1, 3) }
}

import type { Life, Person } from '../../examples/demo/life.ts'
import { makeLife } from '../../examples/demo/make-life.ts'
import { seeded } from '../../src/stats/random.ts'

const NOW = Date.UTC(2026, 10, 20, 12)

/** Shares of all people to whom each kind of noise happens; a person may meet several. */
const NAMESAKE = 0.02
const HOUSEHOLD = 0.04
const INITIALS = 0.1
const FIRST_NAME = 0.08
const MARRIED = 0.03

/**
 * A made life in which names tell less than in the demo: namesakes (some of them writing from the same provider), couples
 * who share an address beside their own, initials, first names alone, and new surnames that only some sources know.
 */
export function noisyLife(seed: number): Life {
  const life = makeLife(seed, NOW)
  const random = seeded(`noise ${seed}`)
  const plain = life.people.filter(({ hardCase, name }) => hardCase === null && /^\p{Script=Latin}/u.test(name))
  for (const [at, person] of plain.entries()) {
    const other = plain[Math.floor(random() * at)]
    if (other !== undefined && random() < NAMESAKE) callAlike(person, other)
    if (other !== undefined && random() < HOUSEHOLD) shareAddress(person, other)
    if (random() < INITIALS) person.otherNames.push(`${person.given.charAt(0)}. ${person.family}`)
    else if (random() < FIRST_NAME) person.otherNames.push(person.given)
    if (random() < MARRIED) person.name = `${person.given} ${plain[(at * 7) % plain.length]?.family ?? person.family}`
  }
  return life
}

function callAlike(person: Person, other: Person): void {
  Object.assign(person, { given: other.given, family: other.family, name: other.name })
  const local = `${other.given}.${other.family}`
    .normalize('NFD')
    .replaceAll(/[^A-Za-z.]/g, '')
    .toLowerCase()
  person.emails = person.emails.map((email, at) => `${local}${at + 2}@${email.slice(email.indexOf('@') + 1)}`)
}

function shareAddress(person: Person, other: Person): void {
  const address = `the.${other.family
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase()}s@home.example`
  for (const one of [person, other]) one.emails = [...one.emails, address]
}

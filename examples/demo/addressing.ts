import { hashOf } from './chance.ts'
import type { Life, Machine, Person } from './life.ts'
import { ascii } from './naming.ts'

export type Addressed = { name: string; address: string }

/** From which address somebody writes in a thread, and how the name stands there; the same call gives the same answer. */
export function addressOf(life: Life, person: Person, thread: string, at: number): Addressed {
  const shared = life.machines.find(machine => machine.people.includes(person.id))
  if (shared && hashOf(`${thread}/${person.id}/shared`) % 5 === 0) return { name: shared.name, address: shared.address }
  const main = person.emails[0] ?? ''
  const also = person.emails[1 + (hashOf(`${thread}/${person.id}`) % 2)] ?? main
  if (person.hardCase === 'changed her surname') return addressed(person, at < life.networkingPhase.until ? 1 : 0)
  return addressed(
    person,
    hashOf(`${thread}/${person.id}/which`) % 4 === 0 ? Math.max(0, person.emails.indexOf(also)) : 0,
  )
}

/** An address of a person with the way the name is written beside it. */
export function addressed(person: Person, which: number): Addressed {
  const address = person.emails[which] ?? person.emails[0] ?? ''
  const other = person.otherNames[which === 0 && person.emails.length === 1 ? 0 : which - 1]
  if (other) return { name: other, address }
  const habit = hashOf(address) % 12
  if (habit === 0 && person.family) return { name: `${person.family}, ${person.given}`, address }
  if (habit === 1) return { name: ascii(person.given) || person.given, address }
  if (habit === 2) return { name: '', address }
  return { name: person.name, address }
}

/** Ego writes from the employer's address to colleagues while employed there, else from the private one. */
export function egoAddress(life: Life, others: readonly Person[], at: number): Addressed {
  const job = life.career.jobs.findLast(one => one.from <= at && (one.until === null || at < one.until))
  const employer = life.worlds.find(world => world.kind === 'employer' && world.name === job?.company)
  const work = employer && others.some(person => person.worlds.includes(employer.id))
  const address = work ? life.ego.emails.find(email => email.includes(`@${employer.id}.`)) : undefined
  return { name: life.ego.name, address: address ?? life.ego.emails[0] ?? '' }
}

export const machineAddress = (machine: Machine): Addressed => ({ name: machine.name, address: machine.address })

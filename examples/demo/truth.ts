import { addressed } from './addressing.ts'
import { hoursByWeek } from './hours.ts'
import type { Life } from './life.ts'
import { profileUrl } from './life.ts'
import { isoDay } from './moments.ts'
import { SPONSORS } from './words/sponsors.ts'

/** Whom a key means: people by id, `ego`, or the kind of thing that is nobody. A name may mean several people. */
export type Meaning = {
  kind: 'url' | 'email' | 'phone' | 'name'
  value: string
  people: string[]
  nobody: string | null
}

/** Every address, profile, telephone number and name that the files can show, and whom it means. */
export function identitiesOf(life: Life): Meaning[] {
  const table = new Map<string, Meaning>()
  const mean = (kind: Meaning['kind'], value: string, person: string | null, nobody: string | null = null) => {
    if (!value) return
    const key = `${kind}:${value}`
    const meaning = table.get(key) ?? { kind, value, people: [], nobody }
    if (person !== null && !meaning.people.includes(person)) meaning.people.push(person)
    table.set(key, meaning)
  }
  const { ego } = life
  ego.emails.forEach(email => mean('email', email, 'ego'))
  mean('url', profileUrl(ego.slug), 'ego')
  mean('name', ego.name, 'ego')
  mean('phone', ego.phone, 'ego')
  for (const person of life.people) {
    for (const slug of person.slugs) mean('url', profileUrl(slug), person.id)
    for (const email of person.emails) mean('email', email, person.id)
    const written = person.emails.map((_, which) => addressed(person, which).name)
    for (const name of [person.name, ...person.otherNames, ...written]) mean('name', name, person.id)
    if (person.phone) mean('phone', person.phone, person.id)
  }
  for (const machine of life.machines) {
    for (const person of machine.people.length > 0 ? machine.people : [null]) {
      mean('email', machine.address, person, machine.kind)
      mean('name', machine.name, person, machine.kind)
    }
  }
  for (const [name, slug] of SPONSORS) {
    mean('name', name, null, 'sponsor')
    mean('url', profileUrl(slug), null, 'sponsor')
  }
  return [...table.values()]
}

/** What is true of the life: never an input of the product, only what its readings are held against. */
export function truthJson(life: Life): string {
  const { seed, now, networkingPhase, ego, worlds, people, career } = life
  const hours = [...hoursByWeek(life.stretches)].map(([week, levers]) => ({
    week: isoDay(week),
    hours: Object.fromEntries(Object.entries(levers).map(([lever, n]) => [lever, Math.round(n * 100) / 100])),
  }))
  const templated = {
    messages: life.messages.filter(one => one.templated && one.from === 'ego').length,
    invitations: life.invitations.filter(one => one.templated).length,
    withoutAWord: life.invitations.filter(one => one.direction === 'out' && !one.text).length,
  }
  return JSON.stringify({
    seed,
    now,
    networkingPhase,
    ego,
    worlds,
    people,
    hiddenConnections: life.hidden.length,
    identities: identitiesOf(life),
    templated,
    career,
    hours,
  })
}

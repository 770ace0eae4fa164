import { hashOf } from './chance.ts'
import type { Machine, Person, TieClass } from './life.ts'
import { ascii, slugOf } from './naming.ts'

/** Lays the cases that identity must get right over people of the right kind; returns the mailboxes that are no person. */
export function layHardCases(people: readonly Person[]): Machine[] {
  const take = taker(people)
  namesakes(take('genuine'), take('acquaintance'))
  changedSurname(take('genuine'))
  changedSlug(take('acquaintance'))
  titled(take('acquaintance'))
  manyAddresses(take('genuine'))
  rename(take('acquaintance'), 'Thị Hương', 'Nguyễnvale', 'decomposed Unicode in mail', person => [
    person.name.normalize('NFD'),
  ])
  rename(
    take('acquaintance'),
    '小明',
    '王谷',
    'a name without Latin letters',
    () => ['Wang Gu Xiaoming'],
    'xiaoming-wanggu',
  )
  rename(
    take('acquaintance'),
    'ليلى',
    'البركاني',
    'a name written right to left',
    () => ['Leila Albarkany'],
    'leila-albarkany',
  )
  rename(take('never'), 'Joy ☀️', 'Marigoldt', 'an emoji in the name', () => [], 'joy-marigoldt')
  rename(take('acquaintance'), 'Prinsloo', '', 'a name of one word', () => [], 'prinsloo')
  const [one, two] = [take('acquaintance'), take('acquaintance')]
  return [
    household(one, two),
    shared('info@codeharbour.example', 'Code Harbour', [one, two]),
    shared('data-team@quillmark.example', 'Quillmark Data Team', []),
  ]
}

function taker(people: readonly Person[]): (tie: TieClass) => Person {
  const order = people.toSorted((a, b) => hashOf(a.id) - hashOf(b.id))
  const used = new Set<Person>()
  return tie => {
    const found = order.find(person => !used.has(person) && person.connectedOn !== null && person.tie === tie)
    if (!found) throw new RangeError(`no ${tie} tie left for a hard case: the life is too small`)
    used.add(found)
    return found
  }
}

/** Two humans with one name; nothing but the name is alike. */
function namesakes(first: Person, second: Person): void {
  for (const person of [first, second]) {
    Object.assign(person, {
      given: 'Marta',
      family: 'Dolenchak',
      name: 'Marta Dolenchak',
      hardCase: 'two people with one name',
    })
  }
  first.slugs = ['marta-dolenchak-demo']
  second.slugs = ['marta-dolenchak-7b21c0de']
  first.emails = ['marta.dolenchak@postbus.example']
  second.emails = ['m.dolenchak@bellwether.example']
}

function changedSurname(person: Person): void {
  const before = `Jana Prohazkova-Lund`
  Object.assign(person, {
    given: 'Jana',
    family: 'Weidenlund',
    name: 'Jana Weidenlund',
    otherNames: [before],
    hardCase: 'changed her surname',
  })
  person.slugs = ['jana-prohazkova-lund']
  person.emails = ['jana.weidenlund@mailhaven.example', 'jana.prohazkova@mailhaven.example']
}

function changedSlug(person: Person): void {
  person.slugs = [`${person.slugs[0] ?? 'x'}-now`, person.slugs[0] ?? 'x']
  person.showsEmail = true
  person.hardCase = 'changed the address of the profile'
}

function titled(person: Person): void {
  Object.assign(person, {
    given: 'Dr. Anselm',
    family: 'Rütlinger, PhD, MBA',
    name: 'Dr. Anselm Rütlinger, PhD, MBA',
    hardCase: 'a comma and titles in the name',
  })
  person.otherNames = ['Rütlinger, Anselm', 'Anselm Rütlinger']
  person.slugs = ['anselm-ruetlinger-phd']
  person.emails = ['anselm.ruetlinger@northmoor.example']
}

function manyAddresses(person: Person): void {
  Object.assign(person, {
    given: 'Rob',
    family: 'Hartingvale',
    name: 'Rob Hartingvale',
    hardCase: 'three addresses, three ways to write the name',
  })
  person.otherNames = ['Robert J. Hartingvale', 'Hartingvale, Robert', 'rob']
  person.slugs = ['robhartingvale-demo']
  person.emails = ['rob@hartingvale.example', 'robert.hartingvale@clearwick.example', 'rjh1979@inbox.example.org']
}

function rename(
  person: Person,
  given: string,
  family: string,
  hardCase: string,
  others: (person: Person) => string[],
  slug?: string,
): void {
  person.given = given
  person.family = family
  person.name = `${given} ${family}`.trim()
  person.otherNames = others(person)
  person.slugs = [slug ? `${slug}-demo` : slugOf(given, family)]
  const [, host = 'postbus.example'] = (person.emails[0] ?? '').split('@')
  person.emails = [`${slug?.replace('-', '.') ?? `${ascii(given)}.${ascii(family)}`}@${host}`]
  person.hardCase = hardCase
}

function household(first: Person, second: Person): Machine {
  for (const [person, given] of [
    [first, 'Petra'],
    [second, 'Uwe'],
  ] as const) {
    Object.assign(person, {
      given,
      family: 'Brandhofer-Lys',
      name: `${given} Brandhofer-Lys`,
      hardCase: 'a household with one address',
    })
    person.slugs = [`${given.toLowerCase()}-brandhofer-lys`]
    person.emails = [`${given.toLowerCase()}.brandhofer@lyshof.example`]
  }
  return {
    address: 'brandhofers@lyshof.example',
    name: 'Petra & Uwe Brandhofer-Lys',
    kind: 'household',
    people: [first.id, second.id],
  }
}

function shared(address: string, name: string, people: readonly Person[]): Machine {
  return { address, name, kind: 'shared', people: people.map(person => person.id) }
}

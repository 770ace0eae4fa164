import type { Chance } from './chance.ts'
import { hexOf } from './chance.ts'
import { profileUrl } from './life.ts'
import { csv } from './linkedin/csv.ts'
import { DAY, dayMonYear, MINUTE, stampAmerican, stampUtc } from './moments.ts'
import { ascii } from './naming.ts'
import { wordsFor } from './wording.ts'
import { INDUSTRIES } from './words/companies.ts'
import { CULTURES } from './words/names.ts'
import { SENIORITIES, TITLES } from './words/titles.ts'
import { EGO } from './worlds.ts'

export type BigPerson = {
  given: string
  family: string
  name: string
  url: string
  email: string
  company: string
  title: string
  connectedOn: number
}

const FIRST_DAY = Date.UTC(2010, 0, 4, 9)
const LAST_DAY = Date.UTC(2026, 10, 16, 9)
const PIECE = 500

/** People without a truth: names may repeat, profiles do not. */
export function bigPeople(chance: Chance, count: number): BigPerson[] {
  const cultures = CULTURES.map(
    ([weight, given, family]) => [{ given: given.split(' '), family: family.split(' ') }, weight] as const,
  )
  const works = Object.values(TITLES)
  const companies = INDUSTRIES.flatMap(([, , stems]) => stems.split(stems.includes('|') ? '|' : ' '))
  return Array.from({ length: count }, (_, i) => {
    const culture = chance.weighted(cultures)
    const [given, family] = [chance.pick(culture.given), chance.pick(culture.family)]
    const titles = chance.pick(works)[chance.weighted(SENIORITIES)] ?? 'Data Analyst|Consultant|Teacher'
    const local = `${ascii(given)}-${ascii(family)}-${i.toString(36)}`
    return {
      given,
      family,
      name: `${given} ${family}`,
      url: profileUrl(local),
      email: `${local}@inbox.example.org`,
      company: chance.pick(companies),
      title: chance.pick(titles.split('|')).trim(),
      connectedOn: FIRST_DAY + chance.next() * (LAST_DAY - FIRST_DAY),
    }
  })
}

const HEADER = ['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On']

export function* bigConnections(people: readonly BigPerson[]): Generator<string> {
  yield `Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\n${csv(HEADER, [])}`
  for (let i = 0; i < people.length; i += PIECE)
    yield lines(
      people
        .slice(i, i + PIECE)
        .map((person, n) => [
          person.given,
          person.family,
          person.url,
          (i + n) % 12 === 0 ? person.email : '',
          person.company,
          person.title,
          dayMonYear(person.connectedOn),
        ]),
    )
}

const MESSAGES = [
  'CONVERSATION ID',
  'CONVERSATION TITLE',
  'FROM',
  'SENDER PROFILE URL',
  'TO',
  'RECIPIENT PROFILE URLS',
  'DATE',
  'SUBJECT',
  'CONTENT',
  'FOLDER',
  'IS MESSAGE DRAFT',
]

/** Conversations newest first; how many messages each has, and how long they are, has a heavy tail. */
export function* bigMessages(chance: Chance, people: readonly BigPerson[], count: number): Generator<string> {
  yield csv(MESSAGES, [], { quoteAll: true })
  const ego = [EGO.name, profileUrl(EGO.slug)] as const
  const talks = people.slice(0, Math.max(1, Math.round(people.length / 4)))
  const share = count / talks.length
  let [left, rows]: [number, string[][]] = [count, []]
  for (let i = 0; left > 0; i++) {
    const person = talks[i % talks.length]
    if (!person) return
    const them = [person.name, person.url] as const
    let at = LAST_DAY - (i / talks.length) * 4000 * DAY * chance.next()
    const id = `2-${hexOf(`big/${i}`, 30)}==`
    for (let n = Math.min(left, 1 + Math.floor(chance.lognormal(share * 0.45, 1.3))); n > 0; n--, left--) {
      const [from, to] = chance.yes(0.5) ? [ego, them] : [them, ego]
      rows.push([id, '', ...from, ...to, stampUtc(at), '', wordsFor(chance, person.given, n - 1), 'INBOX', 'No'])
      at -= Math.ceil(chance.lognormal(600, 2)) * MINUTE
    }
    if (rows.length >= PIECE || left <= 0) {
      yield lines(rows, true)
      rows = []
    }
  }
}

export function* bigInvitations(chance: Chance, people: readonly BigPerson[]): Generator<string> {
  yield csv(['From', 'To', 'Sent At', 'Message', 'Direction', 'inviterProfileUrl', 'inviteeProfileUrl'], [])
  for (let i = 0; i < people.length; i += PIECE)
    yield lines(
      people
        .slice(i, i + PIECE)
        .filter(() => chance.yes(0.3))
        .map(person => [
          EGO.name,
          person.name,
          stampAmerican(person.connectedOn - DAY),
          chance.yes(0.3) ? wordsFor(chance, person.given, 0) : '',
          'OUTGOING',
          profileUrl(EGO.slug),
          person.url,
        ]),
    )
}

export function bigProfile(): string {
  return csv(
    ['First Name', 'Last Name', 'Headline', 'Industry', 'Geo Location'],
    [[EGO.given, EGO.family, 'Data Platform Manager', 'Hospitals and Health Care', 'Utrecht']],
  )
}

/** Rows without a header. */
function lines(rows: readonly (readonly string[])[], quoteAll = false): string {
  const [first, ...others] = rows
  return first ? csv(first, others, { quoteAll }) : ''
}

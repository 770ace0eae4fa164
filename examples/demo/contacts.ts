import { fold } from './calendar.ts'
import type { Life, Person } from './life.ts'
import { profileUrl } from './life.ts'
import { csv } from './linkedin/csv.ts'

const inBook = (life: Life) => life.people.filter(person => person.phone !== null || person.hardCase !== null)

/** The address book of the telephone: vCard 3 and 4 in turn, without photographs. */
export function contactsVcf(life: Life): string {
  return inBook(life)
    .map((person, i) => (i % 2 === 0 ? card3(person) : card4(person)).map(fold).join('\r\n') + '\r\n')
    .join('')
}

function card3(person: Person): string[] {
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${escape(person.family)};${escape(person.given)};;;`,
    `FN:${escape(person.name)}`,
    ...person.emails.map((email, i) => `EMAIL;TYPE=INTERNET${i === 0 ? ',PREF' : ''}:${email}`),
    ...(person.phone ? [`TEL;TYPE=CELL:${person.phone}`] : []),
    `ORG:${escape(person.jobs.at(-1)?.company ?? '')}`,
    `TITLE:${escape(person.jobs.at(-1)?.title ?? '')}`,
    'END:VCARD',
  ]
}

function card4(person: Person): string[] {
  const slug = person.slugs[0]
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `FN:${escape(person.name)}`,
    `N:${escape(person.family)};${escape(person.given)};;;`,
    ...person.emails.slice(0, 2).map((email, i) => `EMAIL;PREF=${i + 1}:${email}`),
    ...(person.phone ? [`TEL;VALUE=uri;TYPE=cell:tel:${person.phone.replaceAll(' ', '-')}`] : []),
    ...(slug ? [`URL:${profileUrl(slug)}`] : []),
    'END:VCARD',
  ]
}

const escape = (text: string) => text.replace(/[\\,;]/g, '\\$&').replaceAll('\n', '\\n')

/** The Google address book of mid-2024 onward. */
export function contactsGoogleCsv(life: Life): string {
  const rows = life.people
    .filter(
      person =>
        person.tie !== 'never' && person.emails.length > 0 && (person.tie === 'genuine' || person.id.endsWith('3')),
    )
    .map(person => {
      const job = person.jobs.at(-1)
      return [
        person.given,
        '',
        person.family,
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        job?.company ?? '',
        job?.title ?? '',
        '',
        '',
        '',
        '',
        '* myContacts',
        '* Work',
        person.emails[0] ?? '',
        person.emails[1] ? 'Home' : '',
        person.emails[1] ?? '',
        person.phone ? 'Mobile' : '',
        person.phone ?? '',
      ]
    })
  return csv(GOOGLE_HEADER, rows)
}

const GOOGLE_HEADER =
  'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value'.split(
    ',',
  )

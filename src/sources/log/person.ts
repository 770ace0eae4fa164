import type { Instant } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import { hashOf } from '../text/hash.ts'
import { known } from '../text/json-value.ts'
import type { Left } from './interaction.ts'
import { addressesIn, refOf } from './named.ts'
import type { TableRow } from './table.ts'

/** One row of a list of people, as a card: it enriches a person and is no tie. `at`: when the list was written. */
export function personOf(row: TableRow, at: Instant): Observation<'card'> | Left {
  const { name, givenName, familyName } = namesOf(row)
  const [emails, phones] = [several(row, 'email'), several(row, 'phone')]
  const [email = '', phone = '', url] = [emails[0], phones[0], row.cell('url')]
  const addresses = emails.flatMap(addressesIn)
  const who = refOf(name || (addresses.length > 1 ? addresses[0] : '') || email, {
    email: emails.join(' '),
    phone,
    url,
  })
  if (who === null) return { code: 'E_LOG_NOBODY', reason: 'The row names nobody.' }
  const detail = known({
    name: name.slice(0, 300),
    givenName,
    familyName,
    title: isAddress(row.cell('title')) ? '' : row.cell('title').slice(0, 300),
    company: row.cell('company').slice(0, 300),
    industry: row.cell('industry'),
    place: row.cell('place'),
    school: row.cell('school'),
    emails: [...new Set(emails.flatMap(one => addressesOr(one, listed(one))))].slice(0, 20),
    phones: [...new Set(phones.flatMap(one => one.split(/\s*[;|]\s*/).filter(Boolean)))].slice(0, 20),
    urls: listed(url),
    birthday: row.cell('birthday'),
    groups: row
      .cell('groups')
      .split(/\s*[;,|]\s*/)
      .filter(Boolean)
      .slice(0, 50),
    note: row.cell('note').slice(0, 5_000),
  })
  return {
    source: 'log',
    key: `card:${hashOf([who.keys[0]?.value ?? '', JSON.stringify(detail)])}`,
    at,
    precision: 'day',
    kind: 'card',
    channel: null,
    people: [{ who, role: 'subject', direction: 'none', weight: 0 }],
    detail,
  }
}

/** Whether "Title" says how somebody is addressed, as in some lists, and no post: "Mr.", "Dr. Ing." */
function isAddress(title: string): boolean {
  const words = title
    .slice(0, 60)
    .toLowerCase()
    .split(/[.\s-]+/)
    .filter(Boolean)
  return words.length > 0 && words.every(word => ADDRESSES.has(word))
}

const ADDRESSES = new Set(
  'mr mrs ms miss mx dr prof dipl ing herr herrn frau m mme mlle monsieur madame sr sra srta señor señora dott sig signor signora dhr mevr pan pani hr fru'.split(
    ' ',
  ),
)

/** "Nom" beside "Prénom" is the family name alone, "Nome" beside "Cognome" the first name alone. */
function namesOf(row: TableRow): { readonly name: string; readonly givenName: string; readonly familyName: string } {
  const [name, given, family] = [row.cell('name'), row.cell('givenName'), row.cell('familyName')]
  const holds = (part: string): boolean => part === '' || name.toLowerCase().includes(part.toLowerCase())
  const givenName = given === '' && !holds(family) ? name : given
  const familyName = family === '' && !holds(given) ? name : family
  const whole = name !== '' && holds(given) && holds(family)
  return { name: whole ? name : `${givenName} ${familyName}`.trim() || name, givenName, familyName }
}

/** The first and what is numbered after it: Outlook has three columns for addresses, and any of them may be the only one filled. */
function several(row: TableRow, field: string): string[] {
  return [field, ...['2', '3', '4', '5'].map(number => field + number)].map(row.cell).filter(Boolean)
}

function addressesOr(cell: string, others: readonly string[]): readonly string[] {
  const addresses = addressesIn(cell)
  return addresses.length > 0 ? addresses : others
}

function listed(cell: string): string[] {
  return cell
    .split(/[;,|\s]+/)
    .filter(Boolean)
    .slice(0, 20)
}

import type { Instant } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import { hashOf } from '../text/hash.ts'
import { known } from '../text/json-value.ts'
import type { Left } from './interaction.ts'
import { refOf } from './named.ts'
import type { TableRow } from './table.ts'

/** One row of a list of people, as a card: it enriches a person and is no tie. `at`: when the list was written. */
export function personOf(row: TableRow, at: Instant): Observation<'card'> | Left {
  const [givenName, familyName] = [row.cell('givenName'), row.cell('familyName')]
  const name = row.cell('name') || `${givenName} ${familyName}`.trim()
  const [email, phone, url] = [row.cell('email'), row.cell('phone'), row.cell('url')]
  const who = refOf(name || email, { email, phone, url })
  if (who === null) return { code: 'E_LOG_NOBODY', reason: 'The row names nobody.' }
  const detail = known({
    name: name.slice(0, 300),
    givenName,
    familyName,
    title: row.cell('title').slice(0, 300),
    company: row.cell('company').slice(0, 300),
    industry: row.cell('industry'),
    place: row.cell('place'),
    school: row.cell('school'),
    emails: listed(email),
    phones: phone === '' ? [] : phone.split(/\s*[;|]\s*/).filter(Boolean),
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

function listed(cell: string): string[] {
  return cell
    .split(/[;,|\s]+/)
    .filter(Boolean)
    .slice(0, 20)
}

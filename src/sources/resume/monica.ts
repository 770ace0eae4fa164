import type { ContactKey } from '../../model/contact.ts'
import { DAY } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import type { Reading, SourceFile } from '../../model/source.ts'
import { readDate } from '../text/dates.ts'
import { hashOf } from '../text/hash.ts'
import { known, listOf, objectOf, parseJson, textOf } from '../text/json-value.ts'
import type { JsonObject } from '../text/json-value.ts'
import { emailKey, handleKey, nameKey, phoneKey, urlKey } from '../text/keys.ts'
import { JSON_BYTES, wholeText } from '../text/whole-text.ts'
import { collection } from './monica-parts.ts'
import type { MonicaContact } from './monica-parts.ts'
import { talksOf } from './monica-talks.ts'

/** Whether the head of a JSON file is that of Monica's export (version 4): an account that holds counted collections. */
export function looksLikeMonica(head: string): boolean {
  return /"account"\s*:\s*\{/.test(head) && /"uuid"\s*:/.test(head) && /"(?:count|values|contacts)"\s*:/.test(head)
}

/** Reads Monica's export: contacts as cards; calls, conversations and activities as what passed between them and the user. */
export async function* readMonica(file: SourceFile, reading: Reading): AsyncGenerator<readonly Observation[]> {
  const { ledger, now } = reading
  const whole = objectOf(parseJson(await wholeText(file, JSON_BYTES, 'an export of Monica'), file.name))
  const account = objectOf(whole['account'])
  ledger.file(file.name, 'resume', 'entry', 'read')
  const types = fieldTypes(account)
  const contacts: MonicaContact[] = []
  const written = readDate(textOf(whole['export_date']), 'day-month')?.at ?? file.modified ?? now
  for (const row of collection(account, 'contact', 'contacts')) {
    const fields = collection(row, 'contact_field', 'contact_fields').map(field => objectOf(field['properties']))
    const contact = contactOf(row, fields, types)
    if (contact === null) {
      ledger.failed(file.name, 'E_MONICA_CONTACT', 'The contact has no name and no address.')
      continue
    }
    contacts.push(contact)
    ledger.kept(file.name)
    yield [cardOf(contact, fields, types, written)]
  }
  const talks: Observation[] = []
  for (const one of talksOf(account, contacts, reading))
    if (one.at === null) ledger.failed(file.name, 'E_DATE', 'It has no date.')
    else if (one.at > now + DAY) ledger.failed(file.name, 'W_DATE_SUSPECT', 'Its date cannot be true.')
    else {
      ledger.kept(file.name)
      talks.push(one)
    }
  if (talks.length > 0) yield talks
}

function fieldTypes(account: JsonObject): ReadonlyMap<string, string> {
  const types = new Map<string, string>()
  for (const type of listOf(objectOf(account['instance'])['contact_field_types']).map(objectOf)) {
    const about = objectOf(type['properties'])
    const protocol = textOf(about['protocol'])
    types.set(
      textOf(type['uuid']),
      textOf(about['type']) ||
        (protocol === 'mailto:' ? 'email' : protocol === 'tel:' ? 'phone' : textOf(about['name'])),
    )
  }
  return types
}

function contactOf(
  row: JsonObject,
  fields: readonly JsonObject[],
  types: ReadonlyMap<string, string>,
): MonicaContact | null {
  const uuid = textOf(row['uuid'])
  const about = objectOf(row['properties'])
  const name = nameKey(
    ['first_name', 'middle_name', 'last_name']
      .map(part => textOf(about[part]))
      .filter(Boolean)
      .join(' '),
  )
  const keys = [
    ...fields.map(field => keyOf(textOf(field['data']), types.get(textOf(field['type'])) ?? '')),
    handleKey('monica', uuid),
    name,
  ]
  const kept = keys.filter((key): key is ContactKey => key !== null)
  if (name === null && kept.length < 2) return null
  return { uuid, row, who: name === null ? { keys: kept } : { keys: kept, name: name.value } }
}

function keyOf(data: string, type: string): ContactKey | null {
  if (type === 'email' || (type === '' && data.includes('@'))) return emailKey(data)
  if (type === 'phone') return phoneKey(data)
  return /^https?:\/\//i.test(data) ? urlKey(data) : null
}

function cardOf(
  { uuid, who, row }: MonicaContact,
  fields: readonly JsonObject[],
  types: ReadonlyMap<string, string>,
  at: number,
): Observation<'card'> {
  const about = objectOf(row['properties'])
  const data = (kind: string): string[] =>
    fields
      .filter(field => types.get(textOf(field['type'])) === kind)
      .map(field => textOf(field['data']))
      .filter(Boolean)
  const birth = objectOf(about['birthdate'])
  const birthday = textOf(objectOf(birth['properties'])['date'] ?? birth['date']).slice(0, 10)
  const detail = known({
    name: who.name,
    givenName: textOf(about['first_name']),
    familyName: textOf(about['last_name']),
    title: textOf(about['job']),
    company: textOf(about['company']),
    emails: data('email'),
    phones: data('phone'),
    birthday,
    groups: listOf(about['tags']).map(textOf).filter(Boolean),
    note: textOf(about['description']).slice(0, 5_000),
  })
  return {
    source: 'resume',
    key: `card:${uuid.slice(0, 60)}:${hashOf([JSON.stringify(detail)])}`,
    at,
    precision: 'day',
    kind: 'card',
    channel: null,
    people: [{ who, role: 'subject', direction: 'none', weight: 0 }],
    detail,
  }
}

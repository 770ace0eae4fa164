import type { CsvRow } from '../csv/row.ts'
import { fullName } from './card.ts'
import type { Card } from './card.ts'
import { englishHeader } from './outlook-columns.ts'
import { birthdayOf } from './vcard.ts'

/** How a contact CSV calls its columns; built once from the header. */
export type ContactColumns = ReadonlyMap<string, number>

/**
 * The columns of a Google (three vintages since 2012) or Outlook contact export; null where the header is another's.
 * Marks: Google numbers its columns ("E-mail 1 - Value"), Outlook writes "E-mail Address" in the language of the machine.
 */
export function contactColumns(header: CsvRow): ContactColumns | null {
  const cells = header.cells.map(raw => raw.replace(/^\ufeff/, '').trim())
  const columns = new Map<string, number>()
  for (const [at, name] of (englishHeader(cells) ?? cells.map(cell => cell.toLowerCase())).entries())
    if (!columns.has(name)) columns.set(name, at)
  const named = ['given name', 'first name', 'name'].some(name => columns.has(name))
  const google =
    columns.has('e-mail 1 - value') ||
    columns.has('phone 1 - value') ||
    columns.has('phonetic first name') ||
    columns.has('yomi name')
  return named && (google || columns.has('e-mail address')) ? columns : null
}

/** One row as a card. `photo`: it points to a picture on the web. */
export function contactRow(row: CsvRow, columns: ContactColumns): { readonly card: Card; readonly photo: boolean } {
  const cell = (...names: string[]): string => {
    for (const name of names) {
      const value = row.cells[columns.get(name) ?? -1]?.trim()
      if (value !== undefined && value !== '') return value
    }
    return ''
  }
  const several = (name: string): string[] =>
    cell(name)
      .split(' ::: ')
      .filter(value => value !== '')
  const numbered = (what: string): { value: string; label: string }[] =>
    Array.from({ length: 20 }, (_, at) => `${what} ${at + 1}`).flatMap(name =>
      several(`${name} - value`).map(value => ({ value, label: cell(`${name} - type`, `${name} - label`) })),
    )
  const middle = cell('additional name', 'middle name')
  const [given, family] = [cell('given name', 'first name'), cell('family name', 'last name')]
  const phones = [
    ...numbered('phone').map(({ value, label }) => ({
      number: value,
      shared: OFFICE.test(label) && !MOBILE.test(label),
    })),
    ...OUTLOOK_PHONES.flatMap(([name, shared]) => (cell(name) === '' ? [] : [{ number: cell(name), shared }])),
  ]
  return {
    photo: cell('photo') !== '',
    card: {
      id: '',
      name: cell('name') || fullName(given, middle, family) || cell('file as'),
      givenName: given,
      familyName: family,
      title: cell('organization 1 - title', 'organization title', 'job title'),
      company: cell('organization 1 - name', 'organization name', 'company'),
      place: placeOf(cell),
      emails: [...numbered('e-mail').map(({ value }) => value), ...OUTLOOK_EMAILS.map(name => cell(name))].filter(
        value => value !== '',
      ),
      phones,
      urls: [...numbered('website').map(({ value }) => value), cell('web page')].filter(value => value !== ''),
      birthday: birthdayOf(cell('birthday')),
      groups: cell('group membership', 'labels', 'categories')
        .split(/ ::: |;/)
        .map(group => group.replace(/^\* /, '').trim())
        .filter(group => group !== ''),
      note: cell('notes'),
      revised: null,
    },
  }
}

/** What Google calls the numbers of an office and faxes, and those one carries along, in the languages of its users. */
const OFFICE =
  /work|fax|pager|main|company|office|arbeit|gesch[aä]ft|dienst|b[uü]ro|firma|firmen|travail|bureau|trabajo|trabalho|lavoro|ufficio|werk|kantoor|arbete|arbejde|jobb?$|työ|prac[aey]|służb|práce|munka|i[sş] |iş$|рабо[тч]|роб[оі]т|офис|εργασ|עבודה|العمل|工作|公司|单位|勤務先|会社|職場|仕事|직장|회사/iu
const MOBILE = /mobil|handy|cell|celular|móvil|movil|portable|gsm|cep|мобил|мобіл|手机|手機|携帯|휴대|נייד|جوال|محمول/iu
const OUTLOOK_EMAILS = ['e-mail address', 'e-mail 2 address', 'e-mail 3 address']
const OUTLOOK_PHONES: readonly (readonly [string, boolean])[] = [
  ['mobile phone', false],
  ['primary phone', false],
  ['home phone', false],
  ['home phone 2', false],
  ['other phone', false],
  ['business phone', true],
  ['business phone 2', true],
  ['company main phone', true],
]

function placeOf(cell: (...names: string[]) => string): string {
  const country = cell(
    'address 1 - country',
    'home country',
    'home country/region',
    'business country',
    'business country/region',
  )
  const town = cell('address 1 - city', 'home city', 'business city')
  const region = cell('address 1 - region', 'home state', 'business state')
  return [town, region, country].filter(part => part !== '').join(', ')
}

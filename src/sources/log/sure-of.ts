import type { CsvRow } from '../csv/row.ts'
import { readDate } from '../text/dates.ts'
import { fold } from '../text/fold.ts'
import { readMoment } from '../text/moments.ts'
import { phoneKey } from '../text/keys.ts'
import type { Columns } from './columns.ts'
import { addressesIn } from './named.ts'

/** Columns of accounts and shops. */
const MONEY = folded(`
  amount total subtotal balance price fee currency credit debit gross net iban bic payee paymentmethod cost value rate
  betrag saldo währung preis summe soll haben umsatz kontonummer verwendungszweck montant solde devise prix importe
  divisa precio bedrag valuta prijs kwota waluta importo prezzo preço moeda beløp belopp сумма валюта 金額 金额
  sku quantity qty orderid ordernumber orderdate itemname trackingnumber isbn menge artikel quantité
`)

/** What else a list of people does not have: hours and appointments, posts and songs. */
const OTHERS = folded(`
  duration hours startdate starttime enddate endtime start end duedate alldayevent billable task
  startdatum startzeit enddatum endzeit dauer stunden datedébut datefin durée heures fechadeinicio horadeinicio
  album artist track playlist subject body message rating
`)

/** What password managers call the column that nothing here may read. */
const SECRETS = folded(`
  password passwd loginpassword passwort kennwort motdepasse contraseña senha wachtwoord hasło lösenord passord
  adgangskode salasana parola şifre пароль パスワード 密码 비밀번호 otpauth otpsecret totp logintotp
`)

/** A table of passwords: it names sites, not people, and is left alone. */
export function holdsSecrets(rows: readonly CsvRow[]): boolean {
  return rows.slice(0, 3).some(({ cells }) => cells.some(cell => SECRETS.has(fold(cell))))
}

/** Whether one of the first lines names the columns of an account, or of a shop. */
export function isOfMoney(rows: readonly CsvRow[]): boolean {
  return rows.slice(0, 3).some(({ cells }) => cells.some(cell => MONEY.has(fold(cell)) || OTHERS.has(fold(cell))))
}

/**
 * Whether a table with the columns of a list of people holds people, by what stands in it: names of persons, and beside them
 * addresses, numbers, or a firm with a post. Only then it speaks for itself beside the exports of others, whose tables have
 * names and firms as well. @example isSureOfPeople(rows of `name,email` over `Ana Bell,ana@x.example`) // true
 */
export function isSureOfPeople(rows: readonly CsvRow[], columns: Columns): boolean {
  const { at, headers } = columns
  if (headers.map(fold).some(header => MONEY.has(header) || OTHERS.has(header))) return false
  const data = dataOf(rows, columns)
  if (data.length === 0) return at.has('email') && (at.has('company') || at.has('title'))
  const share = (is: (cell: Cell) => boolean): number => data.filter(is).length / data.length
  const emails = data.map(cell => cell('email')).filter(Boolean)
  // a column of that name that holds something else is another program's
  if (emails.filter(isAddress).length < emails.length * 0.8) return false
  const hasNames = at.has('name') || at.has('givenName') || at.has('familyName')
  if (share(cell => (hasNames ? isNamed(cell) : isAddress(cell('email')))) < 0.7) return false
  const isIdentified = (cell: Cell): boolean =>
    cell('email') !== '' || phoneKey(cell('phone')) !== null || PROFILE.test(cell('url'))
  return share(isIdentified) >= 0.3 || share(cell => cell('company') !== '' && cell('title') !== '') >= 0.7
}

/** Whether a table with the columns of a list of interactions holds days in the one of dates, and is none of money. */
export function isSureOfInteractions(rows: readonly CsvRow[], columns: Columns): boolean {
  if (columns.headers.some(header => MONEY.has(fold(header)))) return false
  const dates = dataOf(rows, columns)
    .map(cell => cell('date'))
    .filter(Boolean)
  return (
    dates.filter(text => readMoment(text, 'day-month', wall => wall) ?? readDate(text, 'month-day')).length >=
    dates.length * 0.5
  )
}

type Cell = (field: string) => string

/** The first rows below the header, by the fields that the columns hold. */
function dataOf(rows: readonly CsvRow[], { at, headerLine }: Columns): readonly Cell[] {
  return rows
    .filter(({ line, cells }) => line > headerLine && cells.some(cell => cell.trim() !== ''))
    .slice(0, 200)
    .map(
      ({ cells }): Cell =>
        field =>
          (cells[at.get(field) ?? -1] ?? '').trim(),
    )
}

const PROFILE = /(?:linkedin\.com\/in|xing\.com\/profile|github\.com|twitter\.com|x\.com|orcid\.org)\//i

function isAddress(text: string): boolean {
  return addressesIn(text).length > 0
}

/** Words of letters, of which one is enough where an address stands beside it or the script has no blanks. */
function isNamed(cell: Cell): boolean {
  const [given, family] = [cell('givenName'), cell('familyName')]
  if (given !== '' && family !== '') return isWords(`${given} ${family}`)
  const name = cell('name') || given || family
  if (!isWords(name) || FIRM.test(name)) return false
  return cell('email') !== '' || /[\s,]/.test(name) || /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hira}\p{sc=Kana}]/u.test(name)
}

function isWords(text: string): boolean {
  return text.length <= 80 && /^\p{L}[\p{L}\p{M}\s.,'’·()&/-]*$/u.test(text)
}

const FIRM =
  /\b(?:GmbH|AG|KG|e\.?V|Ltd|Limited|LLC|Inc|Corp|Corporation|S\.?A\.?S|S\.?p\.?A|B\.?V|Oy|ApS|PLC|Bank)\b\.?/

function folded(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).map(fold))
}

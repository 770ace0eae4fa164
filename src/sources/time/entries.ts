import { DAY, MINUTE } from '../../model/instant.ts'
import type { Ledger } from '../../model/ledger.ts'
import type { Observation } from '../../model/observation.ts'
import type { Reading, SourceFile } from '../../model/source.ts'
import type { TableRow } from '../log/table.ts'
import { dateOrderOf } from '../text/date-order.ts'
import { fold } from '../text/fold.ts'
import { localTime } from '../text/local-time.ts'
import type { LocalTime } from '../text/local-time.ts'
import { readMoment } from '../text/moments.ts'
import { clockOf, entryOf, named } from './entry.ts'
import { dayHoursOf, isInDays } from './day-length.ts'
import { isBare, unitOf } from './length-unit.ts'
import type { BareLength } from './length-unit.ts'
import { isParted, lengthsInWords } from './row-length.ts'
import { userOf, whose } from './whose.ts'

/** The rows of a file, from the beginning each time. What cannot be read goes to the ledger, where one is given. */
export type Rows = (ledger: Ledger | null) => AsyncIterable<readonly TableRow[]>

/**
 * Reads the entries of one file, whatever its form, from its rows: once to learn how it writes dates and lengths and whose
 * it is, once to read. Entries that overlap are kept: whoever counts hours resolves them.
 */
export async function* readEntries(
  file: SourceFile,
  rows: Rows,
  reading: Reading,
): AsyncGenerator<readonly Observation[]> {
  const { ledger } = reading
  const zoned = zones(reading.zone)
  const survey = await surveyOf(rows, zoned(''))
  ledger.file(file.name, 'time', 'entry', 'read')
  const order = dateOrderOf(file.name, survey.dates, survey.halves ? 'month-day' : 'day-month', reading)
  const how = {
    order,
    zoned,
    unit: unitOf(file.name, survey.bare, reading),
    dayHours: dayHoursOf(file.name, survey.inDays, reading),
    parted: survey.parted,
  }
  const mine = whose(file.name, survey.users, reading)
  const seen = new Map<string, number>()
  for await (const batch of rows(ledger)) {
    const made: Observation[] = []
    for (const row of batch) {
      const at = { line: row.line, raw: row.raw }
      if (isTotal(row)) {
        ledger.skipped(file.name, 'time-total', 'It sums other rows up.', at)
        continue
      }
      if (!mine(row)) {
        ledger.skipped(file.name, 'time-other', "It is somebody else's entry.", at)
        continue
      }
      const entry = entryOf(row, how, reading)
      if ('code' in entry) {
        if (entry.code.startsWith('time-')) ledger.skipped(file.name, entry.code, entry.reason, at)
        else ledger.failed(file.name, entry.code, entry.reason, at)
        continue
      }
      const times = seen.get(entry.key) ?? 0
      seen.set(entry.key, times + 1)
      if ((entry.minutes ?? 0) > DAY / MINUTE) ledger.warned(file.name, 'W_TIME_LONG', saysLong(entry.minutes ?? 0), at)
      made.push(times === 0 ? entry : { ...entry, key: `${entry.key}~${times}` })
      ledger.kept(file.name)
    }
    if (made.length > 0) yield made
  }
}

/** No hours are counted of what takes longer than a day and a night: nobody worked all of it. */
function saysLong(minutes: number): string {
  return `The entry takes ${Number((minutes / 60).toFixed(1))} hours, more than a day has: it is kept, and counts for no hours. Enter it day by day to have them counted.`
}

/** A line of a report that sums others up: it says so where a day or a name stands elsewhere, or says only how long. */
function isTotal(row: TableRow): boolean {
  const said = NAMED.map(field => named(row.cell(field))).filter(Boolean)
  if (said.length === 0) return true
  return (
    ['project', 'client', 'user', 'what', 'task'].some(field => TOTAL.test(row.cell(field))) ||
    // "Total 2 March": of which day stands behind
    ['date', 'start'].some(field => TOTAL.test(row.cell(field).replace(/(?<=\p{L})(?:\s+|:\s*)[^\p{L}].*$/u, '')))
  )
}

const NAMED = ['date', 'start', 'startTime', 'end', 'what', 'subject', 'project', 'client', 'task', 'user', 'email', 'first', 'last', 'app', 'tags'] // prettier-ignore
const TOTAL =
  /^(?:(?:grand|sub|overall)?[- ]?totals?(?: (?:hours|time|général|general|geral))?|sum|summe|(?:zwischen|gesamt)summe|gesamt|insgesamt|somme|total[ei]|suma|razem|łącznie|totaal|yhteensä|toplam|итого|всего|разом|усього|celkem|spolu|összesen|summa|i alt|totalt|ukupno|skupaj|kokku|kopā|iš viso|общо|σύνολο|tổng(?: cộng)?|jumlah|合計|小計|总计|合计|小计|합계|총계):?$/iu

type Survey = {
  readonly dates: Set<string>
  readonly users: Map<string, string>
  readonly bare: readonly BareLength[]
  readonly inDays: readonly BareLength[]
  readonly halves: boolean
  readonly parted: boolean
}

/** The dates, lengths and people of a file, looked at before any row is read. */
async function surveyOf(rows: Rows, toInstant: LocalTime): Promise<Survey> {
  const [dates, users] = [new Set<string>(), new Map<string, string>()]
  const [bare, inDays]: [BareLength[], BareLength[]] = [[], []]
  let halves = false
  const parts = new Set<boolean | null>()
  for await (const batch of rows(null))
    for (const row of batch) {
      for (const field of ['date', 'start', 'startTime', 'endDate', 'end'])
        if (row.cell(field) !== '' && dates.size < 20_000) dates.add(row.cell(field))
      halves ||= /\d\s?[ap]\.?m\.?$/i.test(row.cell('startTime') || row.cell('start'))
      const length = row.cell('duration')
      if (isBare(length) && bare.length < 5_000) bare.push({ text: length, between: betweenOf(row, toInstant) })
      parts.add(isParted(row))
      for (const text of lengthsInWords(row))
        if (isInDays(text) && inDays.length < 5_000) inDays.push({ text, between: betweenOf(row, toInstant) })
      // a line that sums up is nobody's, whatever stands where the others have a name
      const user = isTotal(row) ? '' : userOf(row)
      if (user !== '') users.set(fold(user), user)
    }
  return { dates, users, bare, inDays, halves, parted: parts.has(true) && !parts.has(false) }
}

/** Minutes from beginning to end; null where the row does not say both. */
function betweenOf(row: TableRow, toInstant: LocalTime): number | null {
  const { startText, endText } = clockOf(row)
  const [start, end] = [startText, endText].map(text => readMoment(text, 'day-month', toInstant))
  return endText === '' || start == null || end == null ? null : (end.at - start.at) / MINUTE
}

/** Clocks by the zone that a row names ("Europe/Amsterdam", "-7", "+02:00"); those of the user where it names none that is known. */
function zones(own: string): (zone: string) => LocalTime {
  const known = new Map<string, LocalTime>()
  return zone => {
    let clock = known.get(zone)
    if (clock === undefined) {
      const offset = /^(?:UTC|GMT)?\s*([+-]\d{1,2})(?::?(\d{2}))?$/i.exec(zone)
      const minutes = Number(offset?.[1] ?? 0) * 60 + Math.sign(Number(offset?.[1] ?? 0)) * Number(offset?.[2] ?? 0)
      clock =
        offset === null
          ? localTime(/^(?:UTC|[A-Z][a-z]+\/[\w/+-]+)$/.test(zone) ? zone : own)
          : wall => wall - minutes * MINUTE
      known.set(zone, clock)
    }
    return clock
  }
}

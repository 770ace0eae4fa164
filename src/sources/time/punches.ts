import type { CsvRow } from '../csv/row.ts'
import { findColumns } from '../log/columns.ts'
import type { Columns } from '../log/columns.ts'
import type { TableRow } from '../log/table.ts'
import { fold } from '../text/fold.ts'
import { minutesOf } from '../text/duration.ts'
import { calledInHours } from './header-units.ts'
import { TRACKER } from './tracker-fields.ts'

/** How often somebody may come and go on one day. */
const MOST = 12

const NAMES = Array.from({ length: MOST }, (_, at) => `punch${at + 1}`)

/** Who comes back from lunch comes, too. */
const BACK = ['retorno', 'regreso', 'volta', 'vuelta', 'ritorno', 'rientro', 'retour', 'return', 'back', 'zurück', 'rückkehr', 'terug'].map(fold) // prettier-ignore

const CAME = new Set([...['came', 'startTime', 'start'].flatMap(field => TRACKER[field] ?? []), ...BACK])
const WENT = new Set(['went', 'endTime', 'end'].flatMap(field => TRACKER[field] ?? []))

/** What one pair of columns is called has no place beside several. */
const OF_ONE = ['start', 'startTime', 'end', 'endTime', 'endDate', 'came', 'went', 'time', 'break']

/**
 * The columns of a sheet of working time in which one row holds several comings and goings of a day, as lists in Portuguese,
 * Spanish, Italian and German have them: `Data;Entrada;Saída;Entrada;Saída`. They stand as `punch1`, `punch2` and so on. Null
 * where no line of the first ones has two of both by turns, or where what stands below is not the clock running on.
 */
export function punchColumns(rows: readonly CsvRow[]): Columns | null {
  const found = findColumns(rows, TRACKER, has => has('date'), calledInHours)
  if (found === null) return null
  const columns = found.headers.flatMap((header, at) => {
    const kind = kindOf(header)
    return kind === null ? [] : [{ at, kind }]
  })
  const byTurns = columns.every(({ kind }, at) => kind === (at % 2 === 0 ? 'came' : 'went'))
  if (columns.length < 4 || columns.length > MOST || columns.length % 2 === 1 || !byTurns) return null
  const days = rows
    .filter(({ line }) => line > found.headerLine)
    .map(({ cells }) => columns.map(({ at }) => (cells[at] ?? '').trim()).filter(Boolean))
    .filter(({ length }) => length > 0)
  if (days.length === 0 || !days.every(day => day.every(text => CLOCK.test(text)))) return null
  if (days.filter(runsOn).length < days.length * 0.8) return null
  const at = new Map([...found.at].filter(([field]) => !OF_ONE.includes(field)))
  for (const [order, { at: column }] of columns.entries()) at.set(NAMES[order] ?? '', column)
  for (const [from, to] of [
    ['item', 'user'],
    ['total', 'hours'],
  ] as const)
    if (at.has(from) && !at.has(to)) at.set(to, at.get(from) ?? -1)
  return { ...found, at }
}

/** The clocks of one day in their order; none where the table has no such columns. */
export function punchesOf(row: TableRow): readonly string[] {
  return NAMES.map(name => row.cell(name)).filter(text => text !== '')
}

/** Minutes away between going and coming again. @example minutesAway(['09:00', '12:30', '13:15', '18:00']) // 45 */
export function minutesAway(punches: readonly string[]): number {
  let away = 0
  for (let at = 1; at + 1 < punches.length; at += 2) {
    const [went, came] = [minutesOf(punches[at] ?? ''), minutesOf(punches[at + 1] ?? '')]
    if (went !== null && came !== null) away += (came - went + 1_440) % 1_440
  }
  return away
}

/** "Entrada 2" and "Saída almoço" by their first word, as long as clocks stand below. */
function kindOf(header: string): 'came' | 'went' | null {
  for (const name of [
    fold(header),
    fold(header).replace(/\d+$/, ''),
    fold(/^\P{L}*(\p{L}+)/u.exec(header)?.[1] ?? ''),
  ]) {
    if (CAME.has(name)) return 'came'
    if (WENT.has(name)) return 'went'
  }
  return null
}

const CLOCK = /^(?:[01]?\d|2[0-4])[:h][0-5]\d(?::[0-5]\d)?$/i

function runsOn(day: readonly string[]): boolean {
  const minutes = day.map(text => minutesOf(text) ?? 0)
  return minutes.every((one, at) => at === 0 || one >= (minutes[at - 1] ?? 0))
}

import { guardCell } from '../../model/guard-cell.ts'
import type { Picture } from '../api/types.ts'
import { inUnit, known, percent } from '../words/numbers.ts'
import { stripSays } from './strip.tsx'

type Cells = readonly (readonly (string | number)[])[]

/** A picture as a table: for CSV, and for those who would rather read than look. First row: heads. */
export function tableOf(picture: Picture): Cells {
  if (picture.form === 'quantiles') {
    const strip = (picture.strip ?? []).map(part => [part.label, part.count])
    return [['what', 'value'], ...strip, ...picture.dots.map((dot, place) => [`quantile ${(place + 0.5) / 20}`, dot])]
  }
  if (picture.form === 'shares')
    return [['group', picture.a, picture.b ?? ''], ...picture.rows.map(row => [row.label, row.a, row.b ?? ''])]
  if (picture.form === 'weeks') {
    const heads = ['week', ...picture.series.map(one => `${one.label} (hours)`)]
    const rows = picture.starts.map((start, week) => [
      new Date(start).toISOString().slice(0, 10),
      ...picture.series.map(one => one.hours[week] ?? ''),
    ])
    return [heads, ...rows]
  }
  const rows = picture.rows.map(({ label, measured }) =>
    known(measured) ? [label, measured.value, measured.low, measured.high, measured.n] : [label, '', '', '', ''],
  )
  return [['what', `value (${picture.unit})`, 'low', 'high', 'n'], ...rows]
}

/** A picture in one or two sentences, for a screen reader and for "copy as text". */
export function pictureSays(picture: Picture): string {
  if (picture.form === 'quantiles') {
    const dots = [...picture.dots].sort((a, b) => a - b)
    const middle = ((dots[9] ?? 0) + (dots[10] ?? 0)) / 2
    const range = `${Math.round(middle)} ${picture.unit} in the middle, likely ${Math.round(dots[0] ?? 0)} to ${Math.round(dots[19] ?? 0)}.`
    return picture.strip ? `${stripSays(picture.strip)}. ${range}` : range
  }
  if (picture.form === 'shares') {
    const { a, b } = picture
    return picture.rows
      .map(
        row =>
          `${row.label}: ${percent(row.a)} ${a}${b !== undefined && row.b !== undefined ? `, ${percent(row.b)} ${b}` : ''}.`,
      )
      .join(' ')
  }
  if (picture.form === 'weeks')
    return picture.series
      .map(one => {
        const mean = one.hours.reduce((sum, hours) => sum + hours, 0) / Math.max(1, one.hours.length)
        return `${one.label}: ${mean.toFixed(1)} hours a week${one.budget === undefined ? '' : `, budget ${one.budget}`}.`
      })
      .join(' ')
  const share = picture.range[1] <= 1
  return picture.rows.map(row => `${row.label}: ${inUnit(row.measured, share ? 'share' : picture.unit)}.`).join(' ')
}

/** Cells as CSV; a cell that a spreadsheet would run as a formula gets a quote in front (CWE-1236). */
export function csvOf(cells: Cells): string {
  return `${cells.map(row => row.map(cellOf).join(',')).join('\r\n')}\r\n`
}

function cellOf(cell: string | number): string {
  const safe = guardCell(cell)
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

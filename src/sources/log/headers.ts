import { fold } from '../text/fold.ts'
import type { Fields } from './columns.ts'

/** Header names written as words with blanks between, folded as they are compared. @example headers({ date: 'date día' }) // { date: ['date', 'dia'] } */
export function headers<Name extends string>(
  words: Readonly<Record<Name, string>>,
): Readonly<Record<Name, readonly string[]>> {
  const folded = Object.entries<string>(words).map(([field, names]) => [field, names.trim().split(/\s+/).map(fold)])
  return Object.fromEntries(folded) as Readonly<Record<Name, readonly string[]>> & Fields
}

/** The same headers, with those of further languages behind them; they can name no field that is not there. */
export function withMore<Name extends string, More extends Name>(
  first: Readonly<Record<Name, readonly string[]>>,
  more: Readonly<Record<More, readonly string[]>>,
): Fields {
  const further: Fields = more
  return Object.fromEntries(
    Object.entries<readonly string[]>(first).map(([field, names]) => [field, [...names, ...(further[field] ?? [])]]),
  )
}

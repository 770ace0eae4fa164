import { fold } from '../text/fold.ts'
import type { Fields } from './columns.ts'

/** Header names written as words with blanks between, folded as they are compared. @example headers({ date: 'date día' }) // { date: ['date', 'dia'] } */
export function headers<Name extends string>(
  words: Readonly<Record<Name, string>>,
): Readonly<Record<Name, readonly string[]>> {
  const folded = Object.entries<string>(words).map(([field, names]) => [field, names.trim().split(/\s+/).map(fold)])
  return Object.fromEntries(folded) as Readonly<Record<Name, readonly string[]>> & Fields
}

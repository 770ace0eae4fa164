import { count } from './numbers.ts'

type Counts = { readonly added: number; readonly matched: number; readonly skipped: number; readonly failed: number }

/** What became of the rows of an import, as one line; what there was none of is not said. @example became({ added: 12, matched: 0, skipped: 3, failed: 0 }) // "12 new, 3 left out" */
export function became({ added, matched, skipped, failed }: Counts): string {
  return [
    `${count(added)} new`,
    matched > 0 ? `${count(matched)} here before or repeated` : '',
    skipped > 0 ? `${count(skipped)} left out` : '',
    failed > 0 ? `${count(failed)} not readable` : '',
  ]
    .filter(part => part !== '')
    .join(', ')
}

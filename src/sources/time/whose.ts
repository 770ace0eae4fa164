import { Refusal } from '../../model/refusal.ts'
import type { Reading } from '../../model/source.ts'
import type { TableRow } from '../log/table.ts'
import { fold } from '../text/fold.ts'
import { named } from './entry.ts'

/** Users by how they are compared, each as written. */
export type Users = ReadonlyMap<string, string>

/** A table of one person is the ego's; of several, only the ego's rows are. E_TIME_WHO where none of them is known to be the ego. */
export function whose(file: string, users: Users, { ego, answers, ledger }: Reading): (row: TableRow) => boolean {
  if (users.size <= 1) return () => true
  const said = answers['time:who']
  const mine = new Set([...ego.emails, ...ego.names, ...(said ?? '').split(',')].map(fold))
  mine.delete('')
  const isMine = (row: TableRow): boolean => mine.has(fold(row.cell('email'))) || mine.has(fold(nameOf(row)))
  if ([...users.keys()].some(user => mine.has(user)) || said === 'none') return isMine
  const names = [...users.values()].slice(0, 20)
  ledger.asks({
    id: 'time:who',
    asks: `Whose hours in ${file} are yours?`,
    options: names.map(name => ({ value: name.replaceAll(',', ' '), says: name })),
    assumed: '',
  })
  throw new Refusal(
    'E_TIME_WHO',
    `${file} holds the hours of ${users.size} people, and none of them is known to be you: say who you are and import again (${names.slice(0, 4).join(', ')}).`,
    {
      detail: { candidates: names.join('\n') },
    },
  )
}

/** Who did it, as the row tells them apart: by address, else by name. */
export function userOf(row: TableRow): string {
  return named(row.cell('email')) || named(nameOf(row))
}

/** The two halves of a name count before one column: "Employee?" beside them says yes or no. */
function nameOf(row: TableRow): string {
  return `${row.cell('first')} ${row.cell('last')}`.trim() || row.cell('user')
}

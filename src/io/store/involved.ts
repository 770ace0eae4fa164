import type { Involvement } from '../../model/contact.ts'
import type { Instant } from '../../model/instant.ts'
import type { ObservationKind } from '../../model/observation.ts'
import { number } from './base.ts'
import { channelOf, directionOf, kindOf, NO_DATE, roleOf } from './codes.ts'
import { recordNumbers } from './person-records.ts'
import type { Row, Sql } from './sql.ts'
import type { Involved } from './store.ts'

/** All dated involvements of the records up to and with `until`, oldest first; undated ones say nothing about contact. */
export function readInvolved(sql: Sql, owner: number, records: readonly string[], until?: Instant): Involved {
  const rows: Row[] = []
  const numbers = recordNumbers(sql, owner, records)
  for (const record of numbers)
    rows.push(
      ...sql.all(
        `SELECT at, weight, direction, role, channel, kind, size FROM involvement
         WHERE owner = ? AND record_id = ? AND at > ? AND at <= ? AND hidden = 0 ORDER BY at, observation_id, seq`,
        owner,
        record,
        NO_DATE,
        until ?? Number.MAX_SAFE_INTEGER,
      ),
    )
  if (numbers.length > 1) rows.sort((a, b) => number(a['at']) - number(b['at']))
  return columns(rows)
}

function columns(rows: readonly Row[]): Involved {
  const at = new Float64Array(rows.length)
  const weight = new Float64Array(rows.length)
  const group = new Uint8Array(rows.length)
  const direction: Involvement['direction'][] = []
  const role: Involvement['role'][] = []
  const channel: (string | null)[] = []
  const kind: ObservationKind[] = []
  for (const [place, row] of rows.entries()) {
    at[place] = number(row['at'])
    weight[place] = number(row['weight'])
    group[place] = Math.min(255, number(row['size']))
    direction.push(directionOf(number(row['direction'])))
    role.push(roleOf(number(row['role'])))
    channel.push(row['channel'] === null ? null : channelOf(number(row['channel'])))
    kind.push(kindOf(number(row['kind'])))
  }
  return { at, weight, direction, role, channel, kind, group }
}

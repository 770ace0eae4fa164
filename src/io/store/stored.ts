import type { ContactKey, Involvement } from '../../model/contact.ts'
import type { Observation, ObservationKind } from '../../model/observation.ts'
import { fromJson, number, numberOrNull, text, textOrNull } from './base.ts'
import { channelOf, directionOf, kindOf, leverOf, precisionOf, roleOf } from './codes.ts'
import { parseKeys } from './refresh.ts'
import type { Row, Sql } from './sql.ts'
import type { Stored } from './store.ts'

const COLUMNS = `o.id, o.key, o.at, o.precision, o.kind, o.channel, o.minutes, o.lever, o.detail, s.name AS source,
  m.public_id AS import_public, i.seq, i.role, i.direction, i.weight, i.mention_id, i.record_id`
const JOINED = `JOIN observation o ON o.id = p.id JOIN source s ON s.id = o.source
  LEFT JOIN import m ON m.id = o.import_id
  LEFT JOIN involvement i ON i.owner = o.owner AND i.observation_id = o.id`

type Who = { readonly record: string; readonly who: Involvement['who'] }

/**
 * Reads observations with their people: `picked` is a query that gives their ids in a column `id`, `order` how they come.
 * One statement, however many there are.
 */
export function readStored(
  sql: Sql,
  picked: string,
  order: string,
  params: readonly (string | number | null)[],
): readonly Stored[] {
  const people = new Map<number, Who>()
  const all: Stored[] = []
  let last = -1
  let open: { people: Involvement[]; records: string[] } = { people: [], records: [] }
  for (const row of sql.iterate(
    `SELECT ${COLUMNS} FROM (${picked}) p ${JOINED} ORDER BY ${order}, o.id, i.seq`,
    ...params,
  )) {
    const id = number(row['id'])
    if (id !== last) {
      last = id
      open = { people: [], records: [] }
      all.push(toStored(row, open))
    }
    if (row['seq'] === null) continue
    const { record, who } = whoIs(sql, people, number(row['mention_id']))
    open.records.push(record)
    open.people.push({
      who,
      role: roleOf(number(row['role'])),
      direction: directionOf(number(row['direction'])),
      weight: number(row['weight']),
    })
  }
  return all
}

/** The text id of an observation's row, and back; null where it is none. */
export function observationId(row: number): string {
  return `o_${row}`
}
export function observationRow(id: string): number | null {
  return /^o_\d{1,15}$/.test(id) ? Number(id.slice(2)) : null
}

function toStored(row: Row, open: { people: Involvement[]; records: string[] }): Stored {
  const channel = numberOrNull(row['channel'])
  const minutes = numberOrNull(row['minutes'])
  const lever = numberOrNull(row['lever'])
  const observation = {
    source: text(row['source']),
    key: text(row['key']),
    at: numberOrNull(row['at']),
    precision: precisionOf(number(row['precision'])),
    kind: kindOf(number(row['kind'])),
    channel: channel === null ? null : channelOf(channel),
    people: open.people,
    ...(minutes === null ? {} : { minutes }),
    ...(lever === null ? {} : { lever: leverOf(lever) }),
    detail: fromJson<unknown>(row['detail']),
  } as Observation<ObservationKind>
  return {
    id: observationId(number(row['id'])),
    importId: textOrNull(row['import_public']),
    observation,
    records: open.records,
  }
}

function whoIs(sql: Sql, known: Map<number, Who>, mention: number): Who {
  const before = known.get(mention)
  if (before !== undefined) return before
  const row = sql.get(
    'SELECT m.keys, m.name, r.public_id FROM mention m JOIN record r ON r.id = m.record_id WHERE m.id = ?',
    mention,
  )
  const keys = parseKeys(text(row?.['keys'])).map(([kind, value]) => ({ kind, value }) as ContactKey)
  const name = textOrNull(row?.['name'])
  const who: Who = { record: text(row?.['public_id']), who: name === null ? { keys } : { keys, name } }
  known.set(mention, who)
  return who
}

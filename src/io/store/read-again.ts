import type { ObservationKind } from '../../model/observation.ts'
import { KIND_CODES } from './codes.ts'
import type { Sql } from './sql.ts'
import { marks } from './sql.ts'
import type { Stored } from './store.ts'
import { observationId, readStored } from './stored.ts'

type Head = readonly [id: number, key: string, at: number | null, source: string, importId: string | null]

/** More than so many new ones are read with all the others. */
const MOST_NEW = 500

/** All facts of a kind, oldest first; of those that were read before only the heads are looked at. */
export function readAgain(sql: Sql, owner: number, kind: ObservationKind, held: readonly Stored[]): readonly Stored[] {
  const known = new Map(held.map(fact => [fact.id, fact]))
  const heads = sql.lists<Head>(
    `SELECT o.id, o.key, o.at, s.name, m.public_id FROM observation o JOIN source s ON s.id = o.source
     LEFT JOIN import m ON m.id = o.import_id
     WHERE o.owner = ? AND o.kind = ? AND o.hidden = 0 ORDER BY o.at ASC NULLS LAST, o.id`,
    owner,
    KIND_CODES[kind],
  )
  const standing = heads.map(head => {
    const fact = known.get(observationId(head[0]))
    return fact !== undefined && isSameFact(fact, head) ? fact : null
  })
  const fresh = heads.flatMap(([id], i) => (standing[i] === null ? [id] : []))
  const read = new Map(readNew(sql, owner, kind, fresh).map(fact => [fact.id, fact]))
  return heads.flatMap(([id], i) => standing[i] ?? read.get(observationId(id)) ?? [])
}

function readNew(sql: Sql, owner: number, kind: ObservationKind, fresh: readonly number[]): readonly Stored[] {
  if (fresh.length === 0) return []
  if (fresh.length > MOST_NEW)
    return readStored(sql, 'SELECT id FROM observation WHERE owner = ? AND kind = ? AND hidden = 0', 'o.id', [
      owner,
      KIND_CODES[kind],
    ])
  return readStored(sql, `SELECT id FROM observation WHERE id IN ${marks(fresh.length)}`, 'o.id', fresh)
}

/** A number that was given again after an import was taken back does not make two facts one. */
function isSameFact({ importId, observation }: Stored, [, key, at, source, from]: Head): boolean {
  return importId === from && observation.source === source && observation.key === key && observation.at === at
}

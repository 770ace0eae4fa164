import { KnownByUid, nameInKey } from '../../sources/calendar/shared-uid.ts'
import { fromJson, numberOrNull } from './base.ts'
import { KIND_CODES } from './codes.ts'
import type { PackedRows } from './packed-rows.ts'
import type { Sql } from './sql.ts'
import type { Tombstones } from './tombstones.ts'

const SOURCE = 'calendar'
/** All keys of one UID: the character after "@" ends them. */
const FIND_BY_UID = `SELECT key, at, detail FROM observation
  WHERE owner = ? AND source = ? AND kind = ${KIND_CODES.meeting} AND key >= ? AND key < ?`
const FIND_BY_KEY = 'SELECT at, detail FROM observation WHERE owner = ? AND source = ? AND key = ?'
/** What a meeting says that repeats: each time of it has a key of its own already. Quotes within a text are written otherwise. */
const REPEATS = '"series":"'

/**
 * Finds the key under which a meeting stands whose UID others may share (decision 0039): a file shows what comes along with
 * it, the database whatever came before.
 */
export class SharedUids {
  readonly #sql: Sql
  readonly #owner: number
  readonly #tombstones: Tombstones | null
  readonly #known = new Map<string, KnownByUid>()
  /** the last one stood there already: then so will the next, and looking at its own key first is cheaper */
  #expectSame = false

  constructor(sql: Sql, owner: number, tombstones: Tombstones | null) {
    this.#sql = sql
    this.#owner = owner
    this.#tombstones = tombstones
  }

  /** `isFirst`: nothing was in the database before. */
  keyOf(rows: PackedRows, place: number, source: number, isFirst: boolean, replaces: boolean): string {
    const key = rows.keys[place] ?? ''
    if (rows.source !== SOURCE || rows.kind[place] !== KIND_CODES.meeting) return key
    const [detail = '', at = Number.NaN] = [rows.details[place], rows.at[place]]
    if (detail.includes(REPEATS)) return key
    const name = nameInKey(key)
    const met = this.#known.get(name)
    if (met === undefined && this.#expectSame && this.#isThere(key, at, detail, source)) return key
    const known = met ?? (isFirst ? new KnownByUid(name) : this.#read(name, source))
    const one = { key, at, title: titleIn(detail) }
    const found = known.placeOf(one, replaces)
    this.#expectSame = known.holds(found, at)
    known.add({ ...one, key: found })
    this.#known.set(name, known)
    return found
  }

  /** What says the very same under this very key is the same, whatever else is known of its UID. */
  #isThere(key: string, at: number, detail: string, source: number): boolean {
    const row = this.#sql.get(FIND_BY_KEY, this.#owner, source, key)
    return row !== undefined && numberOrNull(row['at'] ?? null) === at && row['detail'] === detail
  }

  #read(name: string, source: number): KnownByUid {
    const known = new KnownByUid(name)
    for (const row of this.#sql.all(FIND_BY_UID, this.#owner, source, name, `${name}A`)) {
      const detail = String(row['detail'])
      const at = numberOrNull(row['at'] ?? null)
      if (at !== null && !detail.includes(REPEATS)) known.add({ key: String(row['key']), at, title: titleIn(detail) })
    }
    // who was forgotten took the key away with them; a mask tells nothing of what it hides but itself
    const masked = this.#tombstones?.maskedKey(name)
    const row = masked === undefined ? undefined : this.#sql.get(FIND_BY_KEY, this.#owner, source, masked)
    const at = numberOrNull(row?.['at'] ?? null)
    if (at !== null) known.add({ key: name, at, title: titleIn(String(row?.['detail'])) })
    return known
  }
}

function titleIn(detail: string): string {
  return fromJson<{ title?: string }>(detail).title ?? ''
}

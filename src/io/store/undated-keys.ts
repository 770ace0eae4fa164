import { undatedKey } from '../../sources/mail/message-key.ts'
import { number } from './base.ts'
import type { Row, Sql } from './sql.ts'
import type { Tombstones } from './tombstones.ts'

/** What was written before the keys of mail held a date (decision 0029): there the same date tells the same message. */
const FIND_UNDATED = 'SELECT id, import_id FROM observation WHERE owner = ? AND source = ? AND key = ? AND at IS ?'
const SOURCE = 'mail'

/** Finds the row of a message that stands under its key without a date. Null where the database holds none such. */
export type UndatedKeys = {
  find(name: string, source: number, key: string, at: number | null, isMasked: boolean): Row | undefined
}

export function undatedKeys(sql: Sql, owner: number, tombstones: Tombstones | null): UndatedKeys | null {
  if (number(sql.get('SELECT undated FROM owner WHERE id = ?', owner)?.['undated']) === 0) return null
  return {
    find(name, source, key, at, isMasked) {
      const undated = name === SOURCE ? undatedKey(key) : null
      if (undated === null) return undefined
      const stored = isMasked && tombstones !== null ? tombstones.maskedKey(undated) : undated
      return sql.get(FIND_UNDATED, owner, source, stored, at)
    },
  }
}

/** Whether a row that is restored stands under such a key; what a mask hides cannot be told. */
export function isUndated(source: string, key: string): boolean {
  return source === SOURCE && /^m[^~]*$/.test(key)
}

/** From now on this database holds such rows. */
export function noteUndated(sql: Sql, owner: number): void {
  sql.run('UPDATE owner SET undated = 1 WHERE id = ?', owner)
}

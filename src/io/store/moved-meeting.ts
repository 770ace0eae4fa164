import type { Observation } from '../../model/observation.ts'
import { fromJson, numberOrNull } from './base.ts'
import { KIND_CODES } from './codes.ts'
import type { PackedRows } from './packed-rows.ts'
import type { Sql } from './sql.ts'

/**
 * Whether a meeting takes place at another time, or for longer or shorter, than the row `id` says, or is called off or on
 * again. Declined it takes no time. Other kinds are dated facts that never change; that is so of what people a meeting has.
 */
export function isMoved(sql: Sql, id: number, rows: PackedRows, place: number): boolean {
  if (rows.kind[place] !== KIND_CODES.meeting) return false
  const was = sql.get('SELECT at, minutes, detail FROM observation WHERE id = ?', id)
  if (was === undefined) return false
  const [at = Number.NaN, minutes = Number.NaN] = [rows.at[place], rows.minutes[place]]
  return (
    !isSame(numberOrNull(was['at'] ?? null), at) ||
    !isSame(numberOrNull(was['minutes'] ?? null), minutes) ||
    isCalledOff(was['detail']) !== isCalledOff(rows.details[place] ?? '{}')
  )
}

/** A meeting as it stands once it is called off: it took no time, and nobody met there. */
export function calledOff(stood: Observation): Observation {
  const { minutes: _, ...meeting } = stood
  const people = meeting.people.map(one => ({ ...one, direction: 'none' as const, weight: 0 }))
  return { ...meeting, people, detail: { ...meeting.detail, cancelled: true } } as Observation
}

/** Packed rows have no null: what is not known is NaN there. */
function isSame(was: number | null, now: number): boolean {
  return was === null ? Number.isNaN(now) : was === now
}

function isCalledOff(detail: Parameters<typeof fromJson>[0]): boolean {
  return fromJson<{ cancelled?: boolean }>(detail).cancelled === true
}

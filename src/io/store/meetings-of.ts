import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import { fromJson, number, numberOrNull } from './base.ts'
import { KIND_CODES } from './codes.ts'
import type { ObservationWriter } from './observation-writer.ts'
import type { Sql } from './sql.ts'

/** A meeting as it stands in the store. */
export type Found = {
  readonly id: number
  readonly at: Instant
  readonly isOff: boolean
  /** written or met in this part of the run */
  readonly isTold: boolean
  readonly isNew: boolean
}

/** What the store holds under the name of one event: the meeting itself, or the times of a series. */
export class MeetingsOf {
  readonly #sql: Sql
  readonly #owner: number
  readonly #since: Instant
  readonly #writer: Pick<ObservationWriter, 'firstId' | 'hasTold'>
  readonly #known = new Map<string, readonly Found[]>()

  constructor(sql: Sql, owner: number, since: Instant, writer: Pick<ObservationWriter, 'firstId' | 'hasTold'>) {
    this.#sql = sql
    this.#owner = owner
    this.#since = since
    this.#writer = writer
  }

  /** Those that were still to come, and that nobody called off. */
  ahead(name: string): readonly Found[] {
    return this.#of(name).filter(({ at, isOff }) => at >= this.#since && !isOff)
  }

  isTold(name: string): boolean {
    return this.#of(name).some(one => one.isTold)
  }

  /**
   * Times that an event which was told anew has no more: those ahead, and where new times appeared behind, because the
   * whole series was put to another time, those behind as well, back to a day before the first one that was told.
   */
  droppedFrom(name: string): readonly Found[] {
    const all = this.#of(name)
    const told = all.filter(one => one.isTold)
    const isPut = told.some(({ at, isNew }) => at < this.#since && isNew)
    const from = isPut ? told.reduce((first, { at }) => Math.min(first, at - DAY), this.#since) : this.#since
    return all.filter(({ isTold, isOff, at }) => !isTold && !isOff && at >= from)
  }

  #of(name: string): readonly Found[] {
    const known = this.#known.get(name)
    if (known !== undefined) return known
    const found = this.#sql
      .all(
        // "@" and the character after it: all keys of the series
        `SELECT o.id, o.at, o.detail FROM observation o JOIN source s ON s.id = o.source
         WHERE s.owner = ? AND s.name = 'calendar' AND o.owner = s.owner AND o.source = s.id AND o.hidden = 0
           AND o.kind = ${KIND_CODES.meeting} AND (o.key = ? OR (o.key > ? AND o.key < ?))`,
        this.#owner,
        name,
        `${name}@`,
        `${name}A`,
      )
      .flatMap(row => {
        const [id, at] = [number(row['id']), numberOrNull(row['at'])]
        const isOff = fromJson<{ cancelled?: boolean }>(row['detail']).cancelled === true
        const isNew = id >= this.#writer.firstId
        return at === null ? [] : [{ id, at, isOff, isTold: this.#writer.hasTold(id), isNew }]
      })
    this.#known.set(name, found)
    return found
  }
}

import type { Observation } from '../../model/observation.ts'
import { bumpVersion, number, numberOrNull } from './base.ts'
import {
  CHANNEL_CODES,
  DIRECTION_CODES,
  KIND_CODES,
  LEVER_CODES,
  NO_DATE,
  PRECISION_CODES,
  ROLE_CODES,
} from './codes.ts'
import { CoverageChange } from './coverage.ts'
import { IdRanges } from './id-ranges.ts'
import { Interner } from './interner.ts'
import { noteFresh, settleFresh } from './fresh-record.ts'
import { refreshRecords } from './refresh.ts'
import { BATCH, RowBatch } from './row-batch.ts'
import type { Sql } from './sql.ts'
import type { Tombstones } from './tombstones.ts'

export type Written = 'added' | 'matched' | 'forgotten'
export type WrittenCounts = Record<Written, number>

/** An observation about to be written, as it will stand there. */
type Ready = {
  readonly observation: Observation
  readonly people: Observation['people']
  readonly key: string
  readonly source: number
}

const INSERT_OBSERVATION = `INSERT INTO observation
  (id, owner, source, key, at, precision, kind, channel, minutes, lever, detail, import_id)`
const UNLESS_KNOWN = 'ON CONFLICT (owner, source, key) DO NOTHING'
const FIND_OBSERVATION = 'SELECT id, import_id FROM observation WHERE owner = ? AND source = ? AND key = ?'
const INSERT_INVOLVEMENT = `INSERT INTO involvement
  (owner, record_id, at, observation_id, seq, mention_id, role, direction, weight, channel, kind, size)`

/** Writes observations inside a transaction that somebody else opened; `finish` brings all that hangs on them up to date. */
export class ObservationWriter {
  /** records that gained something */
  readonly touched = new Set<number>()
  /** observations that were already there, from another import */
  readonly again = new IdRanges()
  readonly sources = new Set<string>()
  readonly firstId: number
  since: number | null = null
  until: number | null = null
  readonly #sql: Sql
  readonly #owner: number
  /** which import the next observation counts for; null: stated by hand */
  importId: number | null
  readonly #tombstones: Tombstones | null
  readonly #interner: Interner
  readonly #coverage = new CoverageChange()
  readonly #sourceIds = new Map<string, number>()
  readonly #rows: RowBatch
  readonly #involvements: RowBatch
  #nextId: number
  #expectMatch = false

  /** `tombstones` null: the user says it themselves, so even forgotten people may be named again. */
  constructor(sql: Sql, owner: number, importId: number | null, tombstones: Tombstones | null) {
    this.#sql = sql
    this.#owner = owner
    this.importId = importId
    this.#tombstones = tombstones?.empty === true ? null : tombstones
    this.#interner = new Interner(sql, owner)
    this.#rows = new RowBatch(sql, INSERT_OBSERVATION, 12, UNLESS_KNOWN)
    this.#involvements = new RowBatch(sql, INSERT_INVOLVEMENT, 12)
    this.#nextId = number(sql.get('SELECT next_observation AS next FROM owner WHERE id = ?', owner)?.['next'])
    this.firstId = this.#nextId
  }

  get lastId(): number {
    return this.#nextId - 1
  }

  write(observation: Observation): Written {
    const counts = this.writeAll([observation])
    return counts.added > 0 ? 'added' : counts.matched > 0 ? 'matched' : 'forgotten'
  }

  writeAll(batch: readonly Observation[]): WrittenCounts {
    const counts: WrittenCounts = { added: 0, matched: 0, forgotten: 0 }
    let group: Ready[] = []
    for (const observation of batch) {
      const ready = this.#ready(observation)
      if (ready === null) counts.forgotten += 1
      // a second reading of the same file matches row after row: then looking first is cheaper than trying to write
      else if (this.#expectMatch && this.#matched(ready)) counts.matched += 1
      else if (group.push(ready) === BATCH) {
        this.#writeGroup(group, counts)
        group = []
      }
    }
    this.#writeGroup(group, counts)
    return counts
  }

  /** @returns the data version that holds what was written */
  finish(): number {
    this.#involvements.flush()
    const version = bumpVersion(this.#sql, this.#owner)
    this.#sql.run('UPDATE owner SET next_observation = ? WHERE id = ?', this.#nextId, this.#owner)
    this.#coverage.apply(this.#sql, this.#owner)
    const { fresh } = this.#interner
    for (const record of fresh.values()) settleFresh(this.#sql, this.#owner, record, version)
    const older = [...this.touched].filter(record => !fresh.has(record))
    refreshRecords(this.#sql, this.#owner, older, version)
    return version
  }

  /** The row of the observation written or matched last under this key. */
  find(source: string, key: string): number | null {
    const row = this.#sql.get(FIND_OBSERVATION, this.#owner, this.#sourceId(source), key)
    return row === undefined ? null : number(row['id'])
  }

  /** Null where all its people are to stay forgotten. */
  #ready(observation: Observation): Ready | null {
    this.#checkShape(observation)
    let { people, key } = observation
    const tombstones = this.#tombstones
    if (tombstones !== null && people.length > 0) {
      people = people.filter(one => !tombstones.isForgotten(observation.source, one.who))
      if (people.length === 0) return null
      if (people.length < observation.people.length) key = tombstones.maskedKey(key)
    }
    this.#note(observation)
    return { observation, people, key, source: this.#sourceId(observation.source) }
  }

  /** Most groups are new as a whole; only where one is not must each row be asked whether it is the one just written. */
  #writeGroup(group: readonly Ready[], counts: WrittenCounts): void {
    if (group.length === 0) return
    const first = this.#nextId
    this.#nextId += group.length
    const added = this.#insert(group, first)
    for (const [place, ready] of group.entries()) {
      const id = first + place
      if (added === group.length || this.#isAt(ready, id)) this.#involve(ready, id)
      else this.#matched(ready)
    }
    // ids that were not used at the end of the group are free again
    if (added === 0) this.#nextId = first
    this.#expectMatch = added * 2 < group.length
    counts.added += added
    counts.matched += group.length - added
  }

  #insert(group: readonly Ready[], first: number): number {
    // a full group is written by `add` itself, and then `flush` has nothing left to count
    const before = this.#rows.written
    for (const [place, { observation, key, source }] of group.entries())
      this.#rows.add(
        first + place,
        this.#owner,
        source,
        key,
        observation.at,
        PRECISION_CODES[observation.precision],
        KIND_CODES[observation.kind],
        observation.channel === null ? null : CHANNEL_CODES[observation.channel],
        observation.minutes ?? null,
        observation.lever === undefined ? null : LEVER_CODES[observation.lever],
        JSON.stringify(observation.detail),
        this.importId,
      )
    this.#rows.flush()
    return this.#rows.written - before
  }

  #involve({ observation, people, key, source }: Ready, row: number): void {
    const at = observation.at ?? NO_DATE
    const channel = observation.channel === null ? null : CHANNEL_CODES[observation.channel]
    const kind = KIND_CODES[observation.kind]
    let seq = 0
    for (const one of people) {
      const mention = this.#interner.mentionOf(source, observation.source, one.who)
      this.touched.add(mention.record)
      const part = { role: one.role, row, size: people.length }
      if (mention.fresh !== null)
        noteFresh(mention.fresh, mention.id, { at: observation.at, kind: observation.kind, key }, part)
      this.#involvements.add(
        this.#owner,
        mention.record,
        at,
        row,
        seq++,
        mention.id,
        ROLE_CODES[one.role],
        DIRECTION_CODES[one.direction],
        one.weight,
        channel,
        kind,
        people.length,
      )
    }
    this.#coverage.add(source, observation)
  }

  #isAt({ source, key }: Ready, id: number): boolean {
    return this.#sql.get(FIND_OBSERVATION, this.#owner, source, key)?.['id'] === id
  }

  #matched({ source, key }: Ready): boolean {
    const row = this.#sql.get(FIND_OBSERVATION, this.#owner, source, key)
    if (row === undefined) return false
    if (this.importId === null || numberOrNull(row['import_id']) !== this.importId) this.again.add(number(row['id']))
    return true
  }

  #note(observation: Observation): void {
    this.sources.add(observation.source)
    const at = observation.at
    if (at === null) return
    if (this.since === null || at < this.since) this.since = at
    if (this.until === null || at > this.until) this.until = at
  }

  #sourceId(name: string): number {
    let id = this.#sourceIds.get(name)
    if (id === undefined) {
      this.#sql.run(
        'INSERT INTO source (owner, name) VALUES (?, ?) ON CONFLICT (owner, name) DO NOTHING',
        this.#owner,
        name,
      )
      id = number(this.#sql.get('SELECT id FROM source WHERE owner = ? AND name = ?', this.#owner, name)?.['id'])
      this.#sourceIds.set(name, id)
    }
    return id
  }

  /** A reader that breaks the contract is a bug; better a loud one than a bad row for ever. */
  #checkShape(observation: Observation): void {
    const { key, at, source } = observation
    if (key.length === 0 || key.length > 200)
      throw new Error(`The source ${source} gave a key of ${key.length} characters; 1 to 200 are allowed.`)
    if (at !== null && !(Number.isInteger(at) && Math.abs(at) <= 8.64e15))
      throw new Error(`The source ${source} gave ${at} as the moment of ${key}.`)
  }
}

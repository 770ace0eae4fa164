import type { ContactRef } from '../../model/contact.ts'
import type { Observation } from '../../model/observation.ts'
import { bumpVersion, dataVersion, number, numberOrNull, raiseTouchedFloor } from './base.ts'
import { NO_DATE } from './codes.ts'
import { CoverageChange, recount } from './coverage.ts'
import { noteFresh, settleFresh } from './fresh-record.ts'
import { hideAgain } from './hide-retracted.ts'
import { holds, IdRanges } from './id-ranges.ts'
import { Interner } from './interner.ts'
import type { Mention } from './interner.ts'
import { KeySet } from './key-set.ts'
import { lateIndex } from './late-index.ts'
import type { LateIndex } from './late-index.ts'
import { Packer } from './packed-rows.ts'
import type { PackedRows } from './packed-rows.ts'
import { calledOff, isMoved } from './moved-meeting.ts'
import { refreshRecords } from './refresh.ts'
import { removeObservation } from './remove-observation.ts'
import { BATCH, RowBatch } from './row-batch.ts'
import { SharedUids } from './shared-uids.ts'
import type { Row, Sql } from './sql.ts'
import { readStored } from './stored.ts'
import type { Tombstones } from './tombstones.ts'
import { undatedKeys } from './undated-keys.ts'
import type { UndatedKeys } from './undated-keys.ts'

export type Written = 'added' | 'matched' | 'forgotten'
export type WrittenCounts = Record<Written, number>

/** An observation about to be written: where it stands in its rows, and what of it may be kept. */
type Ready = { readonly place: number; readonly key: string; readonly people: readonly number[] | null }

/** A contact that rows name by its place, and its mention once it was written for a source. */
type Named = { readonly ref: ContactRef; source: number; mention: Mention | null }

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
  /** what comes is how things stand now: a meeting that was put off or called off stands in the place of what it was */
  replaces = false
  #hasReplaced = false
  /** rows that were there already, kept only where what comes is how things stand now */
  readonly #met = new IdRanges()
  readonly #tombstones: Tombstones | null
  readonly #undated: UndatedKeys | null
  /** null: rows stand under the keys that they come with */
  readonly #uids: SharedUids | null
  readonly #interner: Interner
  readonly #coverage = new CoverageChange()
  readonly #sourceIds = new Map<string, number>()
  readonly #packer = new Packer()
  #rows: RowBatch
  readonly #involvements: RowBatch
  #contacts: Named[] = []
  #nextId: number
  #expectMatch = false
  #isIndexed = false
  #first: { readonly keys: KeySet; readonly index: LateIndex } | null = null

  /** `tombstones` null: the user says it themselves, so even forgotten people may be named again. */
  constructor(sql: Sql, owner: number, importId: number | null, tombstones: Tombstones | null) {
    this.#sql = sql
    this.#owner = owner
    this.importId = importId
    this.#tombstones = tombstones?.empty === true ? null : tombstones
    this.#undated = undatedKeys(sql, owner, this.#tombstones)
    this.#uids = importId === null ? null : new SharedUids(sql, owner, this.#tombstones)
    this.#interner = new Interner(sql, owner)
    this.#rows = new RowBatch(sql, INSERT_OBSERVATION, 12, UNLESS_KNOWN)
    this.#involvements = new RowBatch(sql, INSERT_INVOLVEMENT, 12)
    this.#nextId = number(sql.get('SELECT next_observation AS next FROM owner WHERE id = ?', owner)?.['next'])
    this.firstId = this.#nextId
  }

  /**
   * For the first import of all: rows are written without the index by key until hardly any are to follow (`nearEnd`), and which
   * keys there are is known from memory. Does nothing where the database holds rows already. `once`: no other import will follow.
   */
  fillFirst(once = false): void {
    const index = lateIndex(this.#sql, once)
    if (index === null) return
    this.#first = { keys: new KeySet(), index }
    this.#rows = new RowBatch(this.#sql, INSERT_OBSERVATION, 12)
  }

  /** Few rows are to follow: the index is made now, beside whoever reads them, and grows with them. */
  nearEnd(): void {
    if (this.#isIndexed) return
    this.#isIndexed = true
    this.#first?.index.restore()
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
    for (const rows of this.#packer.pack(batch)) this.#writeRows(rows, counts)
    return counts
  }

  /** Rows of one packer in the order it made them. */
  writePacked(rows: PackedRows): WrittenCounts {
    const counts: WrittenCounts = { added: 0, matched: 0, forgotten: 0 }
    this.#writeRows(rows, counts)
    return counts
  }

  #writeRows(rows: PackedRows, counts: WrittenCounts): void {
    const source = this.#sourceId(rows.source)
    this.sources.add(rows.source)
    this.#contacts.length = rows.firstContact
    for (const ref of rows.contacts) this.#contacts.push({ ref, source, mention: null })
    let group: Ready[] = []
    for (let place = 0; place < rows.count; place++) {
      const ready = this.#ready(rows, place, source)
      if (ready === null) counts.forgotten += 1
      else if (this.#first?.keys.add(source, ready.key) === false) counts.matched += 1
      // a second reading of the same file matches row after row: then looking first is cheaper than trying to write
      else if ((this.#expectMatch || this.replaces || this.#undated !== null) && this.#matched(source, ready, rows))
        counts.matched += 1
      else if (group.push(ready) === BATCH) {
        this.#writeGroup(rows, source, group, counts)
        group = []
      }
    }
    this.#writeGroup(rows, source, group, counts)
  }

  /** @returns the data version that holds what was written: the one there is where nothing was */
  finish(): number {
    this.#involvements.flush()
    this.nearEnd()
    this.#first = null
    if (this.#nextId === this.firstId) return dataVersion(this.#sql, this.#owner)
    const version = bumpVersion(this.#sql, this.#owner)
    this.#sql.run('UPDATE owner SET next_observation = ? WHERE id = ?', this.#nextId, this.#owner)
    this.#coverage.apply(this.#sql, this.#owner)
    const { fresh } = this.#interner
    this.#interner.flush()
    settleFresh(this.#sql, this.#owner, fresh.values(), version)
    const older = [...this.touched].filter(record => !fresh.has(record))
    refreshRecords(this.#sql, this.#owner, older, version, this.#hasReplaced)
    if (this.#hasReplaced) {
      // as where an import is taken back: what went away is missing from counts, and from all that was worked out before
      recount(this.#sql, this.#owner)
      raiseTouchedFloor(this.#sql, this.#owner, version)
    }
    hideAgain(this.#sql, this.#owner, this.firstId, version)
    return version
  }

  /** The row of the observation written or matched last under this key. */
  find(source: string, key: string): number | null {
    const row = this.#sql.get(FIND_OBSERVATION, this.#owner, this.#sourceId(source), key)
    return row === undefined ? null : number(row['id'])
  }

  /** Whether a row was written here, or was there already and came again. */
  hasTold(id: number): boolean {
    return id >= this.firstId || holds(this.#met.runs(), id)
  }

  /** Lets a meeting count as called off from now on, as if its calendar had said so. */
  callOff(id: number): void {
    const [stored] = readStored(this.#sql, 'SELECT ? AS id', 'o.id', [id])
    if (stored === undefined) return
    removeObservation(this.#sql, this.#owner, id, this.touched)
    this.#hasReplaced = true
    this.write(calledOff(stored.observation))
  }

  /** Null where all its people are to stay forgotten. */
  #ready(rows: PackedRows, place: number, source: number): Ready | null {
    this.#note(rows.at[place] ?? Number.NaN)
    const key = this.#uids?.keyOf(rows, place, source, this.#first !== null, this.replaces) ?? rows.keys[place] ?? ''
    const [from = 0, until = 0] = [rows.people[place], rows.people[place + 1]]
    const tombstones = this.#tombstones
    if (tombstones === null || from === until) return { place, key, people: null }
    const people: number[] = []
    for (let part = from; part < until; part++)
      if (!tombstones.isForgotten(rows.source, this.#named(rows, part).ref)) people.push(part)
    if (people.length === 0) return null
    return people.length < until - from
      ? { place, key: tombstones.maskedKey(key), people }
      : { place, key, people: null }
  }

  /** Most groups are new as a whole; only where one is not must each row be asked whether it is the one just written. */
  #writeGroup(rows: PackedRows, source: number, group: readonly Ready[], counts: WrittenCounts): void {
    if (group.length === 0) return
    const first = this.#nextId
    this.#nextId += group.length
    const added = this.#insert(rows, source, group, first)
    for (const [step, ready] of group.entries()) {
      const id = first + step
      if (added === group.length || this.#isAt(source, ready, id)) this.#involve(rows, source, ready, id)
      else this.#matched(source, ready, null)
    }
    // ids that were not used at the end of the group are free again
    if (added === 0) this.#nextId = first
    this.#expectMatch = added * 2 < group.length
    counts.added += added
    counts.matched += group.length - added
  }

  #insert(rows: PackedRows, source: number, group: readonly Ready[], first: number): number {
    // a full group is written by `add` itself, and then `flush` has nothing left to count
    const before = this.#rows.written
    for (const [step, { place, key }] of group.entries())
      this.#rows.add(
        first + step,
        this.#owner,
        source,
        key,
        orNull(rows.at[place]),
        rows.precision[place] ?? 0,
        rows.kind[place] ?? 0,
        rows.channel[place] || null,
        orNull(rows.minutes[place]),
        rows.lever[place] || null,
        rows.details[place] ?? '{}',
        this.importId,
      )
    this.#rows.flush()
    return this.#rows.written - before
  }

  #involve(rows: PackedRows, source: number, { place, key, people }: Ready, row: number): void {
    const at = orNull(rows.at[place])
    const [kind = 0, channel = 0, from = 0, until = 0] = [
      rows.kind[place],
      rows.channel[place],
      rows.people[place],
      rows.people[place + 1],
    ]
    const size = people?.length ?? until - from
    for (let seq = 0; seq < size; seq++) {
      const part = people?.[seq] ?? from + seq
      const mention = this.#mentionOf(rows, source, part)
      const role = rows.role[part] ?? 0
      this.touched.add(mention.record)
      if (mention.fresh !== null) noteFresh(mention.fresh, { mention, at, kind, role, size, row, key })
      this.#involvements.add(
        this.#owner,
        mention.record,
        at ?? NO_DATE,
        row,
        seq,
        mention.id,
        role,
        rows.direction[part] ?? 0,
        rows.weight[part] ?? 0,
        channel || null,
        kind,
        size,
      )
    }
    this.#coverage.add(source, kind, channel, at)
  }

  #mentionOf(rows: PackedRows, source: number, part: number): Mention {
    const named = this.#named(rows, part)
    if (named.mention === null || named.source !== source) {
      named.mention = this.#interner.mentionOf(source, rows.source, named.ref)
      named.source = source
    }
    return named.mention
  }

  #named(rows: PackedRows, part: number): Named {
    const named = this.#contacts[rows.who[part] ?? -1]
    if (named === undefined) throw new Error(`Packed rows of ${rows.source} name a contact that was not handed over.`)
    return named
  }

  #isAt(source: number, { key }: Ready, id: number): boolean {
    return this.#sql.get(FIND_OBSERVATION, this.#owner, source, key)?.['id'] === id
  }

  /** `rows`: where it stands, so that what it says can be compared; null: it stays as it was. */
  #matched(source: number, { key, place }: Ready, rows: PackedRows | null): boolean {
    const row = this.#sql.get(FIND_OBSERVATION, this.#owner, source, key) ?? this.#older(source, key, place, rows)
    if (row === undefined) return false
    const id = number(row['id'])
    if (this.replaces && rows !== null && id < this.firstId && isMoved(this.#sql, id, rows, place)) {
      removeObservation(this.#sql, this.#owner, id, this.touched)
      this.#hasReplaced = true
      return false
    }
    if (this.replaces) this.#met.add(id)
    if (this.importId === null || numberOrNull(row['import_id']) !== this.importId) this.again.add(id)
    return true
  }

  #older(source: number, key: string, place: number, rows: PackedRows | null): Row | undefined {
    if (rows === null) return undefined
    const own = rows.keys[place] ?? ''
    return this.#undated?.find(rows.source, source, own, orNull(rows.at[place]), own !== key)
  }

  #note(at: number): void {
    if (Number.isNaN(at)) return
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
}

function orNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value
}

import type { Channel } from '../../model/channel.ts'
import type { Involvement, Role } from '../../model/contact.ts'
import type { Decision, DecisionBody } from '../../model/decision.ts'
import type { DetailOf } from '../../model/detail.ts'
import type { Instant } from '../../model/instant.ts'
import type { Lever } from '../../model/lever.ts'
import type { FileReport, LedgerLine, Question } from '../../model/ledger.ts'
import type { Observation, ObservationKind } from '../../model/observation.ts'
import type { Tie } from '../../model/tie.ts'
import type { ToldCalendar } from '../connect/outbound/account.ts'
import type { Accounts, CalledOff } from './account-types.ts'
import type { Aliases } from './aliases.ts'
import type { PackedRows } from './packed-rows.ts'

/**
 * What every database must be able to do. One contract suite (tests/store.contract) runs against each.
 * Everything is per owner; the owner is fixed when the store is opened. All ids that leave the store are text.
 */
export type Store = {
  readonly owner: string
  readonly imports: Imports
  readonly observations: Observations
  readonly records: Records
  readonly people: People
  readonly decisions: Decisions
  readonly derived: Derived
  readonly readings: Readings
  readonly aliases: Aliases
  readonly accounts: Accounts
  readonly whole: Whole
  /** grows by one with every committed change of observations or decisions; derived results carry the version they saw */
  dataVersion(): Promise<number>
  close(): Promise<void>
}

export type ImportStatus = 'running' | 'done' | 'undone' | 'failed'
export type ImportRow = {
  readonly id: string
  readonly at: Instant
  /** grows with every import and decision written, whatever the clock says; imports and decisions share it */
  readonly order: number
  readonly label: string
  readonly status: ImportStatus
  /** sha-256 of each thing handed over, so that the very same file is recognised */
  readonly inputs: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[]
  readonly sources: readonly string[]
  readonly counts: ImportCounts
  readonly from: Instant | null
  readonly until: Instant | null
}
/** `added`: new; `matched`: already there, from an earlier import or from before in the same one; `forgotten`: about people the user asked to forget. */
export type ImportCounts = {
  readonly added: number
  readonly matched: number
  readonly forgotten: number
  readonly skipped: number
  readonly failed: number
  readonly people: number
}

/** A run of an account: what comes belongs to one import, part after part, each committed by itself. */
export type AccountRun = {
  readonly account: string
  /** the import that an earlier part of this run began; null: this is the first */
  readonly into: string | null
  /** how far the account is read when this part is committed; kept in the same transaction */
  readonly checkpoint: unknown
  /** what its calendars told of their objects */
  readonly calendars?: readonly ToldCalendar[]
  /** what was to come then, and is there no more, did not take place */
  readonly since: Instant
}

export type Imports = {
  /** Opens one transaction. Nothing is visible to others before `commit`; a crash, `abort` or lost process leaves no trace. */
  begin(label: string, at: Instant, inputs: ImportRow['inputs'], run?: AccountRun): Promise<ImportWriter>
  list(): Promise<readonly ImportRow[]>
  get(id: string): Promise<ImportRow | null>
  /** `byFile` false: without the account of each file. */
  ledger(
    id: string,
    page: { offset: number; limit: number; outcome?: LedgerLine['outcome']; file?: string; byFile?: boolean },
  ): Promise<{
    readonly files: readonly FileReport[]
    readonly questions: readonly Question[]
    readonly lines: readonly LedgerLine[]
    readonly total: number
  }>
  /** At most so many of the records that what an import wrote involves, by their ids. */
  involved(id: string, limit: number): Promise<readonly string[]>
  /** Takes back an import: its observations that no other import also holds, with all that followed from them. Decisions of the user stay. */
  undo(
    id: string,
    at: Instant,
  ): Promise<{ readonly removed: number; readonly kept: number; readonly decisionsOnRemoved: number }>
}

export type ImportWriter = {
  readonly id: string
  /** Writes a batch; idempotent by (owner, source, key). Returns how many were new / already there / about forgotten people. */
  write(batch: readonly Observation[]): { added: number; matched: number; forgotten: number }
  /** The same for rows that were packed where they were read; all of one packer, in its order. */
  writePacked(rows: PackedRows): { added: number; matched: number; forgotten: number }
  /** Not many rows are to follow: what is left for the end is begun, while they are on their way. */
  nearEnd(): void
  /**
   * Holds all that another import brought, without its rows being handed over again. False, and nothing is changed, where
   * that import was taken back or something of it has gone.
   */
  holdAgain(id: string): boolean
  /** Lets meetings count as called off that the calendars of the run tell of no more; called when all rows are written. */
  callOff(): CalledOff
  ledger(files: readonly FileReport[], lines: readonly LedgerLine[], questions: readonly Question[]): void
  counts(): ImportCounts
  commit(): Promise<ImportRow>
  abort(): Promise<void>
}

/** An observation as stored: with its own id, and its people as record ids. */
export type Stored<K extends ObservationKind = ObservationKind> = {
  readonly id: string
  readonly importId: string | null
  readonly observation: Observation<K>
  readonly records: readonly string[]
}

export type Observations = {
  /** Writes facts the user states by hand (source `hand`); undone by a `retract` decision. */
  add(observations: readonly Observation[]): Promise<void>
  /** newest first; never scans all: answers from the index on (record, at) */
  ofPerson(
    person: string,
    page: { before?: Instant; limit: number; kinds?: readonly ObservationKind[] },
  ): Promise<readonly Stored[]>
  /** by kind and time, newest first unless `oldestFirst`; the way measures get positions, applications, hours ... */
  ofKinds<K extends ObservationKind>(
    kinds: readonly K[],
    page?: { since?: Instant; until?: Instant; limit?: number; oldestFirst?: boolean },
  ): Promise<readonly Stored<K>[]>
  /**
   * All facts of a kind, oldest first, where they were read before: facts never change, so that those that still stand come
   * as the very same objects, and only the others are read. Whoever forgot somebody since must not use what was held.
   */
  again<K extends ObservationKind>(kind: K, held: readonly Stored<K>[]): Promise<readonly Stored<K>[]>
  get(id: string): Promise<Stored | null>
  /** per channel and source: how many interactions, first and last; the coverage that every screen states */
  coverage(): Promise<
    readonly {
      source: string
      channel: string | null
      kind: ObservationKind
      n: number
      first: Instant | null
      last: Instant | null
    }[]
  >
  /**
   * Every involvement of one record in time order, compact (for measuring). Columns of equal length.
   * `kind` and `role` as text codes; `observation` ids for co-presence.
   */
  involvements(records: readonly string[], until?: Instant): Promise<Involved>
  /** the same for many people at once, each given by their records; in their order */
  involvementsOf(people: readonly (readonly string[])[], until?: Instant): Promise<readonly Involved[]>
  /** co-presence for the visible graph: groups of records that took part in the same observation (2..limit people) */
  groups(options: {
    kinds: readonly ObservationKind[]
    most: number
    since?: Instant
  }): AsyncIterable<readonly (readonly string[])[]>
  /** everything the ego wrote, in pages */
  outgoing(): AsyncIterable<readonly Outgoing[]>
  /**
   * Observations as measures over years need them, at a tenth of the cost of whole ones: kind after kind, each in the order
   * of time, in pages; what has no date comes last, and only where neither `since` nor `until` is given.
   */
  traces<K extends ObservationKind>(
    kinds: readonly K[],
    page?: { since?: Instant; until?: Instant },
  ): AsyncIterable<readonly Trace<K>[]>
  /** the messages that the ego wrote to somebody, where the moment is known, oldest first, in pages: neither words nor details */
  written(span: { since: Instant; until: Instant }): AsyncIterable<readonly Written[]>
  /** when dated facts of a kind happened, sorted */
  moments(kind: ObservationKind): Promise<Float64Array>
}
/** A message of the ego's; `key` and `source` as in `Trace`. */
export type Written = {
  readonly key: string
  readonly source: string
  readonly at: Instant
  readonly channel: Channel | null
  /** everybody in it, each once */
  readonly records: readonly string[]
}
/** What an observation says, with the records of its people. */
export type Trace<K extends ObservationKind = ObservationKind> = {
  [Kind in K]: {
    /** with `source`: the same in every reading of the same fact */
    readonly key: string
    readonly source: string
    readonly at: Instant | null
    readonly precision: Observation['precision']
    readonly kind: Kind
    readonly channel: Channel | null
    readonly minutes: number | null
    readonly lever: Lever | null
    readonly detail: DetailOf<Kind>
    readonly people: readonly { readonly record: string; readonly role: Role }[]
  }
}[K]
/** Something the ego wrote, for what looks at outgoing texts: not the words, a photo of them. */
export type Outgoing = {
  /** the observation it comes from */
  readonly id: string
  readonly kind: 'message' | 'invitation'
  readonly at: Instant | null
  readonly chars: number | null
  readonly print: string | null
  readonly records: readonly string[]
}
export type Involved = {
  readonly at: Float64Array
  readonly weight: Float64Array
  readonly direction: readonly Involvement['direction'][]
  readonly role: readonly Involvement['role'][]
  readonly channel: readonly (string | null)[]
  readonly kind: readonly ObservationKind[]
  readonly group: Uint8Array
}

/** One source's card for somebody. `id` is public and stable: derived from owner-free (source, first key). */
export type RecordRow = {
  readonly id: string
  readonly source: string
  readonly name: string | null
  readonly keys: readonly { readonly kind: string; readonly value: string }[]
  /** the newest card of this record */
  readonly card: Readonly<Record<string, unknown>> | null
  readonly cardAt: Instant | null
  /** the earliest dated observation that names this record */
  readonly first: Instant | null
  /** how many involvements it has */
  readonly n: number
}
export type Records = {
  all(): AsyncIterable<readonly RecordRow[]>
  count(): Promise<number>
  get(ids: readonly string[]): Promise<readonly RecordRow[]>
  /** records that carry this key, in any source */
  byKey(key: { readonly kind: string; readonly value: string }): Promise<readonly RecordRow[]>
  /** records that gained or lost observations since the given data version; null: too old to tell, take all */
  touchedSince(version: number): Promise<readonly string[] | null>
  /** whether one came, or what tells who one is changed, or a decision on who is who named one, since the given data version */
  retoldSince(version: number): Promise<boolean>
}

/** A person as derived by `identity` and measured by `measures`: one wide row, so that lists need no join and no formula. */
export type PersonRow = {
  /** the id of the anchor record: the cluster's smallest by first sight; any record id of the cluster finds the person */
  readonly id: string
  readonly records: readonly string[]
  readonly name: string
  readonly title: string | null
  readonly company: string | null
  readonly industry: string | null
  readonly place: string | null
  readonly function: string | null
  readonly seniority: string | null
  readonly context: string | null
  readonly label: 'yes' | 'no' | 'unsure' | null
  readonly connectedOn: Instant | null
  readonly emails: readonly string[]
  readonly urls: readonly string[]
  /** why these records are one person, in words */
  readonly evidence: readonly string[]
  readonly tie: Tie
}
export type PeopleQuery = {
  readonly search?: string
  readonly bands?: readonly string[]
  readonly channels?: readonly string[]
  readonly functions?: readonly string[]
  readonly seniorities?: readonly string[]
  readonly companies?: readonly string[]
  readonly notCompanies?: readonly string[]
  readonly label?: string
  readonly context?: string
  readonly lastBefore?: Instant
  readonly lastAfter?: Instant
  readonly sort?: 'name' | 'two-way' | 'would-answer' | 'last' | 'first' | 'connected'
  readonly descending?: boolean
  readonly offset: number
  readonly limit: number
}
export type People = {
  list(query: PeopleQuery): Promise<{ readonly rows: readonly PersonRow[]; readonly total: number }>
  /** by person id or the id of any record of the person */
  get(id: string): Promise<PersonRow | null>
  count(): Promise<Readonly<Record<string, number>>>
  /** everybody as derived last, in pages; some people only, where `of` is given */
  all(of?: readonly string[]): AsyncIterable<readonly PersonRow[]>
  /** another text whenever people were replaced or one was forgotten: what was made from all of them is then old */
  stamp(): Promise<string>
  /** Who was written since a stamp (null: everybody), how many there are, and the stamp of now. Who went is told by `ids`. */
  since(stamp: string | null): Promise<{
    readonly stamp: string
    readonly changed: readonly PersonRow[]
    readonly total: number
  }>
  /** the ids of everybody, in their order */
  ids(): Promise<readonly string[]>
  /**
   * Replaces derived people: all of them, or only the given ones (and removes `gone`). `moved`: others who are the same but
   * for the probabilities of their tie, its band and its reasons. One transaction.
   */
  replace(
    rows: Iterable<PersonRow>,
    state: DerivedState,
    only?: { readonly gone: readonly string[]; readonly moved?: readonly PersonRow[] },
  ): Promise<void>
}

export type Decisions = {
  add(body: DecisionBody, at: Instant): Promise<Decision>
  list(filter?: { kinds?: readonly DecisionBody['kind'][]; undone?: boolean }): Promise<readonly Decision[]>
  undo(id: string, at: Instant): Promise<Decision>
  redo(id: string, at: Instant): Promise<Decision>
  /**
   * Forgets a person everywhere: removes their involvements, records, cards and texts; observations that were only about
   * them go too; leaves a tombstone of salted hashes so that no later import brings them back. Not undoable.
   */
  forget(
    records: readonly string[],
    at: Instant,
  ): Promise<{ readonly decision: Decision; readonly observations: number; readonly records: number }>
}

export type DerivedState = { readonly dataVersion: number; readonly measureVersion: number; readonly asOf: Instant }
export type Derived = {
  /** the state people were derived at; null: never */
  state(): Promise<DerivedState | null>
  /** cached results under a name, with the state they saw */
  get<T>(name: string): Promise<{ readonly value: T; readonly state: DerivedState } | null>
  /** the state that a result saw, without reading it; null: there is none */
  stateOf(name: string): Promise<DerivedState | null>
  put(name: string, value: unknown, state: DerivedState): Promise<void>
  /** several results that saw the same, in one transaction */
  putAll(values: Readonly<Record<string, unknown>>, state: DerivedState): Promise<void>
}

/** What one person's events said, as text that only the measures understand, so that they need not be read again. */
export type KeptReading = { readonly person: string; readonly records: readonly string[]; readonly body: string }
/** What a reading adds, as of the day of the state, to what all have in common: equally many numbers for everybody. */
export type KeptGist = { readonly person: string; readonly gist: Float64Array }
export type Readings = {
  /** the state all of them hold for; null: there are none */
  state(): Promise<DerivedState | null>
  /** in pages; of some people only, where `of` is given */
  all(of?: readonly string[]): AsyncIterable<readonly KeptReading[]>
  /** the gists of everybody, one after the other, in the order of their people */
  gists(): Promise<{ readonly people: readonly string[]; readonly gists: Float64Array }>
  /**
   * Keeps readings beside those there are, or instead of them (`all`), and removes `gone`; gists beside those there are, or
   * instead of them (`allGists`). One transaction.
   */
  keep(
    rows: Iterable<KeptReading>,
    gists: Iterable<KeptGist>,
    state: DerivedState,
    change: { readonly all: boolean; readonly allGists: boolean; readonly gone: readonly string[] },
  ): Promise<void>
}

export type Whole = {
  /** canonical JSON of everything that is not derived, in chunks of text; same data, same bytes */
  export(): AsyncIterable<string>
  /** reads an export into an empty store, all or nothing. Refusals: E_RESTORE_NOT_EMPTY, E_RESTORE_FORMAT, E_RESTORE_NEWER */
  restore(
    chunks: AsyncIterable<string | Uint8Array>,
  ): Promise<{ readonly observations: number; readonly decisions: number; readonly imports: number }>
  /** VACUUM INTO a temporary name, fsync, rename, open, integrity check, count: only then it is a backup */
  backup(
    folder: string,
    at: Instant,
  ): Promise<{ readonly path: string; readonly bytes: number; readonly observations: number }>
  check(): Promise<
    readonly { readonly id: string; readonly says: string; readonly ok: boolean; readonly detail?: string }[]
  >
}

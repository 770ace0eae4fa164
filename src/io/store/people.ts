import { channelBits } from './channel-bits.ts'
import { fold } from '../../identity/fold.ts'
import { isKnown } from '../../model/measured.ts'
import type { Base } from './base.ts'
import { fromJson, number, text } from './base.ts'
import { peopleChanges, putPeopleState } from './derived.ts'
import { listPeople } from './people-list.ts'
import { personOf } from './person-records.ts'
import { RowBatch } from './row-batch.ts'
import type { Sql } from './sql.ts'
import { marks, slices } from './sql.ts'
import type { DerivedState, People, PersonRow } from './store.ts'

/** The people of one owner as they were last derived: see `People`. */
export function people(base: Base): People {
  const { sql, owner } = base
  return {
    list: async query => listPeople(sql, owner, query),
    get: async id => {
      const row = sql.get(
        'SELECT body FROM person_row WHERE owner = ? AND id = ?',
        owner,
        personOf(sql, owner, id) ?? id,
      )
      return row === undefined ? null : fromJson<PersonRow>(row['body'])
    },
    count: async () => {
      const bands = sql.all('SELECT band, count(*) AS n FROM person WHERE owner = ? GROUP BY band', owner)
      return Object.fromEntries(bands.map(row => [text(row['band']), number(row['n'])]))
    },
    all: of => (of === undefined ? allPeople(sql, owner) : somePeople(sql, owner, of)),
    stamp: async () => stampOf(sql, owner),
    since: async stamp => peopleSince(sql, owner, stamp),
    ids: async () => sql.lists<[string]>('SELECT id FROM person WHERE owner = ? ORDER BY id', owner).map(([id]) => id),
    replace: (rows, state, only) => sql.transaction(() => replacePeople(sql, owner, rows, state, only)),
  }
}

const PAGE = 500

function stampOf(sql: Sql, owner: number): string {
  const held = sql.get('SELECT count(*) AS n FROM person WHERE owner = ?', owner)
  return `${peopleChanges(sql, owner)} ${number(held?.['n'])}`
}

function peopleSince(sql: Sql, owner: number, before: string | null): Awaited<ReturnType<People['since']>> {
  // read first: whoever is replaced in between is then told again the next time, and never missed
  const stamp = stampOf(sql, owner)
  const then = before === null ? -1 : Number.parseInt(before, 10)
  // a count that went back is that of other data
  const from = then > peopleChanges(sql, owner) ? -1 : then
  const changed = sql.all('SELECT body FROM person_row WHERE owner = ? AND changed > ?', owner, from)
  const total = number(sql.get('SELECT count(*) AS n FROM person WHERE owner = ?', owner)?.['n'])
  return { stamp, changed: changed.map(row => fromJson<PersonRow>(row['body'])), total }
}

async function* allPeople(sql: Sql, owner: number): AsyncIterable<readonly PersonRow[]> {
  for (let after = ''; ;) {
    const rows = sql.all(
      `SELECT id, body FROM person_row WHERE owner = ? AND id > ? ORDER BY id LIMIT ${PAGE}`,
      owner,
      after,
    )
    const last = rows.at(-1)
    if (last === undefined) return
    after = text(last['id'])
    yield rows.map(row => fromJson<PersonRow>(row['body']))
  }
}

async function* somePeople(sql: Sql, owner: number, ids: readonly string[]): AsyncIterable<readonly PersonRow[]> {
  for (const slice of slices(ids))
    yield sql
      .all(`SELECT body FROM person_row WHERE owner = ? AND id IN ${marks(slice.length)}`, owner, ...slice)
      .map(row => fromJson<PersonRow>(row['body']))
}

function replacePeople(
  sql: Sql,
  owner: number,
  rows: Iterable<PersonRow>,
  state: DerivedState,
  only?: { readonly gone: readonly string[]; readonly moved?: readonly PersonRow[] },
): void {
  if (only === undefined)
    for (const table of ['person', 'person_row', 'person_record'])
      sql.run(`DELETE FROM ${table} WHERE owner = ?`, owner)
  else for (const id of only.gone) removePerson(sql, owner, id)
  const changed = peopleChanges(sql, owner) + 1
  const writer = new PeopleWriter(sql, owner, changed)
  // in the order of the key, so that each page is written once and not whenever chance returns to it
  for (const row of [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (only !== undefined) removePerson(sql, owner, row.id)
    writer.add(row)
  }
  writer.flush()
  for (const row of only?.moved ?? []) moveTie(sql, owner, row, changed)
  putPeopleState(sql, owner, state)
}

/** Two columns that lists sort by and one that they filter by, and the whole: a sixth of what a new row costs. */
function moveTie(sql: Sql, owner: number, row: PersonRow, changed: number): void {
  const { band, twoWay, wouldAnswer } = row.tie
  sql.run(
    'UPDATE person SET band = ?, two_way = ?, would_answer = ? WHERE owner = ? AND id = ?',
    band,
    isKnown(twoWay) ? twoWay.value : null,
    isKnown(wouldAnswer) ? wouldAnswer.value : null,
    owner,
    row.id,
  )
  sql.run(
    'UPDATE person_row SET body = ?, changed = ? WHERE owner = ? AND id = ?',
    JSON.stringify(row),
    changed,
    owner,
    row.id,
  )
}

export function removePerson(sql: Sql, owner: number, id: string): void {
  sql.run('DELETE FROM person WHERE owner = ? AND id = ?', owner, id)
  sql.run('DELETE FROM person_row WHERE owner = ? AND id = ?', owner, id)
  sql.run('DELETE FROM person_record WHERE owner = ? AND person = ?', owner, id)
}

/** Gathers the rows of three tables: what lists filter and sort by, the whole person, and whose each record is. */
class PeopleWriter {
  readonly #owner: number
  readonly #changed: number
  readonly #people: RowBatch
  readonly #bodies: RowBatch
  readonly #records: RowBatch

  constructor(sql: Sql, owner: number, changed: number) {
    this.#owner = owner
    this.#changed = changed
    this.#people = new RowBatch(
      sql,
      `INSERT INTO person (owner, id, name, text, company, function, seniority, context, label, band, channels, two_way,
         would_answer, first_at, last_at, connected_on)`,
      16,
    )
    this.#bodies = new RowBatch(sql, 'INSERT INTO person_row (owner, id, body, changed)', 4)
    // a record moves between people when a merge is taken back; the newest statement holds
    const newest = 'ON CONFLICT (owner, record) DO UPDATE SET person = excluded.person'
    this.#records = new RowBatch(sql, 'INSERT INTO person_record (owner, record, person)', 3, newest)
  }

  add(row: PersonRow): void {
    const { tie } = row
    this.#people.add(
      this.#owner,
      row.id,
      fold(row.name),
      fold([row.name, row.company ?? '', row.title ?? '', ...row.emails, ...row.urls].join('\n')),
      row.company === null ? null : fold(row.company),
      row.function,
      row.seniority,
      row.context,
      row.label,
      tie.band,
      channelBits(tie.seen.map(seen => seen.channel)),
      isKnown(tie.twoWay) ? tie.twoWay.value : null,
      isKnown(tie.wouldAnswer) ? tie.wouldAnswer.value : null,
      tie.first,
      tie.last,
      row.connectedOn,
    )
    this.#bodies.add(this.#owner, row.id, JSON.stringify(row), this.#changed)
    for (const record of row.records) this.#records.add(this.#owner, record, row.id)
  }

  flush(): void {
    this.#people.flush()
    this.#bodies.flush()
    this.#records.flush()
  }
}

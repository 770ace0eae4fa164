import { channelBits } from './codes.ts'
import { fold } from '../../identity/fold.ts'
import { isKnown } from '../../model/measured.ts'
import type { Base } from './base.ts'
import { fromJson, number, text } from './base.ts'
import { putPeopleState } from './derived.ts'
import { listPeople } from './people-list.ts'
import { personOf } from './person-records.ts'
import type { Sql } from './sql.ts'
import type { DerivedState, People, PersonRow } from './store.ts'

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
    replace: (rows, state, only) => sql.transaction(() => replacePeople(sql, owner, rows, state, only)),
  }
}

function replacePeople(
  sql: Sql,
  owner: number,
  rows: Iterable<PersonRow>,
  state: DerivedState,
  only?: { readonly gone: readonly string[] },
): void {
  if (only === undefined)
    for (const table of ['person', 'person_row', 'person_record'])
      sql.run(`DELETE FROM ${table} WHERE owner = ?`, owner)
  else for (const id of only.gone) removePerson(sql, owner, id)
  for (const row of rows) {
    if (only !== undefined) removePerson(sql, owner, row.id)
    insertPerson(sql, owner, row)
  }
  putPeopleState(sql, owner, state)
}

export function removePerson(sql: Sql, owner: number, id: string): void {
  sql.run('DELETE FROM person WHERE owner = ? AND id = ?', owner, id)
  sql.run('DELETE FROM person_row WHERE owner = ? AND id = ?', owner, id)
  sql.run('DELETE FROM person_record WHERE owner = ? AND person = ?', owner, id)
}

function insertPerson(sql: Sql, owner: number, row: PersonRow): void {
  const { tie } = row
  sql.run(
    `INSERT INTO person (owner, id, name, text, company, function, seniority, context, label, band, channels, two_way,
       would_answer, first_at, last_at, connected_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    owner,
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
  sql.run('INSERT INTO person_row (owner, id, body) VALUES (?, ?, ?)', owner, row.id, JSON.stringify(row))
  for (const record of row.records)
    // a record moves between people when a merge is taken back; the newest statement holds
    sql.run(
      `INSERT INTO person_record (owner, record, person) VALUES (?, ?, ?)
       ON CONFLICT (owner, record) DO UPDATE SET person = excluded.person`,
      owner,
      record,
      row.id,
    )
}

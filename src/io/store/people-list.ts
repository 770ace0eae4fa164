import { fold } from '../../identity/fold.ts'
import { fromJson, number, text } from './base.ts'
import { channelBits } from './channel-bits.ts'
import type { Sql, Value } from './sql.ts'
import { marks } from './sql.ts'
import type { People, PeopleQuery, PersonRow } from './store.ts'

const COLUMNS = {
  name: 'name',
  'two-way': 'two_way',
  'would-answer': 'would_answer',
  last: 'last_at',
  first: 'first_at',
  connected: 'connected_on',
} as const

/** Filters and sorts on narrow rows, then opens only the page asked for. */
export function listPeople(sql: Sql, owner: number, query: PeopleQuery): Awaited<ReturnType<People['list']>> {
  const { where, params } = conditions(owner, query)
  const order = ordering(query)
  const ids = sql.all(
    `SELECT id FROM person WHERE ${where} ORDER BY ${order.by} LIMIT ? OFFSET ?`,
    ...params,
    ...order.params,
    query.limit,
    query.offset,
  )
  const rows = ids.map(row => {
    const body = sql.get('SELECT body FROM person_row WHERE owner = ? AND id = ?', owner, text(row['id']))
    return fromJson<PersonRow>(body?.['body'])
  })
  const total = number(sql.get(`SELECT count(*) AS n FROM person WHERE ${where}`, ...params)?.['n'])
  return { rows, total }
}

function conditions(owner: number, query: PeopleQuery): { where: string; params: readonly Value[] } {
  const parts = ['owner = ?']
  const params: Value[] = [owner]
  const say = (sql: string, ...values: readonly Value[]) => {
    parts.push(sql)
    params.push(...values)
  }
  const oneOf = (column: string, values: readonly string[] | undefined, not = '') => {
    if (values === undefined) return
    if (values.length === 0) return not === '' ? say('1 = 0') : undefined
    if (not === '') return say(`${column} IN ${marks(values.length)}`, ...values)
    say(`(${column} IS NULL OR ${column} NOT IN ${marks(values.length)})`, ...values)
  }
  for (const word of searchWords(query.search)) say(`text LIKE ? ESCAPE '!'`, `%${escapeLike(word)}%`)
  oneOf('band', query.bands)
  oneOf('function', query.functions)
  oneOf('seniority', query.seniorities)
  oneOf('company', query.companies?.map(fold))
  oneOf('company', query.notCompanies?.map(fold), 'not')
  if (query.channels !== undefined) say('(channels & ?) <> 0', channelBits(query.channels))
  if (query.label !== undefined) say('label = ?', query.label)
  if (query.context !== undefined) say('context = ?', query.context)
  if (query.lastBefore !== undefined) say('last_at < ?', query.lastBefore)
  if (query.lastAfter !== undefined) say('last_at > ?', query.lastAfter)
  return { where: parts.join(' AND '), params }
}

/** Without a wish: names that begin with the search first, then the strongest ties. Unknown values come last either way. */
function ordering(query: PeopleQuery): { by: string; params: readonly Value[] } {
  const first = searchWords(query.search)[0]
  if (query.sort === undefined) {
    const strongest = 'two_way DESC NULLS LAST, name, id'
    if (first === undefined) return { by: strongest, params: [] }
    return { by: `CASE WHEN name LIKE ? ESCAPE '!' THEN 0 ELSE 1 END, ${strongest}`, params: [`${escapeLike(first)}%`] }
  }
  const direction = query.descending === true ? 'DESC' : 'ASC'
  return { by: `${COLUMNS[query.sort]} ${direction} NULLS LAST, id ${direction}`, params: [] }
}

function searchWords(search: string | undefined): readonly string[] {
  return fold(search ?? '')
    .split(/\s+/)
    .filter(word => word !== '')
    .slice(0, 8)
}

function escapeLike(word: string): string {
  return word.replaceAll(/[!%_]/g, '!$&')
}

import { fromJson, number, numberOrNull, text, textOrNull } from './base.ts'
import type { Base } from './base.ts'
import { isHeld, letGo, takeClaim } from './account-claims.ts'
import type { AccountBody, Accounts, KeptAccount, LastRun } from './account-types.ts'
import { publicId } from './public-id.ts'
import type { Row, Sql, Value } from './sql.ts'

/** How many outbound calls are remembered. */
const MOST_CALLS = 5_000
const NEVER: LastRun = { came: null, more: false, error: null, failures: 0 }

/**
 * The accounts of one owner, their turns and what they called: see `Accounts`. Nothing is read before a method is
 * called.
 */
export function accounts(base: Base): Accounts {
  const { sql, owner } = base
  return { ...rows(sql, owner), ...claims(sql, owner), ...outboundCalls(sql, owner) }
}

type Calls = Pick<Accounts, 'noteCalls' | 'calls'>
type Claims = Pick<Accounts, 'claim' | 'release'>

function rows(sql: Sql, owner: number): Omit<Accounts, keyof Calls | keyof Claims> {
  const change = async (set: string, id: string, ...values: readonly Value[]): Promise<void> => {
    await sql.transaction(() =>
      sql.run(`UPDATE account SET ${set} WHERE owner = ? AND public_id = ?`, ...values, owner, id),
    )
  }
  return {
    add: (body, hasSecret, at) => sql.transaction(() => add(sql, owner, body, hasSecret, at)),
    list: async () => sql.all(`${SELECT} WHERE a.owner = ? ORDER BY a.id`, owner).map(toAccount),
    get: async id => find(sql, owner, id),
    change: (body, hasSecret) => change('body = ?, has_secret = ?', body.id, JSON.stringify(body), hasSecret ? 1 : 0),
    async remove(id) {
      await sql.transaction(() => {
        sql.run('DELETE FROM account_event WHERE owner = ? AND account = ?', owner, id)
        return sql.run('DELETE FROM account WHERE owner = ? AND public_id = ?', owner, id)
      })
    },
    ended: (id, at, last) => change('last_run = ?, last = ?', id, at, JSON.stringify(last)),
    saveCheckpoint: (id, checkpoint) => change('checkpoint = ?', id, JSON.stringify(checkpoint)),
    saveWritten: (id, written) => change('written = ?', id, written === null ? null : JSON.stringify(written)),
    async ofImport(id) {
      const row = sql.get(
        `SELECT account FROM account_import l JOIN import i ON i.id = l.import_id
         WHERE l.owner = ? AND i.owner = ? AND i.public_id = ?`,
        owner,
        owner,
        id,
      )
      return row === undefined ? null : text(row['account'])
    },
  }
}

function claims(sql: Sql, owner: number): Claims {
  const claimOf = (id: string): string | null | undefined => {
    const row = sql.get('SELECT claim FROM account WHERE owner = ? AND public_id = ?', owner, id)
    return row === undefined ? undefined : textOrNull(row['claim'])
  }
  const put = (id: string, claim: string | null): number =>
    sql.run('UPDATE account SET claim = ? WHERE owner = ? AND public_id = ?', claim, owner, id)
  return {
    claim: id =>
      sql.transaction(() => {
        const held = claimOf(id)
        return held !== undefined && !isHeld(held) && put(id, takeClaim(id)) === 1
      }),
    async release(id) {
      // first here, so that it is free even where the database is busy
      letGo(id)
      await sql.transaction(() => (isHeld(claimOf(id) ?? null) ? 0 : put(id, null)))
    },
  }
}

function outboundCalls(sql: Sql, owner: number): Calls {
  return {
    async noteCalls(made) {
      if (made.length === 0) return
      await sql.transaction(() => {
        for (const { at, to, what } of made)
          sql.run('INSERT INTO outbound_call (owner, at, host, what) VALUES (?, ?, ?, ?)', owner, at, to, what)
        sql.run(
          'DELETE FROM outbound_call WHERE owner = ? AND id <= (SELECT max(id) FROM outbound_call) - ?',
          owner,
          MOST_CALLS,
        )
      })
    },
    calls: async limit =>
      sql
        .all('SELECT at, host, what FROM outbound_call WHERE owner = ? ORDER BY id DESC LIMIT ?', owner, limit)
        .map(row => ({ at: number(row['at']), to: text(row['host']), what: text(row['what']) })),
  }
}

function add(sql: Sql, owner: number, body: Omit<AccountBody, 'id'>, hasSecret: boolean, at: number): KeptAccount {
  const next = number(sql.get('SELECT coalesce(max(id), 0) + 1 AS next FROM account')?.['next'])
  // the id names its password in the keychain, and stands in addresses: letters and a dash
  const id = publicId('a', [body.kind, body.url, body.user, String(at), String(next)]).replace('_', '-')
  sql.run(
    `INSERT INTO account (id, owner, public_id, added_at, body, has_secret, last) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    next,
    owner,
    id,
    at,
    JSON.stringify({ ...body, id }),
    hasSecret ? 1 : 0,
    JSON.stringify(NEVER),
  )
  const added = find(sql, owner, id)
  if (added === null) throw new Error(`The account ${id} was added and cannot be found.`)
  return added
}

/** Its newest import that still counts, and what all those added. */
const SELECT = `SELECT a.*,
  (SELECT i.public_id FROM account_import l JOIN import i ON i.id = l.import_id
    WHERE l.owner = a.owner AND l.account = a.public_id AND i.status = 'done' ORDER BY i.place DESC LIMIT 1) AS newest,
  (SELECT coalesce(sum(json_extract(i.counts, '$.added') + l.inherited), 0) FROM account_import l JOIN import i ON i.id = l.import_id
    WHERE l.owner = a.owner AND l.account = a.public_id AND i.status = 'done') AS total
  FROM account a`

function find(sql: Sql, owner: number, id: string): KeptAccount | null {
  const row = sql.get(`${SELECT} WHERE a.owner = ? AND a.public_id = ?`, owner, id)
  return row === undefined ? null : toAccount(row)
}

function toAccount(row: Row): KeptAccount {
  const checkpoint = textOrNull(row['checkpoint'])
  const written = textOrNull(row['written'])
  return {
    body: fromJson<AccountBody>(row['body']),
    addedAt: number(row['added_at']),
    hasSecret: row['has_secret'] === 1,
    checkpoint: checkpoint === null ? null : fromJson<unknown>(checkpoint),
    written: written === null ? null : fromJson<unknown>(written),
    running: isHeld(textOrNull(row['claim'])),
    lastRun: numberOrNull(row['last_run']),
    last: fromJson<LastRun>(row['last']),
    lastImport: textOrNull(row['newest']),
    total: number(row['total']),
  }
}

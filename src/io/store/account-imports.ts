import { number, text } from './base.ts'
import { Refusal } from '../../model/refusal.ts'
import type { Sql, Value } from './sql.ts'
import type { AccountRun } from './store.ts'

/**
 * Moves an account on to where a part of a run has read, inside the transaction that writes what came. The first part
 * also notes where the run began. Refusal: E_ACCOUNT_GONE where the account was removed meanwhile.
 */
export function moveOn(sql: Sql, owner: number, importRow: number, run: AccountRun): void {
  const account = sql.get('SELECT checkpoint FROM account WHERE owner = ? AND public_id = ?', owner, run.account)
  if (account === undefined)
    throw new Refusal('E_ACCOUNT_GONE', 'The account was removed while it was being fetched; nothing more was kept.', {
      status: 409,
    })
  if (run.into === null)
    sql.run(
      'INSERT INTO account_import (owner, import_id, account, before) VALUES (?, ?, ?, ?)',
      owner,
      importRow,
      run.account,
      account['checkpoint'] ?? null,
    )
  setCheckpoint(sql, owner, run.account, JSON.stringify(run.checkpoint))
}

/**
 * Moves the account of an import that is being taken back to where it was before, so that the next run brings it again.
 * Where later runs hold on, everything is read again from the beginning: what is there already is known and stays.
 */
export function moveBack(sql: Sql, owner: number, importRow: number): void {
  const link = sql.get('SELECT account, before FROM account_import WHERE owner = ? AND import_id = ?', owner, importRow)
  if (link === undefined) return
  const account = text(link['account'])
  const now = sql.get('SELECT checkpoint FROM account WHERE owner = ? AND public_id = ?', owner, account)
  // null is the beginning already: an earlier import was taken back before
  if (now === undefined || now['checkpoint'] === null) return
  const newest = sql.get(
    `SELECT l.import_id AS id FROM account_import l JOIN import i ON i.id = l.import_id
     WHERE l.owner = ? AND l.account = ? AND i.status = 'done' ORDER BY i.place DESC LIMIT 1`,
    owner,
    account,
  )
  const isNewest = newest !== undefined && number(newest['id']) === importRow
  setCheckpoint(sql, owner, account, isNewest ? (link['before'] ?? null) : null)
}

/** Facts that came to an import when another that had brought them was taken back; only those of accounts are counted. */
export function inherit(sql: Sql, owner: number, importRow: number, n: number): void {
  sql.run('UPDATE account_import SET inherited = inherited + ? WHERE owner = ? AND import_id = ?', n, owner, importRow)
}

function setCheckpoint(sql: Sql, owner: number, account: string, value: Value): void {
  sql.run('UPDATE account SET checkpoint = ? WHERE owner = ? AND public_id = ?', value, owner, account)
}

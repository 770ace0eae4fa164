import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Refusal } from '../../model/refusal.ts'
import { accounts } from './accounts.ts'
import { aliases } from './aliases.ts'
import { backup } from './backup.ts'
import type { Base } from './base.ts'
import { dataVersion, number } from './base.ts'
import { decisions } from './decisions.ts'
import { derived } from './derived.ts'
import { damagedCopies, isEmptied, listBackups, markMade, prepareFile, prepareFolder, setAside } from './folder.ts'
import { imports } from './imports.ts'
import { MIGRATIONS } from './migrations.ts'
import type { Migration } from './migrations.ts'
import { migrate } from './migrate.ts'
import { observations } from './observations.ts'
import { people } from './people.ts'
import { readings } from './readings.ts'
import { records } from './records.ts'
import type { Sql } from './sql.ts'
import { openSqlite } from './sqlite.ts'
import type { Store } from './store.ts'
import { whole } from './whole.ts'

/** Megabytes of pages that a connection keeps. A throw-away store is filled and read from end to end: more gains it nothing. */
const CACHE = 16
const SMALL_CACHE = 4

export type StoreSetting = {
  /** the data folder; made, readable by this user alone, where it is missing */
  readonly folder: string
  /** whose data; one word, `me` on one's own machine */
  readonly owner?: string
  /** milliseconds since 1970, for the names of backups and of what is set aside */
  readonly clock?: () => number
  /** false: a throw-away store that need not survive a power cut */
  readonly durable?: boolean
  /** true: filled by one import, read, and thrown away; it takes no other import */
  readonly once?: boolean
  /** how long to wait for another process that writes, in milliseconds (10,000) */
  readonly patience?: number
  /** what to do where a damaged database was set aside and nothing stands in its place: `refuse` (default) */
  readonly afterDamage?: 'refuse' | 'newest-backup' | 'empty'
  /** steps of the schema; tests hand in their own */
  readonly migrations?: readonly Migration[]
  /** reads the whole database before using it; slow on a large one, sure about damage */
  readonly verify?: boolean
}

/**
 * Opens the store in a folder, and makes it where there is none.
 * Refusals: E_DIR, E_STORAGE, E_SQLITE_OLD, E_BUSY, E_SCHEMA_NEWER, E_MIGRATION, E_DB_DAMAGED
 */
export async function openStore(setting: StoreSetting): Promise<Store> {
  const path = prepareFolder(setting.folder)
  const now = setting.clock ?? Date.now
  const backups = join(setting.folder, 'backups')
  if (isEmptied(setting.folder, path)) throw damaged(setAside(path, now()), backups)
  replaceDamaged(setting, path, backups)
  const durable = setting.durable ?? true
  const fresh = !existsSync(path) || statSync(path).size === 0
  prepareFile(path)
  const connect = () =>
    openSqlite(path, {
      durable,
      once: setting.once ?? false,
      patience: setting.patience ?? 10_000,
      cacheMegabytes: durable ? CACHE : SMALL_CACHE,
    })
  let sql: Sql | undefined
  try {
    sql = connect()
    if (!fresh) proveSound(sql, setting.verify ?? false)
    const opened = sql
    await migrate(opened, setting.migrations ?? MIGRATIONS, now(), async () => {
      const made = await backup(opened, path, backups, now())
      return made.path
    })
    markMade(setting.folder)
    return toStore(
      { sql: opened, owner: await ownerRow(opened, setting.owner ?? 'me'), path, connect, once: setting.once ?? false },
      setting.owner ?? 'me',
    )
  } catch (cause) {
    sql?.close()
    if (cause instanceof Refusal && cause.code === 'E_DB_DAMAGED') throw damaged(setAside(path, now()), backups)
    throw cause
  }
}

/** A store for tests and one-off readings: in a temporary folder that goes away when it is closed. */
export async function openMemory(setting: Omit<StoreSetting, 'folder'> = {}): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-'))
  const store = await openStore({ durable: false, ...setting, folder })
  return {
    ...store,
    close: async () => {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function toStore(base: Base, owner: string): Store {
  return {
    owner,
    imports: imports(base),
    observations: observations(base),
    records: records(base),
    people: people(base),
    decisions: decisions(base),
    derived: derived(base),
    readings: readings(base),
    aliases: aliases(base),
    accounts: accounts(base),
    whole: whole(base),
    dataVersion: async () => dataVersion(base.sql, base.owner),
    close: async () => {
      copyLog(base)
      base.sql.close()
    },
  }
}

/** An import leaves what it wrote in the log: here it is copied into its place. Where that cannot be, it is as safe in the log. */
function copyLog({ sql }: Base): void {
  try {
    sql.script('PRAGMA wal_checkpoint(PASSIVE)')
  } catch {
    // a full disk: whoever opens the store next reads the log as well
  }
}

async function ownerRow(sql: Sql, name: string): Promise<number> {
  const find = () => sql.get('SELECT id FROM owner WHERE name = ?', name)
  const row = find()
  if (row !== undefined) return number(row['id'])
  return sql.transaction(() => {
    sql.run(
      `INSERT INTO owner (name, salt, data_version, touched_floor, next_observation) VALUES (?, ?, 0, 0, 1)
       ON CONFLICT (name) DO NOTHING`,
      name,
      randomBytes(16).toString('base64url'),
    )
    return number(find()?.['id'])
  })
}

/** A damaged file usually shows at once: in its header, its schema, or a page that the tree needs. */
function proveSound(sql: Sql, all: boolean): void {
  if (sql.get(`SELECT count(*) AS n FROM sqlite_master WHERE name = 'owner'`)?.['n'] === 0) return
  const pages = number(sql.get('PRAGMA page_count')?.['page_count'])
  if (all || pages < 2_000) {
    const verdict = sql.all('PRAGMA integrity_check(1)')[0]?.['integrity_check']
    if (verdict !== 'ok')
      throw new Refusal('E_DB_DAMAGED', `The database is damaged (${String(verdict)}).`, { status: 500 })
  }
}

function damaged(aside: string, backups: string): Refusal {
  const newest = listBackups(backups).at(-1)
  const next =
    newest === undefined
      ? 'There is no backup to go back to; "groundwork recover --empty" begins anew: then import your files again, or restore an export.'
      : `"groundwork recover --newest-backup" puts the newest verified backup in place, ${basename(newest)}.`
  return new Refusal(
    'E_DB_DAMAGED',
    `Your database is damaged. It was kept as ${basename(aside)} and nothing was put in its place. ${next}`,
    {
      status: 500,
      detail: newest === undefined ? { aside } : { aside, backup: newest },
    },
  )
}

/** Never an empty database in place of a damaged one, unless that is asked for. */
function replaceDamaged(setting: StoreSetting, path: string, backups: string): void {
  const aside = damagedCopies(setting.folder).at(-1)
  if (aside === undefined || existsSync(path)) return
  const newest = listBackups(backups).at(-1)
  if (setting.afterDamage === 'newest-backup' && newest !== undefined) copyFileSync(newest, path)
  else if (setting.afterDamage !== 'empty') throw damaged(aside, backups)
}

import type { ImportRow } from '../../operations/shapes.ts'

/** An account that is fetched by wire, as the operations hand it out; its password never comes. */
type Account = {
  id: string
  kind: 'imap' | 'caldav' | 'carddav' | 'feed' | 'activitywatch'
  title: string
  url: string
  user: string
  folders: string[]
  /** the folder of what the user sent */
  sent: string | null
  private: boolean
  /** hours; null: only on demand */
  every: number | null
  hasSecret: boolean
  running: boolean
  lastRun: number | null
  nextRun: number | null
  lastImport: string | null
  came: Came | null
  /** facts from it so far */
  total: number
  /** the last run ended before everything had come */
  more: boolean
  error: { code: string; message: string } | null
}
type Came = { kept: number; matched: number; skipped: number; failed: number }

/** Something to choose: a folder, a calendar, an address book, a bucket. */
type Place = {
  path: string
  title: string
  count: number | null
  role: 'sent' | 'inbox' | 'archive' | 'junk' | 'trash' | 'drafts' | 'none'
  proposed: boolean
}

/** How a server is reached. */
type Reached = Pick<Account, 'kind' | 'url' | 'user'>
type Chosen = { title?: string; folders?: string[]; sent?: string | null; every?: number | null; secret?: string }

export type AccountQueries = {
  'accounts.list': {
    input: Record<string, never>
    output: { rows: Account[]; keptIn: 'system keychain' | 'key file' }
  }
}

export type AccountChanges = {
  'accounts.add': {
    input: Reached &
      Pick<Account, 'folders' | 'sent' | 'private' | 'every'> & {
        title?: string
        certificate: string | null
        secret: string | null
      }
    output: { account: Account }
  }
  'accounts.change': { input: { id: string } & Chosen; output: { account: Account } }
  'accounts.remove': { input: { id: string }; output: { removed: true } }
}

export type AccountJobs = {
  'accounts.probe': {
    input: Reached & { secret?: string; private?: boolean; certificate?: string; id?: string }
    output: { places: Place[]; url: string }
  }
  'accounts.run': {
    input: { id: string }
    output: { import: ImportRow | null; came: Came | null; notes: string[]; more: boolean; says: string }
  }
}

import { z } from 'zod'
import type { Refusal } from '../../../model/refusal.ts'
import type { SourceFile } from '../../../model/source.ts'
import type { CallLimits } from './call-limits.ts'

/** Where data is fetched from, as the user said it. The password is never in it: see `src/io/secrets`. */
export const Account = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  kind: z.enum(['imap', 'caldav', 'carddav', 'feed', 'activitywatch']),
  /** imaps://host:993 or imap://host:143; else https://... (http:// only where `private`) */
  url: z.string().min(1).max(2_000),
  user: z.string().max(320),
  /** IMAP: paths of folders; CalDAV and CardDAV: addresses of collections; empty: what is proposed */
  folders: z.array(z.string().min(1).max(2_000)).max(500),
  /** IMAP: the folder of what the user sent, where it does not say so itself */
  sent: z.string().max(1_000).nullable(),
  /** the user said "this is on my own network" */
  private: z.boolean(),
  /** the server's own certificate (PEM) that the user took as good; only where `private` */
  certificate: z.string().max(20_000).nullable(),
})
export type Account = z.infer<typeof Account>
/** An account as it is asked: with what a call may cost. */
export type AskedAccount = Account & { readonly calls?: CallLimits }

/** How far a source was read. Plain data without secrets; what cannot be read of it is read anew. */
export const Checkpoint = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('imap'),
    /** by folder: its UIDVALIDITY and the last UID that was read */
    folders: z.record(z.string(), z.object({ validity: z.string(), last: z.number().int().min(0) })),
  }),
  z.object({
    kind: z.literal('dav'),
    /** by collection: its sync-token ('' where it has none), and the ETags of objects that were read */
    collections: z.record(z.string(), z.object({ token: z.string(), etags: z.record(z.string(), z.string()) })),
    /** when it was last read to its end; null: never */
    looked: z.number().nullable().default(null),
  }),
  z.object({ kind: z.literal('feed'), etag: z.string(), modified: z.string() }),
  z.object({ kind: z.literal('activitywatch'), buckets: z.record(z.string(), z.string()) }),
])
export type Checkpoint = z.infer<typeof Checkpoint>

/** What a calendar told of its objects, so that an event that was deleted there is known from one that was not asked for. */
export type ToldCalendar = {
  readonly path: string
  /** every object that lies in it; null: only changes were told */
  readonly listed: readonly string[] | null
  /** objects that it says have gone */
  readonly gone: readonly string[]
  /** objects that came, each with the names of its events (`eventNames`) */
  readonly came: readonly { readonly href: string; readonly names: readonly string[] }[]
}

/** What one run brought. Files are in memory (at most a few dozen MiB a run) and can be read as often as wanted. */
export type Opened = {
  readonly files: readonly SourceFile[]
  /** messages, events, cards or entries in `files` */
  readonly count: number
  /** what calendars told of their objects; only from those that say so */
  readonly calendars?: readonly ToldCalendar[]
  /** to be stored when `files` are stored, and given to the next run */
  checkpoint(): Checkpoint
  /** there is more: run again with the checkpoint */
  readonly more: boolean
  /** why the run ended early; what came until then is in `files` and in the checkpoint */
  readonly stopped: Refusal | null
  /** a folder or calendar that was chosen and is there no more; all others were read */
  readonly missing?: Refusal | null
  /** one plain sentence each on what was left out */
  readonly notes: readonly string[]
}

/** Is told how many messages, events or cards of a part have come, of how many at most; 0: that is not known. */
export type Told = (done: number, total: number) => void

/** What is there: folders, calendars, address books, buckets. */
export type Place = {
  readonly path: string
  readonly title: string
  /** null where the server does not say */
  readonly count: number | null
  readonly role: 'sent' | 'inbox' | 'archive' | 'junk' | 'trash' | 'drafts' | 'none'
  /** whether a user would want it */
  readonly proposed: boolean
}
export type Probe = { readonly places: readonly Place[] }

/** A file made of what came by wire. */
export function fileOf(name: string, chunks: readonly Uint8Array[]): SourceFile {
  return {
    name,
    size: chunks.reduce((sum, chunk) => sum + chunk.length, 0),
    async *open() {
      yield* chunks
    },
  }
}

/** A name for a file: letters, digits and a few signs of the title. */
export function fileName(title: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .replace(/\.{2,}/g, '.')
    .trim()
    .slice(0, 80)
  return plain === '' || plain === '.' ? 'unnamed' : plain
}

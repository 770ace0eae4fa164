import type { Instant } from '../../model/instant.ts'
import type { ArchiveLimits } from '../connect/files/archive-limits.ts'
import type { Input } from '../connect/files/input.ts'
import type { AskedAccount, Checkpoint, Opened, Probe, Told } from '../connect/outbound/account.ts'
import type { Writing, Wrote } from '../connect/dav/write-events.ts'
import type { FoundServer } from '../connect/outbound/find-server.ts'
import type { Certificate } from '../connect/outbound/shown-certificate.ts'
import type { OutboundCall } from '../connect/outbound/calls.ts'
import type { SiteWritten } from '../portfolio/write-site.ts'
import type { Secrets } from '../secrets/secrets.ts'
import type { Store } from '../store/store.ts'

/**
 * The outside, as operations see it. On this machine it is made by `open-world.ts` from Node; in a browser tab another
 * file would make it from the origin-private file system. Operations take nothing from anywhere else.
 */
export type World = {
  readonly store: Store
  /** milliseconds since 1970; fixed in tests and by `--as-of` */
  now(): Instant
  /** uniform in [0, 1); seeded in tests */
  random(): number
  /** what nobody can guess, as text that fits an address; never seeded */
  newSecret(): string
  /** IANA zone of the user, e.g. Europe/Oslo */
  readonly zone: string
  readonly inputs: Inputs
  readonly wire: Wire
  readonly work: Work
  readonly publishing: Publishing
  readonly places: Places
  /** a file shipped with the product (the compressed O*NET), as bytes; E_ASSET where it is missing */
  asset(name: string): Promise<Uint8Array>
  /** names of the shipped files in a folder of assets */
  assetNames(folder: string): Promise<readonly string[]>
  /** a throw-away world with an empty store beside this one, for one import: what `check --dry` asks */
  aside(): Promise<World & { close(): Promise<void> }>
  readonly demo: Demo
  close(): Promise<void>
}

/** The made-up person's world: a throw-away store of its own, at most one at a time. `open` keeps what is open already. */
export type Demo = {
  open(fill: (world: World) => Promise<void>): Promise<World>
  world(): World | null
  close(): Promise<void>
}

/** Opens what the user names or has dropped: paths, folders, archives, uploads, and `asset:` names shipped with the product. `archive`: other caps than the usual ones. `at`: told what is just being opened, again and again while that takes long. */
export type Inputs = {
  open(names: readonly string[], archive?: ArchiveLimits, at?: (label: string) => void): Promise<readonly Input[]>
}

/** The one way out: only to where the user said, each address checked when it is connected to. */
export type Wire = {
  /** fetches what is new since the checkpoint, one part of it; to be asked again while there is more */
  open(
    account: AskedAccount,
    secret: string | null,
    checkpoint: Checkpoint | null,
    signal: AbortSignal,
    told?: Told,
  ): Promise<Opened>
  /** a little of what is there, for a look at what would come of it */
  look(account: AskedAccount, secret: string | null, signal: AbortSignal): Promise<Opened>
  /** what is there to choose from */
  probe(account: AskedAccount, secret: string | null): Promise<Probe & { readonly url: string }>
  /** the server that the domain of a mail address names; null where it names none */
  find(kind: 'imap' | 'caldav' | 'carddav', address: string): Promise<FoundServer | null>
  /** the certificate that a server on the user's own network shows, whoever made it; nothing else is sent */
  certificate(account: AskedAccount): Promise<{ readonly pem: string; readonly certificate: Certificate }>
  /** puts into one calendar what is wanted there, and removes what was written before and is not wanted any more */
  write(account: AskedAccount, secret: string | null, writing: Writing, signal: AbortSignal): Promise<Wrote>
  /** passwords, opened when they are first needed: that may ask the system's keychain */
  secrets(): Promise<Secrets>
  /** the calls of this process since the last time this was asked */
  takeCalls(): readonly OutboundCall[]
}

/** What is made for others to see: a folder with a site, a page on paper. */
export type Publishing = {
  /** all of it or nothing, into an empty folder or over the site written there before */
  writeSite(folder: string, files: ReadonlyMap<string, string>): Promise<SiteWritten>
  /** by the Chrome or Chromium of this machine; E_NO_BROWSER where there is none */
  printPdf(html: string): Promise<Uint8Array>
}

/** Heavy work, in a thread of its own with caps on time and memory, beside this one. */
export type Work = {
  run<R>(
    task: string,
    input: unknown,
    watch: {
      progress(says: string, done: number, total: number): void
      readonly signal: AbortSignal
      /** takes what the task hands over before its end, in order, and answers it; the task waits while this lags behind */
      part?(value: unknown): unknown
      /**
       * less than what tasks may cost otherwise: MiB of memory and of it for new objects, percent of what is held that may
       * lie about as garbage, milliseconds of silence; and how many milliseconds a stopped task may take to keep what it has
       */
      readonly limits?: {
        readonly memory?: number
        readonly young?: number
        readonly garbage?: number
        readonly stall?: number
        readonly grace?: number
      }
      /** the task reads what others made: its thread does this and nothing after it */
      readonly fenced?: boolean
      /** whether its thread is ended after it and what it holds is free; unless said, where it took long */
      readonly ends?: boolean
    },
  ): Promise<R>
}

/** Folders on this machine. Absent where there is no file system. */
export type Places = {
  readonly home: string
  readonly backups: string
  readonly uploads: string
  /** where a site is written when no other folder is named */
  readonly site: string
  /** what about the place of the data can cost data */
  advice(): Promise<readonly { readonly code: string; readonly says: string }[]>
  /** backups in the folder, newest first */
  listBackups(): Promise<readonly { readonly path: string; readonly at: Instant; readonly bytes: number }[]>
}

import { openWatch, probeWatch, WATCH_LIMITS } from '../activitywatch/activitywatch.ts'
import { openDav, probeDav, serverOfDav } from '../dav/dav.ts'
import { DAV_LIMITS } from '../dav/read-collection.ts'
import { openFeed, probeFeed } from '../feed/feed-url.ts'
import { IMAP_LIMITS } from '../imap/connect-imap.ts'
import type { ImapLimits } from '../imap/connect-imap.ts'
import { openImap, probeImap } from '../imap/imap.ts'
import type { AskedAccount, Checkpoint, Opened, Probe, Told } from './account.ts'
import { CALL_LIMITS } from './call-limits.ts'

/** Messages, events or cards of one part: what was committed stays when a run is stopped, so parts are not large. */
const PART = 4_000
/** Bytes of events of one part. */
const WATCH_PART = 4_194_304

/** Fetches what is new since the checkpoint (null: everything). Run again while `more`. Refusals as each kind says. */
export function openAccount(
  account: AskedAccount,
  secret: string | null,
  checkpoint: Checkpoint | null,
  signal: AbortSignal,
  told?: Told,
): Promise<Opened> {
  switch (account.kind) {
    case 'imap':
      return openImap(account, secret, checkpoint, signal, account, { ...imapLimits(account), messages: PART }, told)
    case 'caldav':
    case 'carddav':
      return openDav(account, secret, checkpoint, signal, account, { ...DAV_LIMITS, objects: PART }, told)
    case 'feed':
      return openFeed(account, secret, checkpoint, signal, account)
    case 'activitywatch':
      return openWatch(account, secret, checkpoint, signal, account, { ...WATCH_LIMITS, bytes: WATCH_PART }, told)
  }
}

/** A mail server is waited for as long as any other. */
function imapLimits({ calls = CALL_LIMITS }: AskedAccount): ImapLimits {
  return { ...IMAP_LIMITS, connect: calls.connect, silence: calls.total }
}

/** Messages of each folder, and objects in all, that a look takes. */
const LOOK = 100

/** Fetches a little of what is there, so that it can be said what would come of it: of mail the newest. Refusals as each kind says. */
export function lookInto(account: AskedAccount, secret: string | null, signal: AbortSignal): Promise<Opened> {
  switch (account.kind) {
    case 'imap':
      return openImap(account, secret, null, signal, account, {
        ...imapLimits(account),
        messages: LOOK * 5,
        batch: LOOK,
        newest: LOOK,
      })
    case 'caldav':
    case 'carddav':
      return openDav(account, secret, null, signal, account, { ...DAV_LIMITS, batch: LOOK, objects: LOOK })
    case 'feed':
      return openFeed(account, secret, null, signal, account)
    case 'activitywatch':
      return openWatch(account, secret, null, signal, account, { bytes: 100_000, days: 7 })
  }
}

/** Tests connection and password, and says what is there to choose from, and at which address it was found. */
export async function probe(account: AskedAccount, secret: string | null): Promise<Probe & { readonly url: string }> {
  const { places } = await asked(account, secret)
  if (account.kind === 'caldav' || account.kind === 'carddav') return { places, url: serverOfDav(account, places) }
  return { places, url: account.kind === 'feed' ? (places[0]?.path ?? account.url) : account.url }
}

function asked(account: AskedAccount, secret: string | null): Promise<Probe> {
  switch (account.kind) {
    case 'imap':
      return probeImap(account, secret, account, imapLimits(account))
    case 'caldav':
    case 'carddav':
      return probeDav(account, secret, account)
    case 'feed':
      return probeFeed(account, secret, account)
    case 'activitywatch':
      return probeWatch(account, secret, account)
  }
}

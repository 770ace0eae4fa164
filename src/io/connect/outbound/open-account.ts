import { openWatch, probeWatch, WATCH_LIMITS } from '../activitywatch/activitywatch.ts'
import { openDav, probeDav, serverOfDav } from '../dav/dav.ts'
import { DAV_LIMITS } from '../dav/read-collection.ts'
import { openFeed, probeFeed } from '../feed/feed-url.ts'
import { IMAP_LIMITS } from '../imap/connect-imap.ts'
import { openImap, probeImap } from '../imap/imap.ts'
import type { Account, Checkpoint, Opened, Probe, Told } from './account.ts'

/** Messages, events or cards of one part: what was committed stays when a run is stopped, so parts are not large. */
const PART = 4_000
/** Bytes of events of one part. */
const WATCH_PART = 4_194_304

/** Fetches what is new since the checkpoint (null: everything). Run again while `more`. Refusals as each kind says. */
export function openAccount(
  account: Account,
  secret: string | null,
  checkpoint: Checkpoint | null,
  signal: AbortSignal,
  told?: Told,
): Promise<Opened> {
  switch (account.kind) {
    case 'imap':
      return openImap(account, secret, checkpoint, signal, account, { ...IMAP_LIMITS, messages: PART }, told)
    case 'caldav':
    case 'carddav':
      return openDav(account, secret, checkpoint, signal, account, { ...DAV_LIMITS, objects: PART }, told)
    case 'feed':
      return openFeed(account, secret, checkpoint, signal)
    case 'activitywatch':
      return openWatch(account, secret, checkpoint, signal, account, { ...WATCH_LIMITS, bytes: WATCH_PART }, told)
  }
}

/** Messages of each folder, and objects in all, that a look takes. */
const LOOK = 100

/** Fetches a little of what is there, so that it can be said what would come of it: of mail the newest. Refusals as each kind says. */
export function lookInto(account: Account, secret: string | null, signal: AbortSignal): Promise<Opened> {
  switch (account.kind) {
    case 'imap':
      return openImap(account, secret, null, signal, account, {
        ...IMAP_LIMITS,
        messages: LOOK * 5,
        batch: LOOK,
        newest: LOOK,
      })
    case 'caldav':
    case 'carddav':
      return openDav(account, secret, null, signal, account, { ...DAV_LIMITS, batch: LOOK, objects: LOOK })
    case 'feed':
      return openFeed(account, secret, null, signal)
    case 'activitywatch':
      return openWatch(account, secret, null, signal, account, { bytes: 100_000, days: 7 })
  }
}

/** Tests connection and password, and says what is there to choose from, and at which address it was found. */
export async function probe(account: Account, secret: string | null): Promise<Probe & { readonly url: string }> {
  const { places } = await asked(account, secret)
  if (account.kind === 'caldav' || account.kind === 'carddav') return { places, url: serverOfDav(account, places) }
  return { places, url: account.kind === 'feed' ? (places[0]?.path ?? account.url) : account.url }
}

function asked(account: Account, secret: string | null): Promise<Probe> {
  switch (account.kind) {
    case 'imap':
      return probeImap(account, secret)
    case 'caldav':
    case 'carddav':
      return probeDav(account, secret)
    case 'feed':
      return probeFeed(account, secret)
    case 'activitywatch':
      return probeWatch(account, secret)
  }
}

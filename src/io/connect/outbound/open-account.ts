import { openWatch, probeWatch } from '../activitywatch/activitywatch.ts'
import { openDav, probeDav } from '../dav/dav.ts'
import { openFeed, probeFeed } from '../feed/feed-url.ts'
import { openImap, probeImap } from '../imap/imap.ts'
import type { Account, Checkpoint, Opened, Probe } from './account.ts'

/** Fetches what is new since the checkpoint (null: everything). Run again while `more`. Refusals as each kind says. */
export function openAccount(
  account: Account,
  secret: string | null,
  checkpoint: Checkpoint | null,
  signal: AbortSignal,
): Promise<Opened> {
  switch (account.kind) {
    case 'imap':
      return openImap(account, secret, checkpoint, signal)
    case 'caldav':
    case 'carddav':
      return openDav(account, secret, checkpoint, signal)
    case 'feed':
      return openFeed(account, secret, checkpoint, signal)
    case 'activitywatch':
      return openWatch(account, checkpoint, signal)
  }
}

/** Tests connection and password, and says what is there to choose from. */
export function probe(account: Account, secret: string | null): Promise<Probe> {
  switch (account.kind) {
    case 'imap':
      return probeImap(account, secret)
    case 'caldav':
    case 'carddav':
      return probeDav(account, secret)
    case 'feed':
      return probeFeed(account, secret)
    case 'activitywatch':
      return probeWatch(account)
  }
}

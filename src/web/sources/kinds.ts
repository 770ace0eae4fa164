import type { AccountKind } from '../api/types.ts'

/** What a kind of account is called, what it brings, and which of the fields it has. */
export type KindWords = {
  readonly title: string
  readonly brings: string
  /** what its places are called */
  readonly places: readonly [one: string, many: string]
  /** what comes from it, many */
  readonly few: string
  /** name and password are asked for at once */
  readonly hasPassword: boolean
}

export const KINDS: Readonly<Record<AccountKind, KindWords>> = {
  imap: {
    title: 'Mail (IMAP)',
    brings: 'Who wrote to whom and when. Only the headers are fetched, never what was written.',
    places: ['folder', 'folders'],
    few: 'messages',
    hasPassword: true,
  },
  caldav: {
    title: 'Calendar (CalDAV)',
    brings: 'Whom you met, and where the hours went. iCloud, Fastmail, Nextcloud, Radicale and others.',
    places: ['calendar', 'calendars'],
    few: 'events',
    hasPassword: true,
  },
  carddav: {
    title: 'Contacts (CardDAV)',
    brings: 'Names and addresses, so that one person with three addresses is counted once.',
    places: ['address book', 'address books'],
    few: 'cards',
    hasPassword: true,
  },
  feed: {
    title: 'Feed or calendar by its address',
    brings: 'Your blog or podcast, or a calendar that has an address of its own (Google, Outlook).',
    places: ['feed', 'feeds'],
    few: 'entries',
    hasPassword: false,
  },
  activitywatch: {
    title: 'ActivityWatch',
    brings: 'The hours at this computer, from the program that counts them here.',
    places: ['bucket', 'buckets'],
    few: 'events',
    hasPassword: false,
  },
}

export const KIND_NAMES = Object.keys(KINDS) as readonly AccountKind[]

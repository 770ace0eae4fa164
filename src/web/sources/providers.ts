import type { AccountKind } from '../api/types.ts'

/** What is known of a service: its servers, and what it wants instead of the usual password. */
export type Provider = {
  readonly name: string
  readonly domains: readonly string[]
  readonly imap?: string
  readonly caldav?: string
  readonly carddav?: string
  readonly password: string
}

const OWN_PASSWORD = 'This service takes the password you log in with.'

const PROVIDERS: readonly Provider[] = [
  {
    name: 'Google',
    domains: ['gmail.com', 'googlemail.com'],
    imap: 'imap.gmail.com',
    password:
      'Google wants an app password: switch on 2-Step Verification in your Google Account, then look for "App passwords" there. For the calendar, use its secret address instead: in Google Calendar, Settings, your calendar, "Secret address in iCal format".',
  },
  {
    name: 'Apple iCloud',
    domains: ['icloud.com', 'me.com', 'mac.com'],
    imap: 'imap.mail.me.com',
    caldav: 'https://caldav.icloud.com/',
    carddav: 'https://contacts.icloud.com/',
    password: 'Apple wants an app-specific password: on account.apple.com, Sign-In and Security.',
  },
  {
    name: 'Microsoft',
    domains: ['outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'office365.com'],
    imap: 'outlook.office365.com',
    password:
      'Microsoft no longer lets programs like this one in with a password. Export the mail or publish the calendar there, and bring in the file or its address.',
  },
  {
    name: 'Yahoo',
    domains: ['yahoo.com', 'yahoo.co.uk', 'yahoo.de', 'yahoo.fr', 'ymail.com'],
    imap: 'imap.mail.yahoo.com',
    caldav: 'https://caldav.calendar.yahoo.com/',
    password: 'Yahoo wants an app password: Account security, "Generate app password".',
  },
  {
    name: 'Fastmail',
    domains: ['fastmail.com', 'fastmail.fm'],
    imap: 'imap.fastmail.com',
    caldav: 'https://caldav.fastmail.com/',
    carddav: 'https://carddav.fastmail.com/',
    password: 'Fastmail wants an app password: Settings, Privacy & Security, "App passwords".',
  },
  {
    name: 'GMX',
    domains: ['gmx.net', 'gmx.de', 'gmx.at', 'gmx.ch'],
    imap: 'imap.gmx.net',
    caldav: 'https://caldav.gmx.net/',
    carddav: 'https://carddav.gmx.net/',
    password: 'GMX takes your password once IMAP is switched on in its settings.',
  },
  {
    name: 'WEB.DE',
    domains: ['web.de'],
    imap: 'imap.web.de',
    password: 'WEB.DE takes your password once IMAP is switched on in its settings.',
  },
  {
    name: 'mailbox.org',
    domains: ['mailbox.org'],
    imap: 'imap.mailbox.org',
    caldav: 'https://dav.mailbox.org/',
    carddav: 'https://dav.mailbox.org/',
    password: OWN_PASSWORD,
  },
  {
    name: 'Posteo',
    domains: ['posteo.de', 'posteo.net'],
    imap: 'posteo.de',
    caldav: 'https://posteo.de:8443/',
    carddav: 'https://posteo.de:8443/',
    password: OWN_PASSWORD,
  },
]

/** The service behind a mail address, where it is a known one. @example providerOf('ana@icloud.com')?.name // "Apple iCloud" */
export function providerOf(address: string): Provider | undefined {
  const domain = domainOf(address)
  return domain === null ? undefined : PROVIDERS.find(({ domains }) => domains.includes(domain))
}

/** The server to try first for a mail address; empty where there is nothing to go on. */
export function serverFor(kind: AccountKind, address: string): string {
  const domain = domainOf(address)
  if (domain === null) return ''
  const known = providerOf(address)
  if (kind === 'imap') return known?.imap ?? `imap.${domain}`
  return (kind === 'caldav' ? known?.caldav : kind === 'carddav' ? known?.carddav : undefined) ?? address.trim()
}

/** The domain of an address whose server nobody here knows, so that it is worth looking up; null for any other. @example unknownDomain('imap', 'ana@firm.example') // "firm.example" */
export function unknownDomain(kind: AccountKind, address: string): string | null {
  const isNamed = kind === 'imap' || kind === 'caldav' || kind === 'carddav'
  return isNamed && providerOf(address) === undefined ? domainOf(address) : null
}

/** What to know about the password, by service. */
export function passwordHelp(address: string): string {
  return (
    providerOf(address)?.password ??
    'Many services want a password made for apps, once you use a second factor: look for "app password" in their security settings.'
  )
}

function domainOf(address: string): string | null {
  return /^[^@\s]+@([a-z\d-]+(?:\.[a-z\d-]+)+)$/.exec(address.trim().toLowerCase())?.[1] ?? null
}

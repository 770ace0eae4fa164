import type { AccountKind } from '../api/types.ts'

/**
 * What somebody typed, as the address that is asked: schemes are added, a mail address stays as it is for calendars and
 * contacts (the server is found from it). What cannot be one is left for the server to refuse in words.
 * @example serverAddress('imap', 'imap.example.org:143') // "imap://imap.example.org:143"
 */
export function serverAddress(kind: AccountKind, typed: string): string {
  const text = typed.trim()
  if (text === '' || /^[a-z]+:\/\//i.test(text)) return text
  if (kind === 'imap') return `${text.endsWith(':143') ? 'imap' : 'imaps'}://${text}`
  if (kind === 'activitywatch') return `http://${text}`
  if ((kind === 'caldav' || kind === 'carddav') && /^[^@/\s]+@[^@/\s]+$/.test(text)) return text
  return `${isPrivateAddress(text) ? 'http' : 'https'}://${text}`
}

/** True where an address is clearly on the user's own machine or network. */
export function isPrivateAddress(typed: string): boolean {
  const host = hostOf(typed)
  return (
    /^(?:localhost|.*\.(?:localhost|local|lan|home|internal|home\.arpa)|[a-z\d-]+)$/.test(host) ||
    (/^\d+(?:\.\d+){3}$/.test(host) && PRIVATE_RANGES.test(host)) ||
    /^\[(?:::1|f[cd][\da-f]{2}:)/.test(host)
  )
}

const PRIVATE_RANGES =
  /^(?:127|10)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./

/** The server of an address, for people: without scheme, path and user. @example hostOf('imaps://a.example') // "a.example" */
export function hostOf(address: string): string {
  const bare = address
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
  const host = (bare.split(/[/?#]/)[0] ?? '').replace(/^.*@/, '')
  return host.startsWith('[') ? host.replace(/\]:\d+$/, ']') : host.replace(/:\d+$/, '')
}

/** True where whoever has the address can read what is behind it: it is kept like a password. */
export function isSecretAddress(address: string): boolean {
  return (
    /\/private-|\/ical\/[^/]+\/|[?&](?:token|key|auth|secret)=|[\da-f]{24,}/i.test(address) ||
    /(?=[\w-]*\d)(?=[\w-]*[A-Z])[\w-]{32,}/.test(address)
  )
}

import { Refusal } from '../../../model/refusal.ts'
import type { Account } from './account.ts'
import { checkedUrl } from './checked-url.ts'

/** Refuses an address that no account of this kind can have: E_IMAP_URL, E_FETCH_URL. */
export function checkAddress(account: Account): void {
  if (account.kind === 'imap') serverOf(account)
  else checkedUrl(addressOf(account), account.private)
}

/** Host and port, for the page of what leaves this machine. */
export function hostOf(account: Account): string {
  if (account.kind !== 'imap') return new URL(addressOf(account)).host
  const { host, port } = serverOf(account)
  return `${host}:${port}`
}

/** Host, port and whether TLS is spoken from the first byte. */
export function serverOf({ url }: Account): { host: string; port: number; isSecure: boolean } {
  const match = /^(imaps?):\/\/(\[[\da-f:.]+\]|[a-z\d.-]+)(?::(\d{1,5}))?\/?$/i.exec(url)
  if (match?.[1] === undefined || match[2] === undefined)
    throw new Refusal('E_IMAP_URL', 'That is no mail server; it is written like imaps://imap.example.org', {
      status: 422,
    })
  const isSecure = match[1].toLowerCase() === 'imaps'
  return { host: match[2].replace(/^\[|\]$/g, ''), port: Number(match[3] ?? (isSecure ? 993 : 143)), isSecure }
}

/** The address to begin with: as given, or made of a mail address. */
export function addressOf({ url }: Pick<Account, 'url'>): string {
  return /^[^@/:\s]+@[a-z\d.-]+$/i.test(url) ? `https://${url.slice(url.indexOf('@') + 1)}/` : url
}

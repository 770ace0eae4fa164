import type { Account } from '../../io/connect/outbound/account.ts'
import { checkedUrl } from '../../io/connect/outbound/checked-url.ts'
import { addressOf, checkAddress } from '../../io/connect/outbound/account-address.ts'
import { readCertificate } from '../../io/connect/outbound/shown-certificate.ts'
import { Refusal } from '../../model/refusal.ts'

type Given = {
  readonly kind: Account['kind']
  readonly url: string
  readonly user: string
  readonly folders: string[]
  readonly sent: string | null
  readonly private?: boolean | undefined
  readonly certificate?: string | null | undefined
}

/**
 * An account as it is kept. ActivityWatch runs on this machine, so that is said by its kind. Of a mail address for calendars or
 * contacts the server that is asked is kept, and it is the name for it where no other is given.
 */
export function accountOf({
  kind,
  url,
  user,
  folders,
  sent,
  private: given = false,
  certificate = null,
}: Given): Account {
  const isPrivate = given || kind === 'activitywatch'
  const address = url.trim()
  const isDav = kind === 'caldav' || kind === 'carddav'
  const server = isDav ? addressOf({ url: address }) : address
  const name = user.trim() === '' && server !== address ? address : user.trim()
  return { id: 'new', kind, url: server, user: name, folders, sent, private: isPrivate, certificate }
}

/** Refuses what no account can be. Refusals: E_IMAP_URL, E_FETCH_URL, E_CERTIFICATE */
export function checked(account: Account): Account {
  checkAddress(account)
  if (account.kind === 'caldav' || account.kind === 'carddav')
    for (const address of account.folders) checkedUrl(address, account.private)
  if (account.certificate !== null && !account.private)
    throw new Refusal(
      'E_CERTIFICATE',
      'A certificate of its own is taken only for a server on your own network; say that it is.',
      { status: 422 },
    )
  if (account.certificate !== null && readCertificate(account.certificate) === null)
    throw new Refusal(
      'E_CERTIFICATE',
      'That is no certificate: give the text of the PEM file itself, which begins with -----BEGIN CERTIFICATE-----',
      { status: 422 },
    )
  return account
}

/** Nothing typed is no password. */
export function secretOf(given: string | null | undefined): string | null {
  return given === undefined || given === null || given === '' ? null : given
}

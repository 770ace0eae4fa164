import { Resolver } from 'node:dns/promises'
import { Refusal } from '../../../model/refusal.ts'
import type { Account } from './account.ts'
import { recordCall } from './calls.ts'

/** Who is asked for names; the system's name server unless a test or a host says otherwise. */
export type Names = Pick<Resolver, 'resolveSrv' | 'resolveTxt'>

/** `isOwn`: it stands below the very domain of the address; any other host a user should know before a password goes there. */
export type FoundServer = { readonly url: string; readonly host: string; readonly isOwn: boolean }

/** Names of services in the order in which they are asked for, and how the address of one begins. Calendars only with TLS. */
const SERVICES = {
  imap: [
    ['_imaps', 'imaps', 993],
    ['_imap', 'imap', 143],
  ],
  caldav: [['_caldavs', 'https', 443]],
  carddav: [['_carddavs', 'https', 443]],
} as const

/**
 * The server that the domain of a mail address names for mail, calendars or contacts (SRV records: RFC 6186, RFC 6764, with
 * the path of its TXT record). Only the domain is asked for, and nothing is connected to. Null where it names none.
 * Refusals: E_SERVER_ADDRESS, E_SERVER_ASK
 */
export async function findServer(
  kind: keyof typeof SERVICES,
  address: string,
  names: Names = systemNames(),
): Promise<FoundServer | null> {
  const domain = domainOf(address)
  recordCall(`the name server of this network, about ${domain}`, 'Which server a mail address belongs to (DNS)')
  for (const [service, scheme, usual] of SERVICES[kind]) {
    const query = `${service}._tcp.${domain}`
    const records = await asked(names.resolveSrv(query), domain)
    const best = records
      .filter(({ name, port }) => isHost(name) && port > 0 && port < 65_536)
      .toSorted((a, b) => a.priority - b.priority || b.weight - a.weight || (a.name < b.name ? -1 : 1))[0]
    if (best === undefined) continue
    const host = best.name.replace(/\.$/, '').toLowerCase()
    const place = best.port === usual ? host : `${host}:${best.port}`
    const path = scheme === 'https' ? pathOf(await asked(names.resolveTxt(query), domain)) : ''
    return { url: `${scheme}://${place}${path}`, host: place, isOwn: host === domain || host.endsWith(`.${domain}`) }
  }
  return null
}

/** Kinds of accounts whose server a domain can name. */
export function isNamed(kind: Account['kind']): kind is keyof typeof SERVICES {
  return kind in SERVICES
}

/** Asks these name servers, or those of the system: "127.0.0.1:5353". */
export function systemNames(servers?: readonly string[]): Names {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 })
  if (servers !== undefined) resolver.setServers(servers)
  return resolver
}

function domainOf(address: string): string {
  const domain = /^[^@\s]+@([a-z\d-]+(?:\.[a-z\d-]+)+)$/i.exec(address.trim())?.[1]?.toLowerCase()
  if (domain === undefined || domain.length > 253)
    throw new Refusal('E_SERVER_ADDRESS', 'That is no mail address; it is written like ana@example.org', {
      status: 422,
    })
  return domain
}

/** What a name server knows; that it knows nothing is an answer. */
async function asked<T>(asking: Promise<readonly T[]>, domain: string): Promise<readonly T[]> {
  try {
    return await asking
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (['ENOTFOUND', 'ENODATA'].includes(code)) return []
    throw new Refusal(
      'E_SERVER_ASK',
      `The name server of this network gave no good answer about ${domain}. Type the server yourself, or try again later.`,
      { status: 502, cause: error },
    )
  }
}

/** A name of letters, digits and dashes with a dot in it; a lone dot says that there is no such service (RFC 2782). */
function isHost(name: string): boolean {
  return name.length < 254 && /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]\.?$/i.test(name)
}

function pathOf(records: readonly (readonly string[])[]): string {
  const path = records
    .map(parts => parts.join(''))
    .find(text => text.startsWith('path='))
    ?.slice(5)
  return path !== undefined && /^\/(?!\/)[\w./~%@+-]{0,200}$/.test(path) ? path : '/'
}

import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { Refusal } from '../../../model/refusal.ts'
import type { CallLimits } from './call-limits.ts'

export type AddressKind = 'public' | 'private' | 'never'

/** Where a connection may go. `resolve` and `kindOf` are given by tests and by hosts with a network of their own. */
export type Fence = {
  /** the user said "this is on my own network": private addresses are allowed */
  readonly private: boolean
  readonly resolve?: (host: string) => Promise<readonly string[]>
  /** what a call may cost, where the user changed that */
  readonly calls?: CallLimits
  readonly kindOf?: (address: string) => AddressKind
  /** a certificate (PEM) that the user took as good */
  readonly certificate?: string | null
}

/** What kind of address it is; IPv4 within IPv6 counts as what it is. Link-local ones hold the keys of rented machines: never. */
export function addressKind(address: string): AddressKind {
  if (!ipaddr.isValid(address)) return 'never'
  const range = ipaddr.process(address).range()
  if (range === 'unicast') return 'public'
  return ['loopback', 'private', 'uniqueLocal', 'carrierGradeNat'].includes(range) ? 'private' : 'never'
}

/** The addresses of a host to which a connection may be made. E_FETCH_PRIVATE, E_FETCH_HOST. */
export async function allowedAddresses(host: string, fence: Fence): Promise<readonly string[]> {
  const bare = host.replace(/^\[|\]$/g, '')
  const addresses = isIP(bare) > 0 ? [bare] : await resolved(bare, fence)
  const allowed = addresses.filter(address => isAllowed(address, fence))
  if (allowed.length === 0) throw inside(bare, addresses[0] ?? '', fence)
  return allowed
}

/** Checks the address that a socket is really connected to. */
export function checkConnected(address: string | undefined, host: string, fence: Fence): AddressKind {
  if (address === undefined || !isAllowed(address, fence)) throw inside(host, address ?? '', fence)
  return (fence.kindOf ?? addressKind)(address)
}

function isAllowed(address: string, fence: Fence): boolean {
  const kind = (fence.kindOf ?? addressKind)(address)
  return kind === 'public' || (kind === 'private' && fence.private)
}

async function resolved(host: string, fence: Fence): Promise<readonly string[]> {
  const resolve = fence.resolve ?? (async name => (await lookup(name, { all: true })).map(({ address }) => address))
  // by definition this machine (RFC 6761), whatever a name server says
  if (/^(?:.*\.)?localhost\.?$/i.test(host) && fence.resolve === undefined) return ['127.0.0.1', '::1']
  try {
    return await resolve(host)
  } catch (error) {
    throw new Refusal('E_FETCH_HOST', `There is no server named ${host}. Check the address and the connection.`, {
      cause: error,
    })
  }
}

function inside(host: string, address: string, fence: Fence): Refusal {
  const kind = (fence.kindOf ?? addressKind)(address)
  return new Refusal(
    'E_FETCH_PRIVATE',
    kind === 'never'
      ? `${host} leads to an address that no server of yours has, so nothing was sent there.`
      : `${host} is on your own network. If that is meant, say "This is on my own network".`,
    { status: 422 },
  )
}

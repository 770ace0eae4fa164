import type { TLSSocket } from 'node:tls'
import { Agent, buildConnector } from 'undici'
import { Refusal } from '../../../model/refusal.ts'
import { allowedAddresses, checkConnected } from './fence.ts'
import type { CallLimits } from './call-limits.ts'
import type { Fence } from './fence.ts'
import { isPlain, isTls } from './failure.ts'

/**
 * The one way out for HTTP: connects to an address that was looked up and allowed just now, by its number, and checks
 * the connected socket again, so that a name that changes its meaning in between leads nowhere.
 */
export function openDispatcher(fence: Fence, limits: CallLimits): Agent {
  const base = buildConnector({ timeout: limits.connect, allowH2: false, ...trust(fence) })
  return new Agent({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.total,
    bodyTimeout: limits.total,
    connections: 4,
    connect: (options, callback) => {
      connect(base, options, fence).then(
        socket => callback(null, socket),
        (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
      )
    },
  })
}

/** Instead of those whom this machine trusts, the one certificate that the user took as good for their own server, whoever made it. */
export function trust(fence: Fence): {
  ca?: string
  allowPartialTrustChain?: true
  checkServerIdentity?: () => undefined
} {
  if (!fence.private || fence.certificate === undefined || fence.certificate === null) return {}
  return { ca: fence.certificate, allowPartialTrustChain: true, checkServerIdentity: () => undefined }
}

type Options = Parameters<buildConnector.connector>[0]

async function connect(base: buildConnector.connector, options: Options, fence: Fence): Promise<TLSSocket> {
  const addresses = await allowedAddresses(options.hostname, fence)
  let first: unknown = null
  for (const address of addresses.slice(0, 3)) {
    try {
      const socket = await once(base, { ...options, hostname: address })
      try {
        const kind = checkConnected(socket.remoteAddress, options.hostname, fence)
        if (options.protocol === 'http:' && kind === 'public')
          throw new Refusal('E_FETCH_URL', `${options.hostname} is not on your own network. Use https:// for it.`)
      } catch (error) {
        socket.destroy()
        throw error
      }
      return socket
    } catch (error) {
      if (error instanceof Refusal) throw error
      // who answered and showed a bad certificate tells more than an address at which nobody is
      if (error instanceof Error && (isTls(error) || isPlain(error))) throw error
      first ??= error
    }
  }
  throw first
}

function once(base: buildConnector.connector, options: Options): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    base(options, (error, socket) => (error === null ? resolve(socket as TLSSocket) : reject(error)))
  })
}

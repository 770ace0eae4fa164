import { isIP } from 'node:net'
import { ImapFlow } from 'imapflow'
import type { Account } from '../outbound/account.ts'
import { serverOf } from '../outbound/account-address.ts'
import { recordCall } from '../outbound/calls.ts'
import { trust } from '../outbound/dispatcher.ts'
import { allowedAddresses } from '../outbound/fence.ts'
import type { Fence } from '../outbound/fence.ts'
import { imapFailure, takesNoPassword } from './imap-failure.ts'

/** Milliseconds and bytes that a mail server may cost. */
export type ImapLimits = {
  readonly connect: number
  /** without a word from the server */
  readonly silence: number
  /** without a message, however much is said */
  readonly still: number
  /** of one header block */
  readonly literal: number
  /** messages and bytes of one run; the next run goes on from there */
  readonly messages: number
  readonly bytes: number
  /** messages asked for at once */
  readonly batch: number
  /** how often a broken connection is made anew without any message in between */
  readonly attempts: number
  /** of each folder only the last so many, for a look at it */
  readonly newest?: number
}
export const IMAP_LIMITS: ImapLimits = {
  connect: 10_000,
  silence: 30_000,
  still: 120_000,
  literal: 2_097_152,
  messages: 20_000,
  bytes: 67_108_864,
  batch: 500,
  attempts: 3,
}

/**
 * Connects and logs in. The name is looked up here, and the connection made to the address that was checked. Without TLS
 * only to the user's own network. E_FETCH_PRIVATE, E_FETCH_HOST, E_IMAP_URL, _CONNECT, _TIMEOUT, _TLS, _LOGIN.
 */
export async function connectImap(
  account: Account,
  secret: string | null,
  fence: Fence,
  limits: ImapLimits,
): Promise<ImapFlow> {
  const { host, port } = serverOf(account)
  recordCall(`${host}:${port}`, 'Mail headers (IMAP)')
  let first: unknown = null
  for (const address of (await allowedAddresses(host, fence)).slice(0, 3)) {
    const client = clientFor(account, address, secret, fence, limits)
    const late = setTimeout(() => client.close(), limits.connect + limits.silence)
    const firstWord = watchFirstWord(client, limits)
    try {
      await client.connect()
      return client
    } catch (caught) {
      const error = takesNoPassword(caught, client, host) ?? firstWord.missed() ?? caught
      client.close()
      first ??= error
      if (!isNobody(error)) throw imapFailure(error, host, true) ?? error
    } finally {
      clearTimeout(late)
      firstWord.stop()
    }
  }
  throw imapFailure(first, host, true) ?? first
}

/**
 * Breaks off where a server greets and then says nothing to the first question, what it can do: that it knows by heart. A login
 * it may have to look into, and for that it is waited longer.
 */
function watchFirstWord(client: ImapFlow, { connect }: ImapLimits): { missed(): Error | null; stop(): void } {
  let [heard, since] = [0, performance.now()]
  let missed: Error | null = null
  const timer = setInterval(() => {
    const { received } = client.stats()
    if (received !== heard) [heard, since] = [received, performance.now()]
    if (received === 0 || client.capabilities.size > 0 || performance.now() - since < connect) return
    missed = Object.assign(new Error('it says nothing'), { code: 'MUTE_TIMEOUT' })
    client.close()
  }, connect / 20)
  return { missed: () => missed, stop: () => clearInterval(timer) }
}

/** Nobody is at this address; a name can have others. */
function isNobody(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && /^(?:ECONNREFUSED|EHOST|ENET|EADDRNOTAVAIL)/.test(String(error.code))
  )
}

function clientFor(
  account: Account,
  address: string,
  secret: string | null,
  fence: Fence,
  limits: ImapLimits,
): ImapFlow {
  const { host, port, isSecure } = serverOf(account)
  const client = new ImapFlow({
    host: address,
    port,
    secure: isSecure,
    // an address needs no name in the handshake, a name is what the certificate is checked against
    ...(isIP(host) > 0 ? {} : { servername: host }),
    ...(isSecure || account.private ? {} : { doSTARTTLS: true }),
    tls: { minVersion: 'TLSv1.2', ...trust(fence) },
    auth: { user: account.user, pass: secret ?? '' },
    logger: false,
    emitLogs: false,
    clientInfo: { name: 'Groundwork' },
    disableAutoIdle: true,
    connectionTimeout: limits.connect,
    greetingTimeout: limits.connect,
    socketTimeout: limits.silence,
    maxLiteralSize: limits.literal,
    maxLineLength: limits.literal * 2,
    maxResponseSize: limits.literal * 4,
    maxResponseTokens: 400_000,
  })
  // the command that was running only says that the connection is gone; why is told here
  client.on('error', (error: Error) => BROKEN.set(client, error))
  return client
}

/** What broke a connection, where it was the client that ended it. */
export function brokenBy(client: ImapFlow): Error | undefined {
  return BROKEN.get(client)
}

/** Ends a connection that says something and brings nothing: bytes one by one, or waiting that the server asks for without end. */
export function breakOff(client: ImapFlow): void {
  BROKEN.set(client, Object.assign(new Error('nothing came'), { code: 'ETIMEOUT' }))
  client.close()
}

const BROKEN = new WeakMap<ImapFlow, Error>()

import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { connect as connectTcp, isIP } from 'node:net'
import type { Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { TLSSocket } from 'node:tls'
import { Refusal } from '../../../model/refusal.ts'
import { imapFailure } from '../imap/imap-failure.ts'
import { addressOf, serverOf } from './account-address.ts'
import type { Account, AskedAccount } from './account.ts'
import { CALL_LIMITS } from './call-limits.ts'
import { recordCall } from './calls.ts'
import { fetchFailure } from './failure.ts'
import { allowedAddresses, checkConnected } from './fence.ts'
import type { Fence } from './fence.ts'

/** What a person compares before they take a certificate as good. */
export type Certificate = {
  /** whom it was made for, and who made it */
  readonly name: string
  readonly issuer: string
  /** SHA-256, in pairs of hexadecimal digits with colons between them */
  readonly fingerprint: string
  /** milliseconds since 1970 */
  readonly from: number
  readonly until: number
}

/** What a certificate (PEM) says of itself; null for what is none. */
export function readCertificate(pem: string): Certificate | null {
  try {
    return described(new X509Certificate(pem))
  } catch {
    return null
  }
}

/**
 * The certificate that a server on the user's own network shows, as PEM, trusted or not: for the user to compare. Nothing is
 * sent but the wish to speak encrypted, no name and no password. Refusals: E_CERTIFICATE where the account has no encryption,
 * E_FETCH_PRIVATE, E_FETCH_HOST, E_IMAP_URL, E_FETCH_URL, and E_IMAP_* or E_FETCH_* where nobody answers.
 */
export async function shownCertificate(
  account: AskedAccount,
  fence: Fence = account,
  milliseconds = (account.calls ?? CALL_LIMITS).connect,
): Promise<{ readonly pem: string; readonly certificate: Certificate }> {
  const { host, port, startsPlain } = placeOf(account)
  recordCall(port === 443 ? host : `${host}:${port}`, 'Certificate (TLS)')
  let first: unknown = null
  for (const address of (await allowedAddresses(host, fence)).slice(0, 3)) {
    try {
      const shown = await shownAt(address, { host, port, startsPlain }, fence, milliseconds)
      return { pem: pemOf(shown), certificate: described(shown) }
    } catch (error) {
      if (error instanceof Refusal) throw error
      first ??= error
    }
  }
  const failed = account.kind === 'imap' ? imapFailure(first, host, true) : fetchFailure(first, host)
  throw failed ?? first
}

type Where = { readonly host: string; readonly port: number; readonly startsPlain: boolean }

function placeOf(account: Account): Where {
  if (account.kind === 'imap') {
    const { host, port, isSecure } = serverOf(account)
    return { host, port, startsPlain: !isSecure }
  }
  const { protocol, hostname, port } = new URL(addressOf(account).replace(/^webcals?:/i, 'https:'))
  if (protocol !== 'https:')
    throw new Refusal('E_CERTIFICATE', `${hostname} is asked without encryption, so there is no certificate.`, {
      status: 422,
    })
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 443), startsPlain: false }
}

async function shownAt(address: string, { host, port, startsPlain }: Where, fence: Fence, milliseconds: number) {
  const socket = connectTcp({ host: address, port })
  // the encrypted one first, and the plain one within it by that: the other way round ends the process (Node 24)
  let outer: Socket = socket
  const end = (): void => void outer.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEOUT' }))
  const late = setTimeout(end, milliseconds)
  try {
    await once(socket, 'connect')
    checkConnected(socket.remoteAddress, host, fence)
    if (startsPlain) await startTls(socket, host)
    // it is shown to a person and trusted with nothing: who made it is not asked yet
    const names = isIP(host) > 0 ? {} : { servername: host }
    const secure = connectTls({ socket, rejectUnauthorized: false, ...names })
    outer = secure
    await once(secure, 'secureConnect')
    return certificateOf(secure, host)
  } finally {
    clearTimeout(late)
    outer.on('error', () => undefined).destroy()
  }
}

/** The few words of IMAP before encryption begins. */
async function startTls(socket: Socket, host: string): Promise<void> {
  await lineOf(socket, /^\* /m)
  socket.write('a STARTTLS\r\n')
  if (!/^a OK/im.test(await lineOf(socket, /^a /m)))
    throw new Refusal('E_IMAP_PLAIN', `${host} speaks without encryption on this port, so there is no certificate.`, {
      status: 502,
    })
}

async function lineOf(socket: Socket, wanted: RegExp): Promise<string> {
  let said = ''
  while (!(wanted.test(said) && said.endsWith('\n'))) {
    const [chunk] = (await Promise.race([
      once(socket, 'data'),
      once(socket, 'close').then(() => {
        throw Object.assign(new Error('the connection was closed'), { code: 'ECONNRESET' })
      }),
    ])) as [Buffer]
    said += chunk.toString('latin1')
    if (said.length > 65_536) throw Object.assign(new Error('no mail server'), { code: 'ETIMEOUT' })
  }
  return said
}

function certificateOf(socket: TLSSocket, host: string): X509Certificate {
  const shown = socket.getPeerX509Certificate()
  if (shown === undefined)
    throw new Refusal('E_CERTIFICATE', `${host} encrypts without a certificate, so there is none to compare.`, {
      status: 502,
    })
  return shown
}

function described(shown: X509Certificate): Certificate {
  return {
    name: commonName(shown.subject) || (shown.subjectAltName ?? '').replace(/^\w+:/, '').split(',')[0] || 'nobody',
    issuer: shown.issuer === shown.subject ? 'itself' : commonName(shown.issuer) || 'nobody named',
    fingerprint: shown.fingerprint256,
    from: shown.validFromDate.getTime(),
    until: shown.validToDate.getTime(),
  }
}

/** CN of "C=NO\nO=Made\nCN=mail.made.example", one line of at most 100 letters; '' where there is none. */
function commonName(name: string | undefined): string {
  const found = /^(?:CN|O)=(.*)$/m.exec((name ?? '').split('\n').toReversed().join('\n'))
  return (found?.[1] ?? '').replace(/\p{C}/gu, ' ').trim().slice(0, 100)
}

function pemOf(shown: X509Certificate): string {
  return shown.toString().trimEnd()
}

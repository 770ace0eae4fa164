import { X509Certificate } from 'node:crypto'
import { createServer as createWeb } from 'node:https'
import { createServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'
import { createServer as createTls, TLSSocket } from 'node:tls'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readCertificate, shownCertificate } from '../../src/io/connect/outbound/shown-certificate.ts'
import { Account } from '../../src/io/connect/outbound/account.ts'
import { openOutbound } from '../../src/io/connect/outbound/fetch.ts'
import { openWorld } from '../../src/io/world/open-world.ts'
import type { World } from '../../src/io/world/world.ts'
import { accountsAdd, accountsChange, accountsList } from '../../src/operations/accounts/accounts.ts'
import { leaves } from '../../src/operations/accounts/leaves.ts'
import { accountsCertificate } from '../../src/operations/accounts/show-certificate.ts'
import { callOperation } from '../../src/operations/call.ts'
import type { Operation } from '../../src/operations/operation.ts'
import { scratch } from '../made/world.ts'
import { CERTIFIED } from './certificates.ts'

const OWN = new X509Certificate(CERTIFIED.own.cert)
const sockets = new Set<Socket>()
let server: Server | undefined
let heard = ''
let world: World
beforeAll(async () => {
  world = await openWorld({ home: scratch(), durable: false, keychain: false })
})
afterAll(() => world?.close())
afterEach(() => {
  for (const socket of sockets) socket.destroy()
  server?.close()
  heard = ''
})

async function listen(made: Server): Promise<number> {
  server = made
  made.on('connection', (socket: Socket) => void sockets.add(socket.on('error', () => undefined)))
  await new Promise<void>(done => made.listen(0, '127.0.0.1', done))
  return (made.address() as AddressInfo).port
}

const run = async (entry: unknown, input: unknown): Promise<never> =>
  (await callOperation(entry as Operation, world, input)) as never
const look = (kind: string, url: string, more = {}) =>
  run(accountsCertificate, { kind, url, private: true, ...more }) as Promise<{ pem: string; certificate: unknown }>

/** A mail server that begins without encryption; `offers` it or not. */
const startTls = (offers: boolean): Server =>
  createServer(socket => {
    socket.write('* OK made ready\r\n')
    socket.on('data', data => {
      heard += data.toString()
      socket.write(offers ? 'a OK go on\r\n' : 'a BAD no such thing\r\n')
      if (!offers) return
      socket.removeAllListeners('data')
      new TLSSocket(socket, { isServer: true, ...CERTIFIED.own })
        .on('error', () => undefined)
        .on('data', more => (heard += more.toString()))
    })
  })

describe('S05 the certificate that a server shows', () => {
  it.each([
    ['mail from the first byte', 'imap', () => createTls(CERTIFIED.own), (port: number) => `imaps://localhost:${port}`],
    ['mail by STARTTLS', 'imap', () => startTls(true), (port: number) => `imap://localhost:${port}`],
    ['calendars', 'caldav', () => createWeb(CERTIFIED.own), (port: number) => `https://localhost:${port}/dav/`],
    ['an address', 'feed', () => createWeb(CERTIFIED.own), (port: number) => `webcal://127.0.0.1:${port}/a.ics`],
  ] as const)('%s: is shown whoever made it, and nothing is said but that', async (_, kind, make, url) => {
    const port = await listen(make())
    const shown = await look(kind, url(port))
    expect(new X509Certificate(shown.pem).fingerprint256).toBe(OWN.fingerprint256)
    expect(shown.certificate).toEqual({
      name: 'localhost',
      issuer: 'itself',
      fingerprint: OWN.fingerprint256,
      from: OWN.validFromDate.getTime(),
      until: OWN.validToDate.getTime(),
    })
    expect(heard).toMatch(/^(?:a STARTTLS\r\n)?$/)
    const { calls } = await leaves(world)
    expect(calls.some(call => call.to === `${new URL(url(port)).host}` && /Certificate/.test(call.what))).toBe(true)
  })

  it.each(['good', 'expired', 'elsewhere'] as const)('%s: another one made it, and that is said', async which => {
    const port = await listen(createTls(CERTIFIED[which]))
    const { certificate } = await look('imap', `imaps://localhost:${port}`)
    expect(certificate).toMatchObject({ issuer: 'Made authority' })
  })

  it('is asked for only on the own network, and refused in one sentence where there is none', async () => {
    const port = await listen(startTls(false))
    const url = `imap://localhost:${port}`
    await expect(look('imap', url, { private: false })).rejects.toMatchObject({ code: 'E_CERTIFICATE' })
    expect(heard).toBe('')
    await expect(look('imap', url)).rejects.toMatchObject({ code: 'E_IMAP_PLAIN' })
    await expect(look('imap', `imaps://localhost:${port}`)).rejects.toMatchObject({ code: 'E_IMAP_PLAIN' })
    await expect(look('feed', `http://localhost:${port}/`)).rejects.toMatchObject({ code: 'E_CERTIFICATE' })
    await expect(look('caldav', 'https://169.254.169.254/')).rejects.toMatchObject({ code: 'E_FETCH_PRIVATE' })
    server?.close()
    for (const socket of sockets) socket.destroy()
    await expect(look('imap', 'imaps://localhost:1')).rejects.toMatchObject({ code: 'E_IMAP_CONNECT' })
    await expect(look('caldav', 'https://localhost:1/')).rejects.toMatchObject({ code: 'E_FETCH_FAILED' })
  })
})

it.each(['imaps', 'imap'])('%s: who says nothing is not waited for without end', async scheme => {
  const port = await listen(createServer())
  const silent = Account.parse({
    id: 'ana',
    kind: 'imap',
    url: `${scheme}://localhost:${port}`,
    user: '',
    folders: [],
    sent: null,
    private: true,
    certificate: null,
  })
  await expect(shownCertificate(silent, silent, 100)).rejects.toMatchObject({ code: 'E_IMAP_TIMEOUT' })
})

it('a certificate that somebody else made for a server is trusted alone, and no other one of theirs with it', async () => {
  const certificate = CERTIFIED.good.cert
  for (const [which, isTrusted] of [
    ['good', true],
    ['elsewhere', false],
  ] as const) {
    const port = await listen(createWeb(CERTIFIED[which], (_, response) => response.end('x')))
    const outbound = openOutbound({ private: true, certificate })
    const asked = outbound.fetch(`https://localhost:${port}/`, { what: 'test' })
    if (isTrusted) expect((await asked).status).toBe(200)
    else await expect(asked).rejects.toMatchObject({ code: 'E_FETCH_TLS' })
    await outbound.close()
    server?.close()
  }
})

it('an account says which one it trusts, until another is taken or none', async () => {
  const { account } = (await run(accountsAdd, {
    kind: 'imap',
    url: 'imaps://nas.home',
    user: 'ana',
    private: true,
    certificate: CERTIFIED.own.cert,
  })) as { account: { id: string; certificate: unknown } }
  expect(account.certificate).toEqual(readCertificate(CERTIFIED.own.cert))
  const now = async () => ((await run(accountsList, {})) as { rows: { certificate: unknown }[] }).rows[0]?.certificate
  await run(accountsChange, { id: account.id, certificate: CERTIFIED.good.cert })
  expect(await now()).toMatchObject({ issuer: 'Made authority' })
  await expect(run(accountsChange, { id: account.id, certificate: 'words' })).rejects.toMatchObject({
    code: 'E_CERTIFICATE',
  })
  await run(accountsChange, { id: account.id, certificate: null })
  expect(await now()).toBe(null)
})

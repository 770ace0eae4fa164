import { createServer as createWeb } from 'node:https'
import { createServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'
import { createServer as createTls, getCACertificates, setDefaultCACertificates, TLSSocket } from 'node:tls'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { IMAP_LIMITS } from '../../src/io/connect/imap/connect-imap.ts'
import { probeImap } from '../../src/io/connect/imap/imap.ts'
import { Account } from '../../src/io/connect/outbound/account.ts'
import type { Fence } from '../../src/io/connect/outbound/fence.ts'
import { openOutbound } from '../../src/io/connect/outbound/fetch.ts'
import { AUTHORITY, CERTIFIED } from './certificates.ts'

const LIMITS = { ...IMAP_LIMITS, connect: 2_000, silence: 2_000 }
const known = getCACertificates('default')
beforeAll(() => setDefaultCACertificates([...known, AUTHORITY]))
afterAll(() => setDefaultCACertificates(known))

const sockets = new Set<Socket>()
let server: Server
let heard: string[] = []
afterEach(() => {
  for (const socket of sockets) socket.destroy()
  server.close()
  heard = []
})

async function listen(made: Server, host = '127.0.0.1'): Promise<number> {
  server = made
  made.on('connection', (socket: Socket) => void sockets.add(socket.on('error', () => undefined)))
  await new Promise<void>(done => made.listen(0, host, done))
  return (made.address() as AddressInfo).port
}

const account = (url: string, certificate: string | null = null): Account => Account.parse({
    id: 'ana', kind: 'imap', url, user: 'ana', folders: [], sent: null, private: true, certificate,
  }) // prettier-ignore
const probe = (one: Account, fence: Fence = one) => probeImap(one, 'canary', fence, LIMITS)

/** Mail in which one folder lies; what is said to it stands in `heard`. `upgrade`: what STARTTLS does. */
function speak(socket: Socket, capable: string, upgrade?: (socket: Socket) => void): void {
  socket.on('error', () => undefined)
  const hear = (data: Buffer): void => {
    for (const line of data.toString().split('\r\n').filter(Boolean)) {
      heard.push(line)
      const [tag = '', verb = ''] = line.split(' ')
      if (verb === 'STARTTLS') {
        socket.off('data', hear)
        socket.write(`${tag} OK\r\n`)
        upgrade?.(socket)
        return
      }
      if (verb === 'CAPABILITY') socket.write(`* CAPABILITY IMAP4rev1${capable}\r\n`)
      if (verb === 'LIST') socket.write('* LIST (\\HasNoChildren) "/" INBOX\r\n')
      socket.write(`${tag} OK\r\n`)
    }
  }
  socket.on('data', hear)
}

const mail = (which: keyof typeof CERTIFIED, host?: string): Promise<number> =>
  listen(
    createTls(CERTIFIED[which], socket => {
      socket.write('* OK [CAPABILITY IMAP4rev1] made\r\n')
      speak(socket, '')
    }).on('tlsClientError', () => undefined),
    host,
  )

/** A server that takes no login before STARTTLS, as most do. */
const startTls = (which: keyof typeof CERTIFIED): Promise<number> =>
  listen(
    createServer(socket => {
      socket.write('* OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED] made\r\n')
      speak(socket, ' STARTTLS LOGINDISABLED', plain =>
        speak(new TLSSocket(plain, { isServer: true, ...CERTIFIED[which] }), ''),
      )
    }),
  )

const BAD = [
  ['elsewhere', /is for another server/],
  ['expired', /has expired/],
  ['own', /was issued by nobody that this machine trusts/],
] as const

describe('S05 a certificate', () => {
  it.each(BAD)('%s: mail from the first byte, and by STARTTLS; the password is not sent', async (which, says) => {
    const secure = account(`imaps://localhost:${await mail(which)}`)
    await expect(probe(secure)).rejects.toMatchObject({ code: 'E_IMAP_TLS', message: expect.stringMatching(says) })
    server.close()
    const later = account(`imap://localhost:${await startTls(which)}`)
    await expect(probe(later)).rejects.toMatchObject({ code: 'E_IMAP_TLS', message: expect.stringMatching(says) })
    expect(heard.join(' ')).not.toContain('canary')
  })

  it.each(BAD)('%s: on the web, also where the name has another address at which nobody is', async (which, says) => {
    const port = await listen(createWeb(CERTIFIED[which], (_, response) => response.end('x')))
    const outbound = openOutbound({ private: true })
    const asked = outbound.fetch(`https://localhost:${port}/`, { what: 'test' })
    await expect(asked).rejects.toMatchObject({ code: 'E_FETCH_TLS', message: expect.stringMatching(says) })
    await outbound.close()
  })

  it('that has expired is not taken even where exactly it was trusted, and it is said what to do', async () => {
    const port = await listen(createWeb(CERTIFIED.expired, (_, response) => response.end('x')))
    const outbound = openOutbound({ private: true, certificate: CERTIFIED.expired.cert })
    await expect(outbound.fetch(`https://localhost:${port}/`, { what: 'test' })).rejects.toMatchObject({
      code: 'E_FETCH_TLS',
      message: expect.stringMatching(/has expired, .*even where you trusted exactly this one: .* a new one/),
    })
    await outbound.close()
    const secure = account(`imaps://localhost:${await mail('expired')}`, CERTIFIED.expired.cert)
    await expect(probe(secure)).rejects.toMatchObject({
      code: 'E_IMAP_TLS',
      message: expect.stringMatching(/exactly this one/),
    })
    expect(heard.join(' ')).not.toContain('canary')
  })

  it("that is good is taken, and one of a server's own making for the account that it was given for", async () => {
    expect((await probe(account(`imaps://localhost:${await mail('good')}`))).places).toHaveLength(1)
    server.close()
    expect((await probe(account(`imap://localhost:${await startTls('good')}`))).places).toHaveLength(1)
    server.close()
    expect((await probe(account(`imaps://localhost:${await mail('own')}`, CERTIFIED.own.cert))).places).toHaveLength(1)
  })
})

it('outside the own network, a server that offers no encryption is sent nothing', async () => {
  const port = await listen(
    createServer(socket => {
      socket.write('* OK [CAPABILITY IMAP4rev1] made\r\n')
      speak(socket, '')
    }),
  )
  const away = { ...account(`imap://127.0.0.1:${port}`), private: false }
  await expect(probe(away, { private: false, kindOf: () => 'public' })).rejects.toMatchObject({ code: 'E_IMAP_TLS' })
  expect(heard.join(' ')).not.toMatch(/LOGIN|canary/)
})

it('a server that answers at the second of its addresses is found there', async () => {
  const port = await mail('good', '127.0.0.1')
  const fence = { private: true, resolve: async () => ['127.0.0.2', '127.0.0.1'] }
  expect((await probe(account(`imaps://localhost:${port}`), fence)).places).toHaveLength(1)
})

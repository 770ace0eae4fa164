import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { SECOND } from '../model/instant.ts'
import { Refusal } from '../model/refusal.ts'
import { SAFE_HEADERS } from './answers.ts'
import { limitIdle } from './connections.ts'

export type Listener = (request: IncomingMessage, response: ServerResponse) => void
export type Listening = { readonly port: number; close(): Promise<void> }

const V4 = '127.0.0.1'
const V6 = '::1'

/** True for the names of this machine that nobody else can reach. */
export function isLoopback(host: string): boolean {
  return [V4, V6, '[::1]', 'localhost'].includes(host.toLowerCase())
}

/**
 * Listens on 127.0.0.1 and, where the machine has it, on ::1, both at the same port; nowhere else. Port 0: any free one.
 * Refusal: E_PORT where the port is taken.
 */
export async function listen(port: number, listener: Listener): Promise<Listening> {
  const four = await listenAt(V4, port, listener)
  const bound = (four.address() as AddressInfo).port
  const servers = [four]
  try {
    servers.push(await listenAt(V6, bound, listener))
  } catch (error) {
    // no IPv6 on this machine is no fault; somebody else at the same port is one, for "localhost" may lead there
    if (error instanceof Refusal) {
      await stop(servers)
      throw error
    }
  }
  return { port: bound, close: () => stop(servers) }
}

function listenAt(host: string, port: number, listener: Listener): Promise<Server> {
  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      headersTimeout: 10 * SECOND,
      // a large upload may take long; bodies have waits of their own (bodies.ts)
      requestTimeout: 0,
      keepAliveTimeout: 5 * SECOND,
      connectionsCheckingInterval: 2 * SECOND,
      // a missing Host gets the same plain 403 as a wrong one
      requireHostHeader: false,
    },
    listener,
  )
  server.maxRequestsPerSocket = 1_000
  limitIdle(server)
  server.on('clientError', answerBroken)
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? taken(port) : error))
    server.listen({ host, port, exclusive: true }, () => resolve(server))
  })
}

const BROKEN: Readonly<Record<string, readonly [number, string, string, string]>> = {
  HPE_HEADER_OVERFLOW: [
    431,
    'Request Header Fields Too Large',
    'E_HEADER_SIZE',
    'The headers of the request are too large.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout', 'E_SLOW', 'The request came too slowly; send it again.'],
}

/** What cannot be read as a request at all still gets a plain sentence, and the connection ends. */
function answerBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const unread = [400, 'Bad Request', 'E_HTTP', 'This is not a request that can be read.'] as const
  const [status, name, code, message] = BROKEN[error.code ?? ''] ?? unread
  const body = JSON.stringify({ error: { code, message } })
  const headers = Object.entries({
    ...SAFE_HEADERS,
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }).map(([key, value]) => `${key}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${name}\r\n${headers.join('')}\r\n${body}`)
}

async function stop(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map(server => {
      const { promise, resolve } = Promise.withResolvers<void>()
      server.close(() => resolve())
      server.closeAllConnections()
      return promise
    }),
  )
}

function taken(port: number): Refusal {
  return new Refusal('E_PORT', `Port ${port} is taken by another program; choose another one with --port.`, {
    status: 409,
    detail: { port },
  })
}

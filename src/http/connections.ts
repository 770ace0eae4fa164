import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

const MOST_IDLE = 256

/**
 * Keeps a crowd from shutting the user out: once there are more connections than that which have no request in work,
 * the one that has waited longest is closed. So the newest caller is always heard.
 */
export function limitIdle(server: Server): void {
  const idle = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    idle.add(socket)
    socket.once('close', () => idle.delete(socket))
    if (idle.size > MOST_IDLE) dropOldest(idle)
  })
  server.on('request', ({ socket }: { socket: Socket }, response: ServerResponse) => {
    idle.delete(socket)
    response.once('close', () => {
      if (!socket.destroyed) idle.add(socket)
    })
  })
}

function dropOldest(idle: Set<Socket>): void {
  const [oldest] = idle
  if (!oldest) return
  // at once, for its "close" comes later and the next caller must not meet it again
  idle.delete(oldest)
  oldest.destroy()
}

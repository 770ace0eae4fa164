import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

const MOST_IDLE = 256
/** that many that never asked for anything stay beside those that were answered, so that a new caller is heard */
const MOST_SILENT = MOST_IDLE / 2

/**
 * Keeps a crowd from shutting the user out: once there are more connections than that which have no request in work,
 * one is closed. First to go is the one that has been silent longest, for one that was answered before is a page that
 * is about to ask again, and would meet a closed door while it speaks; where few are silent, the one answered longest
 * ago. So the newest caller is always heard, and a crowd that says nothing cuts nobody off.
 */
export function limitIdle(server: Server): void {
  const silent = new Set<Socket>()
  const answered = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    silent.add(socket)
    socket.once('close', () => {
      silent.delete(socket)
      answered.delete(socket)
    })
    if (silent.size + answered.size > MOST_IDLE) dropOldest(silent.size > MOST_SILENT ? silent : answered)
  })
  server.on('request', ({ socket }: { socket: Socket }, response: ServerResponse) => {
    silent.delete(socket)
    answered.delete(socket)
    response.once('close', () => {
      if (!socket.destroyed) answered.add(socket)
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

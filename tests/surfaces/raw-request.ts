import { connect } from 'node:net'
import type { Socket } from 'node:net'

/** Sends bytes as they are to a port of this machine and returns what comes back until the end, or until it is silent. */
export function rawRequest(port: number, text: string, silence = 1_500): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, '127.0.0.1')
    let got = ''
    socket.setTimeout(silence, () => socket.destroy())
    socket.on('data', chunk => (got += chunk.toString('latin1')))
    socket.on('close', () => resolve(got))
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? resolve(got) : reject(error)))
    socket.write(text)
  })
}

/** The status of each answer in a raw text. */
export function statuses(raw: string): readonly number[] {
  return [...raw.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status))
}

import { createSocket } from 'node:dgram'

export type NamedServer = {
  readonly priority: number
  readonly weight: number
  readonly port: number
  readonly name: string
}
/** What a name server knows, by name; `null`: it fails. */
export type Zone = Readonly<
  Record<string, { readonly srv?: readonly NamedServer[]; readonly txt?: readonly string[] } | null>
>

/** A name server on loopback for SRV and TXT records (RFC 1035, RFC 2782): what is asked is kept in `asked`. */
export async function startNameServer(zone: Zone): Promise<{ server: string; asked: string[]; stop(): void }> {
  const socket = createSocket('udp4')
  const asked: string[] = []
  socket.on('message', (query, from) => {
    const { name, end } = nameAt(query)
    asked.push(name)
    const known = Object.hasOwn(zone, name) ? zone[name] : undefined
    const type = query.readUInt16BE(end)
    const answers = known ? dataOf(known, type).map(data => record(type, data)) : []
    const head = Buffer.from(query.subarray(0, 12))
    // an answer, recursion offered; no such name, or failed
    head.writeUInt16BE(0x8180 | (known === null ? 2 : known === undefined ? 3 : 0), 2)
    head.writeUInt16BE(answers.length, 6)
    head.writeUInt32BE(0, 8)
    socket.send(Buffer.concat([head, query.subarray(12, end + 4), ...answers]), from.port, from.address)
  })
  await new Promise<void>(done => socket.bind(0, '127.0.0.1', done))
  return { server: `127.0.0.1:${socket.address().port}`, asked, stop: () => socket.close() }
}

function dataOf(known: NonNullable<Zone[string]>, type: number): Buffer[] {
  if (type === 16) return (known.txt ?? []).map(text => Buffer.from([text.length, ...Buffer.from(text)]))
  return (known.srv ?? []).map(({ priority, weight, port, name }) => {
    const numbers = Buffer.alloc(6)
    for (const [at, n] of [priority, weight, port].entries()) numbers.writeUInt16BE(n, at * 2)
    const labels = name.split('.').filter(Boolean)
    return Buffer.concat([
      numbers,
      ...labels.map(one => Buffer.from([one.length, ...Buffer.from(one)])),
      Buffer.from([0]),
    ])
  })
}

function record(type: number, data: Buffer): Buffer {
  // a pointer to the name of the question, its type, class IN, sixty seconds
  const head = Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, 0])
  head.writeUInt16BE(data.length, 10)
  return Buffer.concat([head, data])
}

function nameAt(query: Buffer): { name: string; end: number } {
  const labels: string[] = []
  let at = 12
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length).toLowerCase())
    at += length + 1
  }
  return { name: labels.join('.'), end: at + 1 }
}

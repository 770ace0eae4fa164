import { createServer } from 'node:net'
import type { Server, Socket } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { IMAP_LIMITS } from '../../src/io/connect/imap/connect-imap.ts'
import { openImap, probeImap } from '../../src/io/connect/imap/imap.ts'
import { Account } from '../../src/io/connect/outbound/account.ts'

type Evil = (line: string, tag: string, socket: Socket) => boolean
let server: Server | null = null
const sockets = new Set<Socket>()
afterEach(() => {
  for (const socket of sockets) socket.destroy()
  server?.close()
})

const MADE = '* OK [CAPABILITY IMAP4rev1] made\r\n'
const LIMITS = { ...IMAP_LIMITS, connect: 1_000, silence: 1_000, attempts: 2, batch: 10 }

/** A mail server with 20 messages that speaks just enough, and does evil where `evil` says so. */
async function start(evil: Evil, validity = (): number => 7, greeting = MADE): Promise<Account> {
  server = createServer(socket => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.write(greeting)
    socket.on('data', data => {
      for (const line of data.toString().split('\r\n').filter(Boolean)) answer(line, socket, evil, validity)
    })
  })
  const made = server
  await new Promise<void>(done => made.listen(0, '127.0.0.1', done))
  const address = made.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return Account.parse({
    id: 'evil', kind: 'imap', url: `imap://127.0.0.1:${port}`, user: 'a', folders: ['INBOX'], sent: null, private: true, certificate: null,
  }) // prettier-ignore
}

function answer(line: string, socket: Socket, evil: Evil, validity: () => number): void {
  const [tag = '', verb = '', second = '', uids = ''] = line.split(' ')
  if (evil(line, tag, socket)) return
  if (verb === 'LIST') socket.write('* LIST (\\HasNoChildren) "/" INBOX\r\n')
  if (verb === 'EXAMINE') socket.write(`* 20 EXISTS\r\n* OK [UIDVALIDITY ${validity()}] x\r\n* OK [UIDNEXT 21] x\r\n`)
  if (verb === 'CAPABILITY') socket.write('* CAPABILITY IMAP4rev1\r\n')
  if (verb === 'UID' && second === 'SEARCH')
    socket.write(`* SEARCH ${Array.from({ length: 20 }, (_, i) => i + 1).join(' ')}\r\n`)
  if (verb === 'UID' && second === 'FETCH') for (const uid of uidsOf(uids)) socket.write(message(uid))
  socket.write(`${tag} OK done\r\n`)
}

function uidsOf(range: string): number[] {
  return range.split(',').flatMap(part => {
    const [from = 0, to = from] = part.split(':').map(Number)
    return Array.from({ length: to - from + 1 }, (_, i) => from + i)
  })
}

function message(uid: number): string {
  const header = `From: b@example.org\r\nMessage-ID: <${uid}@x.org>\r\n\r\n`
  return `* ${uid} FETCH (UID ${uid} FLAGS () RFC822.SIZE 9 INTERNALDATE "14-Nov-2023 10:00:00 +0000" BODY[HEADER.FIELDS (FROM)] {${header.length}}\r\n${header})\r\n`
}

const open = (account: Account, checkpoint: Parameters<typeof openImap>[2] = null): ReturnType<typeof openImap> =>
  openImap(account, 'p', checkpoint, new AbortController().signal, account, LIMITS)

it('M13 gives up on a server that hangs', async () => {
  const account = await start(line => line.includes('LIST'))
  await expect(open(account)).rejects.toMatchObject({ code: expect.stringMatching(/E_IMAP_(?:TIMEOUT|DROPPED)/) })
})

it.each([
  ['says nothing more', /CAPABILITY/, '* OK made\r\n', 'fetchConnect', 400],
  ['tells what it can do, and says nothing to the password', /LOGIN|AUTHENTICATE/, MADE, 'fetchTotal', 1_500],
] as const)(
  'M13 of a server that greets and %s, it is told soon which cap it met',
  async (_, mute, greeting, cap, least) => {
    const account = await start(line => mute.test(line), undefined, greeting)
    const limits = { ...LIMITS, connect: 400, silence: 1_500 }
    const began = performance.now()
    await expect(probeImap(account, 'p', account, limits)).rejects.toMatchObject({
      code: 'E_IMAP_TIMEOUT',
      message: expect.stringContaining(cap),
    })
    expect(performance.now() - began).toBeGreaterThanOrEqual(least)
    if (cap === 'fetchConnect') expect(performance.now() - began).toBeLessThan(limits.silence)
  },
)

it('M13 a server that is slow to say what it can do, and goes on talking, is waited for', async () => {
  const slow = await start(
    (line, tag, socket) => {
      if (!line.includes('CAPABILITY')) return false
      for (let n = 1; n <= 4; n++) setTimeout(() => socket.write('* OK a moment\r\n'), n * 250)
      setTimeout(() => socket.write(`* CAPABILITY IMAP4rev1\r\n${tag} OK done\r\n`), 1_250)
      return true
    },
    undefined,
    '* OK made\r\n',
  )
  const { places } = await probeImap(slow, 'p', slow, { ...LIMITS, connect: 400, silence: 5_000 })
  expect(places.map(({ path }) => path)).toEqual(['INBOX'])
})

it('M13 asks a server that says nothing once and not again, and says which cap it met', async () => {
  let connections = 0
  const mute = await start(() => true, undefined, '')
  server?.on('connection', () => connections++)
  const quick = { ...LIMITS, connect: 400, attempts: 3 }
  await expect(openImap(mute, 'p', null, new AbortController().signal, mute, quick)).rejects.toMatchObject({
    code: 'E_IMAP_TIMEOUT',
    message: expect.stringContaining('fetchConnect'),
  })
  expect(connections).toBe(1)
  server?.close()
  const greets = await start(() => true)
  await expect(open(greets)).rejects.toMatchObject({
    code: 'E_IMAP_TIMEOUT',
    message: expect.stringContaining('fetchTotal'),
  })
})

it('M13 passes over a message of four gigabytes and reads the others', async () => {
  const account = await start((line, _, socket) => {
    if (!/FETCH \S*\b(?:1:10|5)\b/.test(line) || /FETCH 6/.test(line)) return false
    for (let uid = 1; uid < 5; uid++) if (line.includes('1:10')) socket.write(message(uid))
    socket.write('* 5 FETCH (UID 5 BODY[HEADER.FIELDS (FROM)] {4294967296}\r\nFrom: ')
    return true
  })
  const { count, notes, stopped } = await open(account)
  expect({ count, stopped, notes: notes.length }).toEqual({ count: 19, stopped: null, notes: 1 })
})

it('M13 keeps what came before the connection broke for good, and goes on from there without duplicates', async () => {
  let isBroken = true
  const account = await start((line, _, socket) => {
    if (isBroken && / FETCH \S*\b20 /.test(line)) socket.destroy()
    return isBroken && / FETCH \S*\b20 /.test(line)
  })
  const first = await open(account)
  expect([first.count, first.stopped?.code]).toEqual([10, 'E_IMAP_DROPPED'])
  isBroken = false
  expect((await open(account, first.checkpoint())).count).toBe(10)
})

it('M13 ends where the server numbers a folder anew each time', async () => {
  let validity = 1
  const account = await start(
    (line, _, socket) => {
      if (/ FETCH \S*\b20 /.test(line)) socket.destroy()
      return / FETCH \S*\b20 /.test(line)
    },
    () => validity++,
  )
  const outcome = await open(account).catch((error: unknown) => error)
  expect(outcome).toMatchObject({ stopped: { code: expect.stringMatching(/E_IMAP_(?:CHANGING|DROPPED)/) } })
})

const refuses = (what: RegExp, how = 'NO [SERVERBUG] no'): Evil => {
  return (line, tag, socket) => {
    if (what.test(line)) socket.write(`${tag} ${how}\r\n`)
    return what.test(line)
  }
}
/** Refuses to fetch anything in which this message is, as some servers do at one that they cannot read. */
const poisoned =
  (uid: number): Evil =>
  (line, tag, socket) => {
    const isIn = / FETCH /.test(line) && uidsOf(line.split(' ')[3] ?? '').includes(uid)
    if (isIn) socket.write(`${tag} NO [SERVERBUG] Internal error occurred.\r\n`)
    return isIn
  }

it('a search that is refused is no folder without mail: nothing is passed over', async () => {
  let isBroken = true
  const account = await start((line, tag, socket) => isBroken && refuses(/SEARCH/)(line, tag, socket))
  await expect(open(account)).rejects.toMatchObject({ code: 'E_IMAP_REFUSED' })
  isBroken = false
  expect((await open(account)).count).toBe(20)
})

it.each([1, 7, 20])('message %i that the server does not show costs only itself, and is said', async uid => {
  const { count, notes, stopped, missing, checkpoint } = await open(await start(poisoned(uid)))
  expect({ count, stopped, missing }).toEqual({ count: 19, stopped: null, missing: null })
  expect(notes).toEqual(['The server lists 1 message that it does not show; left out.'])
  expect(checkpoint()).toMatchObject({ folders: { INBOX: { last: 20 } } })
})

it.each(['NO [UNAVAILABLE] later', 'NO', 'BAD'])(
  'where it shows none of them (%s), nothing is passed over',
  async how => {
    let isBroken = true
    const account = await start((line, tag, socket) => isBroken && refuses(/ FETCH /, how)(line, tag, socket))
    await expect(open(account)).rejects.toMatchObject({ code: 'E_IMAP_REFUSED' })
    isBroken = false
    expect((await open(account)).count).toBe(20)
  },
)

it('a folder that the server does not show costs only itself, and is asked for again', async () => {
  let isBroken = true
  const account = await start((line, tag, socket) => {
    if (/LIST "" ""/.test(line)) socket.write(`* LIST (\\Noselect) "/" ""\r\n${tag} OK\r\n`)
    else if (/LIST/.test(line)) socket.write(`* LIST (\\HasNoChildren \\Sent) "/" Sent\r\n`)
    if (/LIST "" ""/.test(line)) return true
    return isBroken && refuses(/EXAMINE Sent/)(line, tag, socket)
  })
  const both = { ...account, folders: ['Sent', 'INBOX'] }
  const first = await open(both)
  expect(first).toMatchObject({ count: 20, stopped: null, more: false, missing: { code: 'E_IMAP_REFUSED' } })
  isBroken = false
  const second = await open(both, first.checkpoint())
  expect([second.count, second.missing]).toEqual([20, null])
})

it.each([
  ['NO [UNAVAILABLE] Temporary authentication failure.', 'E_IMAP_BUSY'],
  ['NO [LIMIT] Too many simultaneous connections.', 'E_IMAP_BUSY'],
  ['NO [PRIVACYREQUIRED] Not without encryption.', 'E_IMAP_TLS'],
  ['NO [AUTHENTICATIONFAILED] Wrong.', 'E_IMAP_LOGIN'],
  ['NO Login failed.', 'E_IMAP_LOGIN'],
])('a login that is answered by %s', async (how, code) => {
  await expect(open(await start(refuses(/LOGIN/, how)))).rejects.toMatchObject({ code })
})

it.each(['LOGINDISABLED', 'LOGINDISABLED AUTH=GSSAPI', 'LOGINDISABLED STARTTLS'])(
  'a server that takes no password without encryption, and has none (%s), is said to be that, and sent none',
  async capabilities => {
    const lines: string[] = []
    const account = await start(
      (line, tag, socket) => {
        lines.push(line)
        const isAsked = line.includes('CAPABILITY')
        socket.write(isAsked ? `* CAPABILITY IMAP4rev1 ${capabilities}\r\n${tag} OK\r\n` : `${tag} NO not here\r\n`)
        return true
      },
      () => 7,
      `* OK [CAPABILITY IMAP4rev1 ${capabilities}] made\r\n`,
    )
    await expect(open(account)).rejects.toMatchObject({
      code: 'E_IMAP_TLS',
      message:
        '127.0.0.1 takes a password only over an encrypted connection, and has none on this port; no password was sent. Use imaps://',
    })
    expect(lines.filter(line => /LOGIN|AUTHENTICATE/.test(line))).toEqual([])
  },
)

it('of thousands of folders a server that counts one at a time is asked about some, the chosen ones first', async () => {
  let counted: string[] = []
  const account = await start((line, tag, socket) => {
    const name = / STATUS "?(\S+?)"? /.exec(line)?.[1]
    if (name !== undefined) {
      counted.push(name)
      const isBad = name === 'f10'
      socket.write(
        isBad ? `${tag} NO not here\r\n` : `* STATUS ${name} (MESSAGES 20 UIDNEXT 21 UIDVALIDITY 7)\r\n${tag} OK\r\n`,
      )
    } else if (/LIST "" ""/.test(line)) socket.write(`* LIST (\\Noselect) "/" ""\r\n${tag} OK\r\n`)
    else if (/LIST "" \*|LIST "" "\*"/.test(line)) {
      for (let i = 0; i < 3_000; i++) socket.write(`* LIST (\\HasNoChildren) "/" f${i}\r\n`)
      socket.write(`${tag} OK\r\n`)
    } else return false
    return true
  })
  const { places } = await probeImap(account, 'p', account, LIMITS)
  expect(places).toHaveLength(3_000)
  expect([counted.length, places.filter(({ count }) => count === 20).length]).toEqual([200, 199])
  counted = []
  const opened = await openImap(
    { ...account, folders: ['f2999', 'f1'] },
    'p',
    null,
    new AbortController().signal,
    account,
    LIMITS,
  )
  expect([counted.includes('f2999'), counted.length, opened.count]).toEqual([true, 200, 40])
  // a look at a folder that was not counted shows its newest, too
  const look = { ...LIMITS, newest: 5 }
  const few = await openImap({ ...account, folders: ['f10'] }, 'p', null, new AbortController().signal, account, look)
  expect([few.count, few.checkpoint()]).toMatchObject([5, { folders: { f10: { last: 20 } } }])
})

it('a server that says goodbye at once is said to be busy, and not that something is kept', async () => {
  const account = await start(
    (_, __, socket) => {
      socket.destroy()
      return true
    },
    () => 7,
    '* BYE Too many connections\r\n',
  )
  await expect(open(account)).rejects.toMatchObject({
    code: 'E_IMAP_DROPPED',
    message:
      '127.0.0.1 closed the connection before anything was asked. It may be busy, or this is not its port for mail.',
  })
})

it.each([
  ['tells without end to wait', `BAD Request is throttled. Suggested Backoff Time: 92415000 milliseconds`],
  ['says one byte after the other', ''],
])('M13 gives up on a server that %s, and keeps what came', async (_, how) => {
  const timers: NodeJS.Timeout[] = []
  const account = await start((line, tag, socket) => {
    if (!/ FETCH \S*\b20 /.test(line)) return false
    if (how !== '') socket.write(`${tag} ${how}\r\n`)
    else timers.push(setInterval(() => socket.write('*'), 100))
    return true
  })
  const limits = { ...LIMITS, silence: 5_000, still: 400 }
  const { count, stopped } = await openImap(account, 'p', null, new AbortController().signal, account, limits)
  for (const timer of timers) clearInterval(timer)
  expect([count, stopped?.code]).toEqual([10, 'E_IMAP_TIMEOUT'])
})

/** Breaks off where one of these messages is asked for, after those before it, as Dovecot does at a file that it cannot read. */
const breaksAt =
  (...bad: number[]): Evil =>
  (line, _, socket) => {
    const uids = / FETCH /.test(line) ? uidsOf(line.split(' ')[3] ?? '') : []
    const at = uids.findIndex(uid => bad.includes(uid))
    if (at < 0) return false
    for (const uid of uids.slice(0, at)) socket.write(message(uid))
    socket.end()
    return true
  }

it.each([[[7]], [[1]], [[20]], [[7, 8]], [[3, 4, 15]]])(
  'messages %j at which the server breaks off cost only themselves',
  async bad => {
    const account = await start(breaksAt(...bad))
    const limits = { ...LIMITS, batch: 20 }
    const open20 = (checkpoint: Parameters<typeof openImap>[2]) =>
      openImap(account, 'p', checkpoint, new AbortController().signal, account, limits)
    const first = await open20(null)
    const isLast = bad.includes(20)
    // of the very last nobody knows: it is asked for again, and costs only its folder
    const told = isLast ? [0, 'E_IMAP_REFUSED'] : [1, undefined]
    expect([first.count, first.notes.length, first.missing?.code]).toEqual([20 - bad.length, ...told])
    expect(first.stopped?.code).toBe(isLast ? 'E_IMAP_REFUSED' : undefined)
    const again = open20(first.checkpoint())
    if (isLast) await expect(again).rejects.toMatchObject({ code: 'E_IMAP_REFUSED' })
    else expect((await again).count).toBe(0)
  },
  30_000,
)

it('where every connection breaks off, nothing is passed over', async () => {
  let isBroken = true
  const account = await start((line, tag, socket) => isBroken && breaksAt(...uidsOf('1:20'))(line, tag, socket))
  await expect(open(account)).rejects.toMatchObject({ code: 'E_IMAP_DROPPED' })
  isBroken = false
  expect((await open(account)).count).toBe(20)
}, 30_000)

it('a line that breaks twice at one place, and then holds, costs no message', async () => {
  let times = 2
  const account = await start((line, _, socket) => {
    if (!/ FETCH /.test(line) || times-- <= 0) return false
    socket.end()
    return true
  })
  const { count, notes, stopped } = await open(account)
  expect([count, notes, stopped]).toEqual([20, [], null])
}, 30_000)

it('what is left out in one folder is not left out in another', async () => {
  const account = await start((line, tag, socket) => {
    if (/LIST "" ""/.test(line)) socket.write(`* LIST (\\Noselect) "/" ""\r\n${tag} OK\r\n`)
    else if (/LIST/.test(line)) socket.write('* LIST (\\HasNoChildren \\Sent) "/" Sent\r\n')
    if (/LIST "" ""/.test(line)) return true
    if (/EXAMINE/.test(line)) opened = line.split(' ')[2] ?? ''
    return opened === 'Sent' && breaksAt(...uidsOf('20'))(line, tag, socket)
  })
  const both = { ...account, folders: ['Sent', 'INBOX'] }
  expect(await open(both)).toMatchObject({ count: 39, stopped: null })
}, 30_000)
let opened = ''

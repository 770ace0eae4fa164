import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratch } from '../made/world.ts'

// L12: "nothing leaves this machine" is what the kernel sees, not what the code says.
const PROGRAM = new URL('../../bin/groundwork.js', import.meta.url).pathname
const there = spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0
if (!there) process.stderr.write('strace does not work here (Debian: apt-get install strace); L12 is skipped\n')

/** Every address of the internet that a process reached for: by connect, or by a datagram that names its receiver. */
function reachedFor(log: string): string[] {
  return [
    ...log.matchAll(
      /(?:connect|sendto|sendmsg|sendmmsg)\(.*?sa_family=AF_INET6?,.*?(?:inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)")/g,
    ),
  ].map(([, four, six]) => four ?? six ?? '')
}
const isLoopback = (address: string): boolean => /^(?:127\.|::1$|::ffff:127\.)/.test(address)

test('L12 finds Linux tools under CI', () => expect(there || process.env['CI'] !== 'true').toBe(true))

test.skipIf(!there)('L12 a program that does reach out is seen, so that silence means something', () => {
  const log = join(scratch(), 'log')
  const code = "require('node:net').connect(9, '192.0.2.1').on('error', () => 0); setTimeout(() => process.exit(), 100)"
  spawnSync('strace', [
    '-f',
    '-qq',
    '-e',
    'trace=connect,sendto,sendmsg,sendmmsg',
    '-o',
    log,
    process.execPath,
    '-e',
    code,
  ])
  expect(reachedFor(readFileSync(log, 'utf8'))).toContain('192.0.2.1')
})

test.skipIf(!there)(
  'L12 a visit to the demo, an import and a check reach for nothing beyond this machine',
  async () => {
    const home = scratch()
    const log = join(home, 'trace')
    const env = { ...process.env, GROUNDWORK_HOME: join(home, 'data'), DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' }
    const traced = [
      '-f',
      '-qq',
      '-e',
      'trace=connect,sendto,sendmsg,sendmmsg,bind',
      '-o',
      log,
      process.execPath,
      PROGRAM,
    ]
    const server = spawn('strace', [...traced, 'serve', '--no-open', '--json', '--port', '0'], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    try {
      const said = await new Promise<{ url: string }>((done, fail) => {
        let text = ''
        server.stdout.on('data', (part: Buffer) => {
          text += part.toString()
          if (text.includes('\n')) done(JSON.parse(text.split('\n')[0] ?? '') as { url: string })
        })
        server.on('exit', code => fail(new Error(`the server ended with ${code}: ${text}`)))
      })
      const { origin } = new URL(said.url)
      const entered = await fetch(said.url, { redirect: 'manual' })
      const cookie = entered.headers
        .getSetCookie()
        .map(one => one.split(';')[0])
        .join('; ')
      const get = async (path: string): Promise<Response> => fetch(origin + path, { headers: { cookie } })
      for (const path of ['/api/v1/check/read', '/api/v1/people/list', '/api/v1/sources/list', '/api/v1/plan/read'])
        expect((await get(path)).status, path).toBeLessThan(500)
    } finally {
      server.removeAllListeners('exit')
      const ended = new Promise(done => server.on('exit', done))
      // the server is the child of strace
      const children = readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8')
      for (const pid of children.trim().split(' ')) process.kill(Number(pid), 'SIGTERM')
      await ended
    }
    const log2 = join(home, 'trace2')
    writeFileSync(join(home, 'log.csv'), 'date,with\n2026-01-02,Ana Bell\n')
    const once = traced.map(word => (word === log ? log2 : word))
    expect(spawnSync('strace', [...once, 'import', join(home, 'log.csv')], { env }).status).toBe(0)
    const seen = readFileSync(log, 'utf8') + readFileSync(log2, 'utf8')
    expect(seen).toMatch(/bind\(.*127\.0\.0\.1/)
    expect(reachedFor(seen).filter(address => !isLoopback(address))).toEqual([])
  },
  90_000,
)

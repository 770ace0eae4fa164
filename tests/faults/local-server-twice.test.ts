import { createServer } from 'node:http'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { smallServer } from '../surfaces/small-server.ts'
import { smallWorld } from '../surfaces/small-world.ts'
import { PORT, serve } from '../../src/http/serve.ts'
import { serveCommand } from '../../src/http/serve-command.ts'
import { SMALL_TABLE } from '../surfaces/small-table.ts'

const base = { operations: SMALL_TABLE, version: '0', web: null, report: () => undefined }

test('a second start on the same home opens the first, with a link that works', async () => {
  const world = smallWorld()
  const first = await serve({ ...base, world, port: 0 })
  const second = await serve({ ...base, world })
  expect(second).toMatchObject({ isOther: true, port: first.port })
  // one for the terminal, one for the browser
  for (const link of [second.link(), second.link()])
    expect((await fetch(link, { redirect: 'manual' })).status).toBe(303)
  await second.close()
  expect((await fetch(`http://127.0.0.1:${first.port}/`)).status).toBe(401)
  await first.close()
  const third = await serve({ ...base, world, port: 0 })
  expect(third.isOther).toBe(false)
  await third.close()
  world.remove()
})

test('the link that is printed is not the one that the browser of the system uses up', async () => {
  const world = smallWorld()
  const opened: string[] = []
  let printed = ''
  let stop = (): void => undefined
  const terminal = {
    out: (text: string) => void (printed += text),
    err: () => undefined,
    onStop: (given: () => void) => ((stop = given), () => undefined),
  }
  const command = serveCommand(
    SMALL_TABLE,
    '0',
    () => null as never,
    link => opened.push(link),
  )
  const running = command.start({ port: '0', open: true }, async () => world, terminal)
  await expect.poll(() => opened.length, { timeout: 30_000 }).toBe(1)
  const inTerminal = /http\S+/u.exec(printed)?.[0] ?? ''
  for (const link of [opened[0] ?? '', inTerminal]) expect((await fetch(link, { redirect: 'manual' })).status).toBe(303)
  stop()
  await running
  world.remove()
})

test('nobody is sent to a server that is on its way out', async () => {
  const world = smallWorld()
  const first = await serve({ ...base, world, port: 0 })
  first.leave()
  const second = await serve({ ...base, world, port: 0 })
  expect(second.isOther).toBe(false)
  await first.close()
  // and what the first takes away is not the word of the second
  expect((await serve({ ...base, world })).isOther).toBe(true)
  await second.close()
  world.remove()
})

test('another home gets a server of its own, at another port', async () => {
  const [one, two] = [smallWorld(), smallWorld()]
  const first = await serve({ ...base, world: one })
  const second = await serve({ ...base, world: two })
  expect(second.isOther).toBe(false)
  expect(second.port).not.toBe(first.port)
  expect(second.moved).toBe(true)
  await first.close()
  await second.close()
  one.remove()
  two.remove()
})

test('a port of another program is stepped over, and it is said', async () => {
  const other = createServer((_, answer) => answer.end('{}'))
  const isOurs = await new Promise<boolean>(resolve => {
    other.once('error', () => resolve(false))
    other.listen(PORT, '127.0.0.1', () => resolve(true))
  })
  const world = smallWorld()
  const serving = await serve({ ...base, world })
  expect(serving.moved).toBe(true)
  expect(serving.port).not.toBe(PORT)
  await serving.close()
  world.remove()
  if (isOurs) other.close()
})

test('word of a server that has gone, or that is no server of ours, misleads nobody', async () => {
  const world = smallWorld()
  const stranger = createServer((_, answer) => answer.end('{"token":5}')).listen(0, '127.0.0.1')
  await new Promise(resolve => {
    stranger.once('listening', resolve)
  })
  const { port } = stranger.address() as { port: number }
  for (const word of [{ pid: 1, port: 1, knock: 'x' }, { pid: 1, port, knock: 'x' }, { pid: 1 }, 'no JSON']) {
    writeFileSync(join(world.home, 'server.json'), typeof word === 'string' ? word : JSON.stringify(word))
    const serving = await serve({ ...base, world, port: 0 })
    expect(serving.isOther).toBe(false)
    expect(readFileSync(join(world.home, 'server.json'), 'utf8')).toContain(String(serving.port))
    await serving.close()
  }
  stranger.close()
  world.remove()
})

test('a knock without the secret of the home opens nothing', async () => {
  const server = await smallServer()
  const knock = (headers: Record<string, string>): Promise<Response> =>
    fetch(`${server.origin}/knock`, { method: 'POST', headers })
  expect((await knock({})).status).toBe(401)
  expect((await knock({ 'x-groundwork-knock': 'guess' })).status).toBe(401)
  await server.close()
})

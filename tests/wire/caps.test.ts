import { createServer } from 'node:http'
import { createServer as createPlain } from 'node:net'
import type { AddressInfo, Server } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { World } from '../../src/io/world/world.ts'
import { openAccount, probe } from '../../src/io/connect/outbound/open-account.ts'
import { accountsProbe, accountsPreview } from '../../src/operations/accounts/wire-jobs.ts'
import { askedAccount } from '../../src/operations/accounts/asked-account.ts'
import { callOperation } from '../../src/operations/call.ts'
import type { Caps } from '../../src/operations/caps.ts'
import type { Operation } from '../../src/operations/operation.ts'
import { UNWATCHED } from '../../src/operations/operation.ts'
import { settingsSet } from '../../src/operations/settings.ts'
import { openScratchWorld } from '../made/world.ts'

const FEED = `<rss version="2.0"><channel><title>Made</title><item><title>One</title><link>https://own.example/1</link></item></channel></rss>`
/** Passes on `/2` to `/1` to `/0`, which is a feed; `/late` takes two seconds for it. */
const web = createServer(({ url = '' }, response) => {
  const left = Number(url.slice(1))
  if (url === '/late') setTimeout(() => response.end(FEED), 2_000)
  else if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end()
  else response.end(FEED)
})
/** Takes a connection and says nothing. */
const silent = createPlain(() => undefined)
let world: World
const portOf = (server: Server): number => (server.address() as AddressInfo).port

beforeAll(async () => {
  for (const one of [web, silent]) await new Promise<void>(done => void one.listen(0, '127.0.0.1', done))
  world = await openScratchWorld()
})
afterAll(async () => {
  await world.close()
  web.closeAllConnections()
  for (const one of [web, silent]) one.close()
})

const set = (caps: Caps) => settingsSet.run(world, { name: 'caps', value: caps as Record<string, number> }, UNWATCHED)
const feed = (path: string) => ({ kind: 'feed', url: `http://127.0.0.1:${portOf(web)}${path}`, private: true })
const ask = (entry: unknown, input: unknown) => callOperation(entry as Operation, world, input, UNWATCHED)

it.each([
  ['fetchHops', { fetchHops: 1 }, '/2', 'E_FETCH_REDIRECT'],
  ['fetchBytes', { fetchBytes: FEED.length - 1 }, '/0', 'E_FETCH_SIZE'],
  ['fetchTotal', { fetchTotal: 1_000 }, '/late', 'E_FETCH_TIMEOUT'],
] as const)(
  '%s is a setting: lowered it refuses and says its name, else the server is read',
  async (name, caps, path, code) => {
    for (const entry of [accountsProbe, accountsPreview]) {
      await set(caps)
      const refused = await ask(entry, feed(path)).catch((error: unknown) => error)
      expect(refused).toMatchObject({ code, message: expect.stringContaining(`the cap ${name} in the settings`) })
      await set({})
      expect(await ask(entry, feed(path))).toBeDefined()
    }
  },
)

it('an account is asked within the caps of the settings', async () => {
  await set({ fetchConnect: 200, fetchTotal: 1_500 })
  const none = { id: 'a', user: 'ana', folders: [], sent: null, private: true, certificate: null }
  const late = await askedAccount(world, { ...none, kind: 'feed', url: feed('/late').url })
  await expect(openAccount(late, null, null, new AbortController().signal)).rejects.toMatchObject({
    code: 'E_FETCH_TIMEOUT',
  })
  const mail = await askedAccount(world, { ...none, kind: 'imap', url: `imap://127.0.0.1:${portOf(silent)}` })
  const began = performance.now()
  await expect(probe(mail, 'made')).rejects.toMatchObject({
    code: 'E_IMAP_TIMEOUT',
    message: expect.stringContaining('raise the cap fetchConnect'),
  })
  expect(performance.now() - began).toBeLessThan(5_000)
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld } from '../../src/io/world/open-world.ts'
import type { World } from '../../src/io/world/world.ts'
import { accountsFind } from '../../src/operations/accounts/find-server.ts'
import { leaves } from '../../src/operations/accounts/leaves.ts'
import { callOperation } from '../../src/operations/call.ts'
import type { Operation } from '../../src/operations/operation.ts'
import { scratch } from '../made/world.ts'
import { startNameServer } from './name-server.ts'

const named = (name: string, port: number, priority = 0, weight = 1) => ({ name, port, priority, weight })
const ZONE = {
  '_imaps._tcp.firm.example': { srv: [named('slow.firm.example', 993, 20), named('mail.firm.example', 993, 10)] },
  '_caldavs._tcp.firm.example': { srv: [named('dav.hoster.example', 8443)], txt: ['path=/dav/'] },
  '_carddavs._tcp.firm.example': { srv: [named('dav.firm.example', 443)], txt: ['path=//evil.example/'] },
  '_imaps._tcp.old.example': { srv: [named('.', 0)] },
  '_imap._tcp.old.example': { srv: [named('imap.old.example', 143)] },
  '_caldavs._tcp.old.example': { srv: [] },
  '_caldavs._tcp.bad.example': { srv: [named('127.0.0.1', 443), named('a b.example', 443), named('localhost', 443)] },
  '_carddavs._tcp.broken.example': null,
}
let names: Awaited<ReturnType<typeof startNameServer>>
let world: World
beforeAll(async () => {
  names = await startNameServer(ZONE)
  world = await openWorld({ home: scratch(), durable: false, keychain: false, nameServers: [names.server] })
})
afterAll(async () => {
  await world?.close()
  names?.stop()
})
const find = async (kind: string, address: string): Promise<{ url: string | null; own: boolean; says: string }> =>
  (await callOperation(accountsFind as unknown as Operation, world, { kind, address })) as never

it.each([
  ['imap', 'Ana@Firm.example', 'imaps://mail.firm.example', true],
  ['caldav', 'ana@firm.example', 'https://dav.hoster.example:8443/dav/', false],
  ['carddav', 'ana@firm.example', 'https://dav.firm.example/', true],
  ['imap', 'ana@old.example', 'imap://imap.old.example', true],
  ['caldav', 'ana@old.example', null, false],
  ['caldav', 'ana@bad.example', null, false],
  ['imap', 'ana@nobody.example', null, false],
])('%s of %s is at %s', async (kind, address, url, own) => {
  expect(await find(kind, address)).toMatchObject({ url, own })
})

it('a server of somebody else is named, so that it is looked at before a password goes there', async () => {
  expect((await find('caldav', 'ana@firm.example')).says).toBe(
    'firm.example names dav.hoster.example:8443, which belongs to somebody else. Go on only if that is your service: your password would go there.',
  )
})

it('refuses what is no address, what has no server, and a name server in trouble, each in one sentence', async () => {
  await expect(find('imap', 'ana')).rejects.toMatchObject({ code: 'E_SERVER_ADDRESS' })
  await expect(find('feed', 'ana@firm.example')).rejects.toMatchObject({ code: 'E_SERVER_KIND' })
  await expect(find('carddav', 'ana@broken.example')).rejects.toMatchObject({ code: 'E_SERVER_ASK' })
})

it('asks for the domain alone, and the page of what leaves this machine shows it', async () => {
  await find('imap', 'secret.name@firm.example')
  expect(names.asked.join(' ')).not.toContain('secret')
  const { calls } = await leaves(world)
  expect(calls[0]).toMatchObject({ to: 'the name server of this network, about firm.example' })
  expect(JSON.stringify(calls)).not.toContain('secret')
})

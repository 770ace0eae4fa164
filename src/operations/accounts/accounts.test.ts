import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld } from '../../io/world/open-world.ts'
import type { World } from '../../io/world/world.ts'
import { scratch } from '../../../tests/made/world.ts'
import { callOperation } from '../call.ts'
import type { Operation } from '../operation.ts'
import { accountsAdd, accountsList } from './accounts.ts'
import type { AccountRow } from './shapes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ home: scratch(), seed: 7, zone: 'UTC', keychain: false })
})
afterAll(() => world?.close())

const add = async (input: Record<string, unknown>): Promise<AccountRow> =>
  ((await callOperation(accountsAdd as unknown as Operation, world, input)) as { account: AccountRow }).account

/** As the command line says it. */
const plain = (entry: unknown, output: unknown): string => String((entry as Operation).cli?.plain?.(output as never))

test.each([
  ['caldav', 'ana@Made.example', '', { url: 'https://Made.example/', user: 'ana@Made.example' }],
  ['carddav', 'ana@made.example', 'ana', { url: 'https://made.example/', user: 'ana' }],
  ['caldav', 'https://dav.made.example/ana/', '', { url: 'https://dav.made.example/ana/', user: '' }],
])('of %s at %s it is kept, and said, which server will be asked', async (kind, url, user, kept) => {
  const account = await add({ kind, url, user })
  expect(account).toMatchObject(kept)
  expect(plain(accountsAdd, { account })).toBe(
    `Added, to be asked at ${kept.url}. Fetch it with "groundwork accounts run ${account.id}".`,
  )
})

test('while an account runs again, the list says so, and not what went wrong the last time', async () => {
  const account = await add({ kind: 'feed', url: 'https://made.example/feed.xml', every: 1 })
  const failed = { ...account, lastRun: 0, error: { code: 'E_FEED_GONE', message: 'It is gone.' } }
  const says = (row: AccountRow): string => plain(accountsList, { rows: [row] })
  expect(says(failed)).toMatch(/; next .*; It is gone\.$/)
  expect(says({ ...failed, running: true })).toMatch(/: ran 1970-01-01T00:00Z; running now$/)
})

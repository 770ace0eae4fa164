import { expect, test } from 'vitest'
import { openScratchWorld } from '../../../tests/made/world.ts'
import { UNWATCHED } from '../operation.ts'
import { callOperation } from '../call.ts'
import type { Operation } from '../operation.ts'
import { accountsAdd } from './accounts.ts'
import type { AccountRow } from './shapes.ts'

test('accounts of one name on several servers are called apart, and as the user says where they say it', async () => {
  const world = await openScratchWorld()
  const titleOf = async (more: Readonly<Record<string, unknown>>): Promise<string> => {
    const added = await callOperation(accountsAdd as unknown as Operation, world, { user: 'ana', ...more }, UNWATCHED)
    return (added as { account: AccountRow }).account.title
  }
  expect([
    await titleOf({ kind: 'imap', url: 'imaps://one.example' }),
    await titleOf({ kind: 'imap', url: 'imaps://two.example' }),
    await titleOf({ kind: 'caldav', url: 'https://two.example/' }),
    await titleOf({ kind: 'carddav', url: 'https://two.example/' }),
    await titleOf({ kind: 'carddav', url: 'https://two.example/', title: 'ana' }),
    await titleOf({ kind: 'feed', url: 'https://two.example/feed', user: '' }),
    await titleOf({ kind: 'feed', url: 'https://two.example/talks.xml', user: '' }),
    await titleOf({ kind: 'feed', url: 'https://two.example/', user: '' }),
  ]).toEqual([
    'ana',
    'ana (two.example:993)',
    'ana (two.example)',
    'ana (carddav, two.example)',
    'ana',
    'two.example',
    'two.example (talks.xml)',
    'two.example (feed, two.example)',
  ])
  await world.close()
})

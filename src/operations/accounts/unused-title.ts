import { hostOf } from '../../io/connect/outbound/account-address.ts'
import type { Account } from '../../io/connect/outbound/account.ts'
import type { World } from '../../io/world/world.ts'

/** The longest that a title may be. */
const LONGEST = 100

/**
 * What an account is called where the user says nothing: their name there, else the server; where another account is called so,
 * with the server beside it, and with what is asked for where that is the same too.
 */
export async function unusedTitle(world: World, account: Omit<Account, 'id'>): Promise<string> {
  const taken = new Set((await world.store.accounts.list()).map(({ body }) => body.title))
  const host = hostOf({ id: 'new', ...account })
  const name = (account.user || host).slice(0, LONGEST)
  const beside = [host, `${account.kind}, ${host}`].map(more => `${name} (${more})`.slice(0, LONGEST))
  return [name, ...beside].find(one => !taken.has(one)) ?? name
}

import { hostOf } from '../../io/connect/outbound/account-address.ts'
import type { Account } from '../../io/connect/outbound/account.ts'
import type { World } from '../../io/world/world.ts'

/** The longest that a title may be. */
const LONGEST = 100

/**
 * What an account is called where the user says nothing: their name there, else the server; where another account is called so,
 * with the server beside it, or for a feed with the last part of its address, and with what is asked for where that is the same too.
 */
export async function unusedTitle(world: World, account: Omit<Account, 'id'>): Promise<string> {
  const taken = new Set((await world.store.accounts.list()).map(({ body }) => body.title))
  const host = hostOf({ id: 'new', ...account })
  const name = (account.user || host).slice(0, LONGEST)
  const last = account.kind === 'feed' ? lastPartOf(account.url) : undefined
  const beside = [...(last === undefined ? [] : [last]), host, `${account.kind}, ${host}`]
    .filter(more => more !== name)
    .map(more => `${name} (${more})`.slice(0, LONGEST))
  return [name, ...beside].find(one => !taken.has(one)) ?? name
}

/** What an address ends with, as a feed of several at one server is told by: "talks.xml". */
function lastPartOf(url: string): string | undefined {
  return URL.parse(url)
    ?.pathname.split('/')
    .findLast(part => /^[\w.~-]{1,60}$/.test(part))
}

import type { Account, AskedAccount } from '../../io/connect/outbound/account.ts'
import type { World } from '../../io/world/world.ts'
import { callLimits } from '../caps.ts'
import { settingsOf } from '../settings.ts'

/** An account with what a call to its server may cost, as the settings say. */
export async function askedAccount(world: World, account: Account): Promise<AskedAccount> {
  return { ...account, calls: callLimits((await settingsOf(world)).caps) }
}

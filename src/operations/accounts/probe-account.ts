import type { Account } from '../../io/connect/outbound/account.ts'
import type { World } from '../../io/world/world.ts'
import type { Job } from '../operation.ts'
import { askedAccount } from './asked-account.ts'

/** `id`: the account whose password is used where none is given. */
export type ProbeRequest = { readonly account: Account; readonly secret: string | null; readonly id: string | null }

/** Asks what is there, in a thread of its own: what a server answers is parsed there. */
export async function probeAccount(world: World, { account: given, secret, id }: ProbeRequest, _job: Job) {
  const account = await askedAccount(world, given)
  try {
    if (secret !== null || id === null) return await world.wire.probe(account, secret)
    const secrets = await world.wire.secrets()
    return await secrets.useSecret(id, kept => world.wire.probe(account, kept))
  } finally {
    await world.store.accounts.noteCalls(world.wire.takeCalls())
  }
}

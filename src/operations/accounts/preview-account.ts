import type { World } from '../../io/world/world.ts'
import { emailKey } from '../../sources/text/keys.ts'
import { readInputs } from '../import/read-inputs.ts'
import type { ReadResult } from '../import/read-inputs.ts'
import type { Job } from '../operation.ts'
import { askedAccount } from './asked-account.ts'
import { inMemory } from './in-memory.ts'
import type { ProbeRequest } from './probe-account.ts'

/** `count`: messages, events or cards that were looked at; `read`: what would come of them, null where there was none. */
export type Looked = { readonly count: number; readonly read: ReadResult | null }

/** Fetches a little and reads it as a run would, without keeping anything. Refusals: those of the wire and of the sources. */
export async function previewAccount(world: World, { account, secret, id }: ProbeRequest, job: Job): Promise<Looked> {
  const asked = await askedAccount(world, account)
  const look = (kept: string | null) => world.wire.look(asked, kept, job.signal)
  const secrets = secret === null && id !== null ? await world.wire.secrets() : null
  try {
    const opened = await (secrets === null || id === null ? look(secret) : secrets.useSecret(id, look))
    if (opened.files.length === 0) return { count: 0, read: null }
    const brought = await inMemory(account.user, account.id, opened.files)
    const own = emailKey(account.user)?.value
    const wire = { brought, own: own === undefined ? [] : [own], run: null }
    return { count: opened.count, read: await readInputs(world, { files: [], answers: {}, preview: true, wire }, job) }
  } finally {
    await world.store.accounts.noteCalls(world.wire.takeCalls())
  }
}

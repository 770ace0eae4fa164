import { readCertificate } from '../../io/connect/outbound/shown-certificate.ts'
import type { KeptAccount } from '../../io/store/account-types.ts'
import type { World } from '../../io/world/world.ts'
import type { Instant } from '../../model/instant.ts'
import { Refusal } from '../../model/refusal.ts'
import { nextRun } from './schedule.ts'
import type { AccountRow } from './shapes.ts'

/** An account by its id. Refusal: E_NOT_FOUND */
export async function findAccount(world: World, id: string): Promise<KeptAccount> {
  const kept = await world.store.accounts.get(id)
  if (kept === null) throw noSuchAccount(id)
  return kept
}

/** E_NOT_FOUND for an account that is not there, or not any more. */
export function noSuchAccount(id: string): Refusal {
  return new Refusal('E_NOT_FOUND', `There is no account ${id}; "accounts list" names those there are.`, {
    status: 404,
  })
}

/** An account as it is handed out. */
export function accountRow(kept: KeptAccount, now: Instant): AccountRow {
  const { id, kind, title, url, user, folders, sent, private: isPrivate, certificate, every } = kept.body
  const { came, more, error } = kept.last
  return {
    id,
    kind,
    title,
    url,
    user,
    folders: [...folders],
    sent,
    private: isPrivate,
    certificate: certificate === null ? null : readCertificate(certificate),
    every,
    hasSecret: kept.hasSecret,
    running: kept.running,
    lastRun: kept.lastRun,
    nextRun: nextRun(kept, now),
    lastImport: kept.lastImport,
    came,
    total: kept.total,
    more,
    error,
  }
}

import { z } from 'zod'
import type { KeptAccount } from '../../io/store/account-types.ts'
import { Refusal } from '../../model/refusal.ts'
import { operation } from '../operation.ts'
import { takeOutPlan } from '../plan/write-plan.ts'
import { stillWritten } from '../plan/written-plan.ts'
import { accountRow, findAccount } from './find-account.ts'
import { accountOf, checked, secretOf } from './given-account.ts'
import { standingImports, takeBack } from './take-back.ts'
import { unusedTitle } from './unused-title.ts'
import {
  AccountKind,
  AccountRow,
  Certificate,
  Every,
  Folders,
  Private,
  Secret,
  Sent,
  Title,
  Url,
  User,
} from './shapes.ts'

/** More than anybody has; each is a schedule and a connection. */
const MOST = 100

export const accountsList = operation({
  name: 'accounts.list',
  says: 'Lists the accounts that are fetched by wire: when they ran, what came, when they run next.',
  kind: 'query',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(AccountRow), keptIn: z.enum(['system keychain', 'key file']) }),
  cli: {
    plain: ({ rows }: { rows: AccountRow[] }) =>
      rows.length === 0
        ? 'No account is fetched by wire yet; "accounts add" adds one.'
        : rows.map(plainAccount).join('\n'),
  },
  async run(world) {
    const { kept } = await world.wire.secrets()
    const rows = (await world.store.accounts.list()).map(kept => accountRow(kept, world.now()))
    const keptIn = kept === 'keychain' ? ('system keychain' as const) : ('key file' as const)
    return { rows, keptIn }
  },
})

export const accountsAdd = operation({
  name: 'accounts.add',
  says: 'Adds an account to be fetched by wire; its password goes into the keychain or a sealed file, nowhere else.',
  kind: 'change',
  input: z.strictObject({
    kind: AccountKind,
    url: Url,
    user: User.default(''),
    title: Title.optional().describe('what you call it'),
    folders: Folders.default([]),
    sent: Sent.default(null),
    private: Private.default(false),
    certificate: Certificate.default(null),
    every: Every.default(null),
    secret: Secret.nullable().default(null),
  }),
  output: z.strictObject({ account: AccountRow }),
  personOnly: true,
  cli: {
    args: ['kind', 'url', 'user'],
    secret: { field: 'secret', asks: ({ kind }) => kind !== 'activitywatch' && kind !== 'feed' },
    plain: (o: { account: AccountRow }) => addedSays(o.account),
  },
  async run(world, { title, every, secret, ...given }) {
    if ((await world.store.accounts.list()).length >= MOST)
      throw new Refusal('E_ACCOUNT_LIMIT', `There are ${MOST} accounts already; remove one first.`, { status: 409 })
    const { id: _, ...account } = checked(accountOf(given))
    const called = title ?? (await unusedTitle(world, account))
    const kept = secretOf(secret)
    const added = await world.store.accounts.add({ ...account, title: called, every }, kept !== null, world.now())
    try {
      if (kept !== null) await (await world.wire.secrets()).putSecret(added.body.id, kept)
    } catch (error) {
      await world.store.accounts.remove(added.body.id)
      throw error
    }
    return { account: accountRow(added, world.now()) }
  },
})

export const accountsChange = operation({
  name: 'accounts.change',
  says: 'Changes what an account is called, what and how often it fetches, its certificate or its password.',
  kind: 'change',
  input: z.strictObject({
    id: z.string(),
    title: Title.optional(),
    folders: Folders.optional(),
    sent: Sent.optional(),
    every: Every.optional(),
    certificate: Certificate.optional(),
    secret: Secret.optional(),
  }),
  output: z.strictObject({ account: AccountRow }),
  personOnly: true,
  cli: {
    args: ['id'],
    secret: { field: 'secret', asks: () => false },
    plain: (o: { account: AccountRow }) => `Kept: ${plainAccount(o.account)}`,
  },
  async run(world, { id, title, folders, sent, every, certificate, secret }) {
    const before = await findAccount(world, id)
    const body = {
      ...before.body,
      ...(title === undefined ? {} : { title }),
      ...(folders === undefined ? {} : { folders }),
      ...(sent === undefined ? {} : { sent }),
      ...(every === undefined ? {} : { every }),
      ...(certificate === undefined ? {} : { certificate }),
    }
    checked(body)
    const given = secretOf(secret)
    if (given !== null) await (await world.wire.secrets()).putSecret(id, given)
    await world.store.accounts.change(body, before.hasSecret || given !== null)
    // with another password or certificate it is worth trying again at its usual time
    if ((given !== null || certificate !== undefined) && before.lastRun !== null)
      await world.store.accounts.ended(id, before.lastRun, { ...before.last, error: null, failures: 0 })
    return { account: accountRow(await findAccount(world, id), world.now()) }
  },
})

export const accountsRemove = operation({
  name: 'accounts.remove',
  says: 'Removes an account and erases its password; what came from it stays or is taken back, as do entries of the plan in its calendar.',
  kind: 'change',
  input: z.strictObject({
    id: z.string(),
    entries: z
      .enum(['take-out', 'leave'])
      .optional()
      .describe('where the plan stands in a calendar of it: take its entries out first, or leave them there'),
    facts: z.enum(['keep', 'take-back']).default('keep').describe('what came from it: stays, or is taken back with it'),
  }),
  output: z.strictObject({ removed: z.literal(true), says: z.string() }),
  personOnly: true,
  reachesOut: true,
  cli: { args: ['id'], plain: (o: { says: string }) => o.says },
  async run(world, { id, entries, facts }, job) {
    const account = await findAccount(world, id)
    const there = stillWritten(account)
    const brought = facts === 'take-back' ? await standingImports(world, id) : null
    const gone = async (): Promise<number | null> => (brought === null ? null : takeBack(world, brought, job))
    const remove = async (): Promise<void> => {
      await (await world.wire.secrets()).dropSecret(id)
      await world.store.accounts.remove(id)
    }
    if (there > 0 && entries === undefined)
      throw new Refusal('E_PLAN_STANDS', askEntries(account, there), { status: 409, detail: { there } })
    if (there === 0 || entries === 'leave') {
      await remove()
      return { removed: true as const, says: removedSays(0, there, await gone()) }
    }
    const changed = await takeOutPlan(world, id, job, remove)
    return { removed: true as const, says: removedSays(Math.max(0, there - changed), changed, await gone()) }
  },
})

/** The server of calendars and contacts may have been given as a mail address: which one it is now, is said. */
function addedSays({ id, kind, url }: AccountRow): string {
  const where = kind === 'caldav' || kind === 'carddav' ? `, to be asked at ${url}` : ''
  return `Added${where}. Fetch it with "groundwork accounts run ${id}".`
}

function askEntries({ body }: KeptAccount, there: number): string {
  const [stand, them] =
    there === 1 ? ['1 entry of the plan stands', 'it'] : [`${there} entries of the plan stand`, 'them']
  return `${stand} in a calendar of ${body.title}. Remove it with "--entries take-out" to take ${them} out first, or with "--entries leave" to leave ${them} there; without the account Groundwork cannot take ${them} out any more.`
}

/** `gone`: facts that were taken back; null: they stay. */
function removedSays(taken: number, stayed: number, gone: number | null): string {
  const entries = (n: number): string => `${n} ${n === 1 ? 'entry' : 'entries'} of the plan`
  return [
    gone === null
      ? 'Removed, and its password erased; what came from it stays.'
      : `Removed, and its password erased; ${gone.toLocaleString('en')} ${gone === 1 ? 'fact' : 'facts'} that came from it ${gone === 1 ? 'was' : 'were'} taken back.`,
    ...(taken > 0 ? [`${entries(taken)} ${taken === 1 ? 'was' : 'were'} taken out of its calendar first.`] : []),
    ...(stayed > 0 ? [`${entries(stayed)} ${stayed === 1 ? 'stays' : 'stay'} in its calendar.`] : []),
  ].join(' ')
}

function plainAccount({ id, title, kind, url, running, lastRun, nextRun, came, error }: AccountRow): string {
  const minute = (at: number): string => `${new Date(at).toISOString().slice(0, 16)}Z`
  const ran = lastRun === null ? 'not run yet' : `ran ${minute(lastRun)}`
  const brought = came === null ? '' : `, ${came.kept.toLocaleString('en')} new`
  const next = nextRun === null ? 'run only when asked' : `next ${minute(nextRun)}, while the app runs`
  const last = `${id}  ${title} (${kind}, ${url}): ${ran}${brought}`
  // while it runs again nobody knows whether what went wrong the last time still holds
  if (running) return `${last}; running now`
  return `${last}; ${next}${error === null ? '' : `; ${error.message}`}`
}

import { z } from 'zod'
import { hostOf } from '../../io/connect/outbound/account-address.ts'
import { Refusal } from '../../model/refusal.ts'
import { operation } from '../operation.ts'
import { accountRow, findAccount } from './find-account.ts'
import { accountOf, checked, secretOf } from './given-account.ts'
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
  cli: { plain: (o: { rows: AccountRow[] }) => o.rows.map(plainAccount).join('\n') },
  async run(world) {
    const { kept } = await world.wire.secrets()
    const rows = (await world.store.accounts.list()).map(accountRow)
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
    plain: (o: { account: AccountRow }) => `Added. Fetch it with "groundwork accounts run ${o.account.id}".`,
  },
  async run(world, { title, every, secret, ...given }) {
    if ((await world.store.accounts.list()).length >= MOST)
      throw new Refusal('E_ACCOUNT_LIMIT', `There are ${MOST} accounts already; remove one first.`, { status: 409 })
    const { id: _, ...account } = checked(accountOf(given))
    const called = title ?? (account.user || hostOf({ id: 'new', ...account }))
    const kept = secretOf(secret)
    const added = await world.store.accounts.add({ ...account, title: called, every }, kept !== null, world.now())
    try {
      if (kept !== null) await (await world.wire.secrets()).putSecret(added.body.id, kept)
    } catch (error) {
      await world.store.accounts.remove(added.body.id)
      throw error
    }
    return { account: accountRow(added) }
  },
})

export const accountsChange = operation({
  name: 'accounts.change',
  says: 'Changes what an account is called, what and how often it fetches, or its password.',
  kind: 'change',
  input: z.strictObject({
    id: z.string(),
    title: Title.optional(),
    folders: Folders.optional(),
    sent: Sent.optional(),
    every: Every.optional(),
    secret: Secret.optional(),
  }),
  output: z.strictObject({ account: AccountRow }),
  personOnly: true,
  cli: { args: ['id'], secret: { field: 'secret', asks: () => false } },
  async run(world, { id, title, folders, sent, every, secret }) {
    const before = await findAccount(world, id)
    const body = {
      ...before.body,
      ...(title === undefined ? {} : { title }),
      ...(folders === undefined ? {} : { folders }),
      ...(sent === undefined ? {} : { sent }),
      ...(every === undefined ? {} : { every }),
    }
    checked(body)
    const given = secretOf(secret)
    if (given !== null) await (await world.wire.secrets()).putSecret(id, given)
    await world.store.accounts.change(body, before.hasSecret || given !== null)
    // with another password it is worth trying again at its usual time
    if (given !== null && before.lastRun !== null)
      await world.store.accounts.ended(id, before.lastRun, { ...before.last, error: null, failures: 0 })
    return { account: accountRow(await findAccount(world, id)) }
  },
})

export const accountsRemove = operation({
  name: 'accounts.remove',
  says: 'Removes an account and erases its password; what came from it stays, and is taken back in the history.',
  kind: 'change',
  input: z.strictObject({ id: z.string() }),
  output: z.strictObject({ removed: z.literal(true) }),
  personOnly: true,
  cli: { args: ['id'], plain: () => 'Removed, and its password erased.' },
  async run(world, { id }) {
    await findAccount(world, id)
    await (await world.wire.secrets()).dropSecret(id)
    await world.store.accounts.remove(id)
    return { removed: true as const }
  },
})

function plainAccount({ id, title, kind, url, lastRun, came, error }: AccountRow): string {
  const ran = lastRun === null ? 'not run yet' : `ran ${new Date(lastRun).toISOString().slice(0, 16)}`
  const brought = came === null ? '' : `, ${came.kept} new`
  return `${id}  ${title} (${kind}, ${url}): ${ran}${brought}${error === null ? '' : `; ${error.message}`}`
}

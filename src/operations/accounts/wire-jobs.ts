import { z } from 'zod'
import { hostOf } from '../../io/connect/outbound/account-address.ts'
import type { World } from '../../io/world/world.ts'
import { Refusal } from '../../model/refusal.ts'
import { operation } from '../operation.ts'
import { findAccount } from './find-account.ts'
import { accountOf, checked, secretOf } from './given-account.ts'
import type { ProbeRequest } from './probe-account.ts'
import { runAccount } from './run-account.ts'
import { previewSentence } from '../import/says.ts'
import { LedgerLine, LedgerReason } from '../../model/ledger.ts'
import { COMES } from './fetch-account.ts'
import type { Looked } from './preview-account.ts'
import { AccountKind, Came, Certificate, Fetched, Folders, Place, Private, Secret, Sent, Url, User } from './shapes.ts'

export const accountsProbe = operation({
  name: 'accounts.probe',
  says: 'Connects to a server and says what is there to fetch, without keeping anything.',
  kind: 'job',
  input: z.strictObject({
    kind: AccountKind,
    url: Url,
    user: User.default(''),
    secret: Secret.optional(),
    private: Private.optional(),
    certificate: Certificate.unwrap().optional(),
    id: z.string().optional().describe('an account there is: its own address, asked with the password that is kept'),
  }),
  output: z.strictObject({ places: z.array(Place), url: z.string() }),
  personOnly: true,
  reachesOut: true,
  cli: {
    args: ['kind', 'url', 'user'],
    secret: {
      field: 'secret',
      asks: ({ kind, id }) => id === undefined && kind !== 'activitywatch' && kind !== 'feed',
    },
    plain: (o: { places: z.infer<typeof Place>[] }) =>
      o.places
        .map(
          ({ path, title, count, proposed }) =>
            `${proposed ? '*' : ' '} ${path}  ${title}${count === null ? '' : ` (${count})`}`,
        )
        .join('\n'),
  },
  async run(world, input, job) {
    const account =
      input.id === undefined ? accountOf({ ...input, folders: [], sent: null }) : await keptFor(world, input)
    checked(account)
    job.progress(`Asking ${hostOf(account)}`, 0, 0)
    const request: ProbeRequest = { account, secret: secretOf(input.secret), id: input.id ?? null }
    return world.work.run<{ places: z.infer<typeof Place>[]; url: string }>('probe', request, { ...job, fenced: true })
  },
})

export const accountsPreview = operation({
  name: 'accounts.preview',
  says: 'Fetches a little from a server, of mail the newest, and says what would come of it, without keeping anything.',
  kind: 'job',
  input: z.strictObject({
    kind: AccountKind,
    url: Url,
    user: User.default(''),
    secret: Secret.optional(),
    folders: Folders.default([]),
    sent: Sent.default(null),
    private: Private.optional(),
    certificate: Certificate.unwrap().optional(),
  }),
  output: z.strictObject({
    says: z.string(),
    came: Came,
    people: z.number(),
    lines: z.array(LedgerLine),
    reasons: z.array(LedgerReason),
  }),
  personOnly: true,
  reachesOut: true,
  cli: {
    args: ['kind', 'url', 'user'],
    secret: { field: 'secret', asks: ({ kind }) => kind !== 'activitywatch' && kind !== 'feed' },
    plain: (o: { says: string }) => o.says,
  },
  async run(world, input, job) {
    const account = checked(accountOf(input))
    job.progress(`Asking ${hostOf(account)}`, 0, 0)
    const request: ProbeRequest = { account, secret: secretOf(input.secret), id: null }
    const { count, read } = await world.work.run<Looked>('look', request, { ...job, fenced: true })
    const none = { added: 0, matched: 0, skipped: 0, failed: 0, people: 0 }
    const { added, people, matched, skipped, failed } = read?.counts ?? none
    const looked = `${count.toLocaleString('en')} ${COMES[account.kind]} looked at`
    return {
      says: read === null ? 'There is nothing in it yet.' : `${looked}: ${previewSentence(read)}`,
      came: { kept: added, matched, skipped, failed },
      people,
      lines: [...(read?.lines ?? [])],
      reasons: [...(read?.reasons ?? [])],
    }
  },
})

export const accountsRun = operation({
  name: 'accounts.run',
  says: 'Fetches what is new from an account, as one import that can be taken back.',
  kind: 'job',
  input: z.strictObject({ id: z.string() }),
  output: Fetched,
  reachesOut: true,
  cli: {
    args: ['id'],
    plain: ({ says, notes, more }: Fetched) =>
      [says, ...notes, ...(more ? ['There is more: run it again to go on.'] : [])].join('\n'),
  },
  run: (world, { id }, job) => runAccount(world, id, job),
})

/** The account as it is kept: its password goes to the address that it was given for and to no other. */
async function keptFor(world: World, input: { id?: string | undefined; kind: string; url: string; user: string }) {
  const { body } = await findAccount(world, input.id ?? '')
  if (body.kind !== input.kind || body.url !== input.url || body.user !== input.user)
    throw new Refusal(
      'E_ACCOUNT_OTHER',
      'The password that is kept is for another address; give the password for this one.',
      { status: 422 },
    )
  return body
}

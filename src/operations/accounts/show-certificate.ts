import { z } from 'zod'
import { hostOf } from '../../io/connect/outbound/account-address.ts'
import { Refusal } from '../../model/refusal.ts'
import { operation } from '../operation.ts'
import { askedAccount } from './asked-account.ts'
import { accountOf, checked } from './given-account.ts'
import { AccountKind, Private, ShownCertificate, Url, User } from './shapes.ts'

export const accountsCertificate = operation({
  name: 'accounts.certificate',
  says: 'Shows the certificate that a server on your own network has now, so that you can compare it; no name and no password is sent.',
  kind: 'job',
  input: z.strictObject({ kind: AccountKind, url: Url, user: User.default(''), private: Private.default(false) }),
  output: z.strictObject({ pem: z.string(), certificate: ShownCertificate }),
  personOnly: true,
  reachesOut: true,
  cli: {
    args: ['kind', 'url'],
    plain: ({ pem, certificate: { name, issuer, fingerprint, from, until } }: Shown) =>
      `Made for ${name} by ${issuer}, good from ${day(from)} to ${day(until)}.\nFingerprint (SHA-256): ${fingerprint}\n${pem}`,
  },
  async run(world, input, job): Promise<Shown> {
    const account = checked(accountOf({ ...input, folders: [], sent: null }))
    if (!account.private)
      throw new Refusal(
        'E_CERTIFICATE',
        'A certificate of its own is taken only for a server on your own network; say that it is.',
        { status: 422 },
      )
    job.progress(`Asking ${hostOf(account)} for its certificate`, 0, 0)
    try {
      return await world.wire.certificate(await askedAccount(world, account))
    } finally {
      await world.store.accounts.noteCalls(world.wire.takeCalls())
    }
  },
})

type Shown = { pem: string; certificate: z.infer<typeof ShownCertificate> }

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

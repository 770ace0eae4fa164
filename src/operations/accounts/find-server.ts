import { z } from 'zod'
import { isNamed } from '../../io/connect/outbound/find-server.ts'
import { Refusal } from '../../model/refusal.ts'
import { operation } from '../operation.ts'
import { AccountKind, User } from './shapes.ts'

export const accountsFind = operation({
  name: 'accounts.find',
  says: 'Asks the name server which server the domain of a mail address names for mail, calendars or contacts; connects to none.',
  kind: 'job',
  input: z.strictObject({
    kind: AccountKind,
    address: User.describe('your mail address; only what stands behind the @ is asked for'),
  }),
  output: z.strictObject({ url: z.string().nullable(), own: z.boolean(), says: z.string() }),
  personOnly: true,
  reachesOut: true,
  cli: {
    args: ['kind', 'address'],
    plain: (o: { url: string | null; says: string }) => [o.url, o.says].filter(Boolean).join('\n'),
  },
  async run(world, { kind, address }) {
    if (!isNamed(kind))
      throw new Refusal(
        'E_SERVER_KIND',
        'A domain names servers of mail (imap), calendars (caldav) and contacts (carddav) only.',
        {
          status: 422,
        },
      )
    try {
      const found = await world.wire.find(kind, address)
      const domain = address.trim().slice(address.trim().indexOf('@') + 1)
      if (found === null)
        return {
          url: null,
          own: false,
          says: `${domain} names no server for this. Look it up with your service, or ask whoever runs it.`,
        }
      const { url, host, isOwn } = found
      return { url, own: isOwn, says: isOwn ? `${domain} names ${host}.` : foreign(domain, host) }
    } finally {
      await world.store.accounts.noteCalls(world.wire.takeCalls())
    }
  },
})

/** An answer of a name server can be forged on the way (RFC 6186, section 6), so a person looks at it before a password goes there. */
function foreign(domain: string, host: string): string {
  return `${domain} names ${host}, which belongs to somebody else. Go on only if that is your service: your password would go there.`
}

import type { z } from 'zod'
import type * as accounts from '../../operations/accounts/accounts.ts'
import type * as find from '../../operations/accounts/find-server.ts'
import type * as show from '../../operations/accounts/show-certificate.ts'
import type * as wire from '../../operations/accounts/wire-jobs.ts'

type Op<O extends { input: z.ZodType; output: z.ZodType }> = {
  input: z.input<O['input']>
  output: z.output<O['output']>
}

/** What the screens of accounts ask for; inputs and outputs are those of the table of operations. */
export type AccountQueries = { 'accounts.list': Op<typeof accounts.accountsList> }

export type AccountChanges = {
  'accounts.add': Op<typeof accounts.accountsAdd>
  'accounts.change': Op<typeof accounts.accountsChange>
  'accounts.remove': Op<typeof accounts.accountsRemove>
}

export type AccountJobs = {
  'accounts.find': Op<typeof find.accountsFind>
  'accounts.certificate': Op<typeof show.accountsCertificate>
  'accounts.probe': Op<typeof wire.accountsProbe>
  'accounts.preview': Op<typeof wire.accountsPreview>
  'accounts.run': Op<typeof wire.accountsRun>
}

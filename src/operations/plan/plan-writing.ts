import { z } from 'zod'
import { checkedUrl } from '../../io/connect/outbound/checked-url.ts'
import { hostOf } from '../../io/connect/outbound/account-address.ts'
import type { KeptAccount } from '../../io/store/account-types.ts'
import type { World } from '../../io/world/world.ts'
import { Refusal } from '../../model/refusal.ts'
import { findAccount } from '../accounts/find-account.ts'
import { Decided } from '../changed.ts'
import { operation } from '../operation.ts'
import { keepEntry } from '../skills/entries.ts'
import { writePlan } from './write-plan.ts'
import { allowedCalendars, stillWritten, WRITING, writtenIn } from './written-plan.ts'
import type { AllowedCalendar, WrittenPlan } from './written-plan.ts'

const CalendarRow = z.strictObject({
  account: z.string(),
  title: z.string(),
  url: z.string(),
  user: z.string(),
  host: z.string(),
  /** the one calendar that may be written into; null: none */
  calendar: z.strictObject({ url: z.string(), title: z.string() }).nullable(),
  /** entries of the plan that stand there as they were written */
  stands: z.number(),
  /** entries that removing the account would leave behind */
  there: z.number(),
  /** entries that are left alone, by why */
  left: z.strictObject({ changed: z.number(), gone: z.number(), refused: z.number() }),
  at: z.number().nullable(),
  error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  says: z.string(),
})
type CalendarRow = z.infer<typeof CalendarRow>
const Rows = z.strictObject({ rows: z.array(CalendarRow) })

export const planCalendars = operation({
  name: 'plan.calendars',
  says: 'Shows for each calendar account whether the plan is written into a calendar of it, and what stands there.',
  kind: 'query',
  input: z.strictObject({}),
  output: Rows,
  cli: { plain: plainCalendars },
  run: readCalendars,
})

export const calendarsAllow = operation({
  name: 'calendars.allow',
  says: 'Allows writing the plan into one calendar of an account; it begins within a minute while the app runs.',
  kind: 'change',
  input: z.strictObject({
    account: z.string(),
    calendar: z.string().min(1).max(2_000).describe('the address of the calendar, as "accounts probe" names it'),
    title: z.string().trim().max(200).default('').describe('what it is called'),
  }),
  output: Decided,
  personOnly: true,
  cli: {
    command: 'plan calendars allow',
    args: ['account', 'calendar', 'title'],
    plain: (o: { says: string }) => `${o.says}. Write it now: groundwork plan calendars write`,
  },
  async run(world, { account, calendar, title }) {
    const { body } = await findAccount(world, account)
    if (body.kind !== 'caldav')
      throw new Refusal('E_NO_CALENDAR', `${body.title} is no calendar account; only one of those can be written into.`)
    const url = checkedUrl(calendar, body.private)
    if (!url.pathname.endsWith('/')) url.pathname += '/'
    const called = title === '' ? (decodeURI(url.pathname).split('/').filter(Boolean).at(-1) ?? url.host) : title
    const value: AllowedCalendar = { calendar: url.href, title: called, at: world.now() }
    const decision = await keepEntry(world, WRITING, account, value)
    return { decision, says: `The plan may be written into "${called}" of ${body.title}` }
  },
})

export const calendarsStop = operation({
  name: 'calendars.stop',
  says: 'Ends writing the plan into a calendar; what was written there is removed, what you changed there stays.',
  kind: 'change',
  input: z.strictObject({ account: z.string() }),
  output: Decided,
  personOnly: true,
  cli: {
    command: 'plan calendars stop',
    args: ['account'],
    plain: (o: { says: string }) => `${o.says}. Remove what stands there now: groundwork plan calendars write`,
  },
  async run(world, { account }) {
    const allowed = (await allowedCalendars(world)).get(account)
    if (allowed === undefined)
      throw new Refusal('E_NOT_FOUND', 'The plan is not written into a calendar of this account.', { status: 404 })
    const decision = await keepEntry(world, WRITING, account, null)
    return { decision, says: `The plan is not written into "${allowed.title}" any more` }
  },
})

export const calendarsWrite = operation({
  name: 'calendars.write',
  says: 'Writes the plan now into the calendars that you allowed, and removes it from those that you did not.',
  kind: 'job',
  input: z.strictObject({}),
  output: Rows,
  personOnly: true,
  reachesOut: true,
  cli: { command: 'plan calendars write', plain: plainCalendars },
  async run(world, _input, job) {
    const allowed = await allowedCalendars(world)
    for (const account of await world.store.accounts.list()) {
      if (!allowed.has(account.body.id) && writtenIn(account) === null) continue
      job.progress(`Writing to ${hostOf(account.body)}`, 0, 0)
      await writePlan(world, account.body.id, job)
    }
    return readCalendars(world)
  },
})

async function readCalendars(world: World): Promise<{ rows: CalendarRow[] }> {
  const allowed = await allowedCalendars(world)
  const accounts = await world.store.accounts.list()
  return {
    rows: accounts
      .filter(({ body }) => body.kind === 'caldav')
      .map(account => rowOf(account, allowed.get(account.body.id) ?? null)),
  }
}

function rowOf(account: KeptAccount, allowed: AllowedCalendar | null): CalendarRow {
  const written = writtenIn(account)
  const events = Object.values(written?.events ?? {})
  const left = { changed: 0, gone: 0, refused: 0 }
  for (const event of events) if (event.left !== null) left[event.left]++
  const stands = events.filter(event => event.left === null).length
  return {
    account: account.body.id,
    title: account.body.title,
    url: account.body.url,
    user: account.body.user,
    host: hostOf(account.body),
    calendar: allowed === null ? null : { url: allowed.calendar, title: allowed.title },
    stands,
    there: stillWritten(account),
    left,
    at: written?.at ?? null,
    error: written?.error ?? null,
    says: saysOf(allowed, written, stands, left),
  }
}

function saysOf(
  allowed: AllowedCalendar | null,
  written: WrittenPlan | null,
  stands: number,
  left: CalendarRow['left'],
): string {
  const entries = (n: number): string => `${n} ${n === 1 ? 'entry' : 'entries'}`
  const asides = [
    left.changed > 0
      ? `${entries(left.changed)} that you changed there ${left.changed === 1 ? 'is' : 'are'} left alone`
      : '',
    left.gone > 0
      ? `${entries(left.gone)} that you deleted there ${left.gone === 1 ? 'does' : 'do'} not come back`
      : '',
    left.refused > 0 ? `the server refused ${entries(left.refused)}` : '',
  ].filter(text => text !== '')
  const aside = asides.length === 0 ? '.' : `; ${asides.join('; ')}.`
  if (allowed === null)
    return written === null ? 'Not written anywhere.' : `Being removed: ${entries(stands)} still there${aside}`
  if (written === null) return `Allowed: "${allowed.title}". Not written yet.`
  return `${entries(stands)} of the plan in "${allowed.title}"${aside}`
}

function plainCalendars({ rows }: { rows: CalendarRow[] }): string {
  if (rows.length === 0) return 'No calendar account is connected. Begin: groundwork accounts add caldav URL USER'
  return rows
    .map(
      ({ account, title, says, error }) => `${account}  ${title}: ${says}${error === null ? '' : ` ${error.message}`}`,
    )
    .join('\n')
}

import { hostOf } from '../../io/connect/outbound/account-address.ts'
import type { KeptAccount } from '../../io/store/account-types.ts'
import type { World } from '../../io/world/world.ts'
import { allowedCalendars } from '../plan/written-plan.ts'
import type { AllowedCalendar } from '../plan/written-plan.ts'

const WHAT = {
  imap: 'your name and password there, and which folders to list; mail headers come back',
  caldav: 'your name and password there, and which calendars to list; events come back',
  carddav: 'your name and password there, and which address books to list; cards come back',
  feed: 'the address of a feed or calendar; its entries come back',
  activitywatch: 'which hours to list; nothing goes beyond your own network',
} as const

/** How many calls are shown. */
const SHOWN = 200

/** Where accounts connect to, when, and the calls that were made, newest first. */
export async function leaves(world: World) {
  const [accounts, allowed] = await Promise.all([world.store.accounts.list(), allowedCalendars(world)])
  return {
    says: saysOf(accounts.length),
    rows: accounts.flatMap(({ body }) => [
      { to: hostOf(body), what: `${body.title}: ${WHAT[body.kind]}`, when: whenOf(body), on: true },
      ...planRow(body, allowed.get(body.id)),
    ]),
    calls: [...(await world.store.accounts.calls(SHOWN))],
  }
}

/** The only thing that is sent of what Groundwork knows. */
function planRow(body: KeptAccount['body'], allowed: AllowedCalendar | undefined) {
  if (allowed === undefined) return []
  const what = `${body.title}: what you accepted of the plan, in words and with its day or time, into "${allowed.title}"; no reasons, no drafts`
  return [{ to: new URL(allowed.calendar).host, what, when: 'when your plan changes', on: true }]
}

function saysOf(accounts: number): string {
  if (accounts === 0)
    return 'Nothing leaves this machine. Groundwork makes no outbound connection: no account, no telemetry, no update check.'
  return `Groundwork connects to the ${accounts === 1 ? 'account' : `${accounts} accounts`} that you added, and to nothing else: no telemetry, no update check.`
}

function whenOf({ every }: KeptAccount['body']): string {
  if (every === null) return 'only when you ask'
  return every === 1 ? 'every hour' : every === 24 ? 'every day' : `every ${every} hours`
}

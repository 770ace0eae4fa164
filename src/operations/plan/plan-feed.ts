import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import type { Decision } from '../../model/decision.ts'
import { Refusal } from '../../model/refusal.ts'
import { Decided } from '../changed.ts'
import { operation } from '../operation.ts'
import { keepEntry } from '../skills/entries.ts'

/** There is one address at a time; what was before it stands in the history and opens nothing, whatever is taken back. */
const PLAN_FEED = 'plan-feed'
const THE_FEED = 'now'

const KeptFeed = z.strictObject({ token: z.string().min(40), at: z.number().int() })
type KeptFeed = z.infer<typeof KeptFeed>

const Shown = z.strictObject({
  /** without the host and port, which are those that the app is open at; null: there is none */
  path: z.string().nullable(),
  since: z.number().nullable(),
})
type Shown = z.infer<typeof Shown>

export const planFeed = operation({
  name: 'plan.feed',
  says: 'Shows the private address at which calendar programs on this machine read the plan, if you made one.',
  kind: 'query',
  input: z.strictObject({}),
  output: Shown,
  personOnly: true,
  cli: { plain: plainFeed },
  run: async world => shownOf(await keptFeed(world)),
})

export const feedMake = operation({
  name: 'feed.make',
  says: 'Makes a private, read-only address of the plan for calendar programs; one that there was never opens anything again.',
  kind: 'change',
  input: z.strictObject({}),
  output: Decided.extend(Shown.shape),
  personOnly: true,
  cli: { command: 'plan feed make', plain: plainFeed },
  async run(world) {
    const before = await keptFeed(world)
    const kept: KeptFeed = { token: world.newSecret(), at: world.now() }
    const decision = await keepEntry(world, PLAN_FEED, THE_FEED, kept)
    const says =
      before === null ? 'The plan has an address' : 'The plan has a new address; the old one never opens anything again'
    return { ...shownOf(kept), decision, says }
  },
})

export const feedWithdraw = operation({
  name: 'feed.withdraw',
  says: 'Withdraws the private address of the plan; calendar programs that read it get nothing any more.',
  kind: 'change',
  input: z.strictObject({}),
  output: Decided,
  personOnly: true,
  cli: { command: 'plan feed withdraw', plain: (o: { says: string }) => `${o.says}.` },
  async run(world) {
    if ((await keptFeed(world)) === null)
      throw new Refusal('E_NOT_FOUND', 'The plan has no address; there is nothing to withdraw.', { status: 404 })
    const decision = await keepEntry(world, PLAN_FEED, THE_FEED, null)
    return { decision, says: 'The address of the plan is withdrawn for good' }
  },
})

/** What must stand in an address that reads the plan; null where no address does. */
export async function feedToken(world: World): Promise<string | null> {
  return (await keptFeed(world))?.token ?? null
}

async function keptFeed(world: World): Promise<KeptFeed | null> {
  return feedOf((await feedDecisions(world)).at(-1))
}

/**
 * The decisions that can be neither taken back nor brought back, because an address was closed by them: whoever had it must
 * not come in again. The first address can be taken back, for then there is none.
 */
export function closedFeeds(decisions: readonly Decision[]): ReadonlySet<string> {
  const own = ofFeed(decisions)
  const isClosed = ({ undone }: Decision, place: number): boolean => undone || feedOf(own[place - 1]) !== null
  return new Set(own.filter(isClosed).map(({ id }) => id))
}

/** Those that were taken back as well: an address that was replaced or withdrawn once stays closed. */
async function feedDecisions(world: World): Promise<readonly Decision[]> {
  return ofFeed(await world.store.decisions.list({ kinds: ['entry'] }))
}

function ofFeed(decisions: readonly Decision[]): readonly Decision[] {
  return decisions.filter(({ body }) => body.kind === 'entry' && body.room === PLAN_FEED)
}

/** Only what was decided last opens anything. */
function feedOf(last: Decision | undefined): KeptFeed | null {
  if (last === undefined || last.undone || last.body.kind !== 'entry') return null
  return KeptFeed.nullable().catch(null).parse(last.body.value)
}

function shownOf(kept: KeptFeed | null): Shown {
  return kept === null ? { path: null, since: null } : { path: `/feed/${kept.token}/plan.ics`, since: kept.at }
}

function plainFeed({ path }: Shown): string {
  if (path === null) return 'The plan has no address yet. Make one: groundwork plan feed make'
  return [
    `http://127.0.0.1:4319${path}`,
    'Give it to a calendar program on this machine. It is read while "groundwork serve" runs, at the port that this one uses.',
    'Whoever has it can read the plan, and nothing else.',
  ].join('\n')
}

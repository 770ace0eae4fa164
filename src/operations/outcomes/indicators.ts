import type { DerivedState } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { Measured } from '../../model/measured.ts'
import { DAY, YEAR } from '../../model/instant.ts'
import type { ObservationKind } from '../../model/observation.ts'
import { share } from '../../measures/tie/reciprocity-measures.ts'
import type { Begun } from '../refresh/beginnings.ts'
import type { Known } from './opportunity-book.ts'
import type { Indicator } from './shapes.ts'

const NAME = 'indicators'
/** A first message that is answered later than this was not answered as one. */
const ANSWER_WITHIN = 30 * DAY

/** Moments of the signs that come before results, as sources show them. */
export type Signs = {
  /** first messages of the ego's to somebody, answered or not */
  readonly firstMessages: readonly { readonly at: number; readonly answered: boolean }[]
  readonly introductions: readonly number[]
  /** people who turned to the ego first */
  readonly inbound: readonly number[]
  /** own work that somebody else reviewed or merged, by day */
  readonly merged: readonly number[]
}

/** Reads the signs of the last two years while everybody is measured, and keeps them. */
export async function deriveSigns(
  world: World,
  begun: ReadonlyMap<string, Begun>,
  state: DerivedState,
): Promise<Signs> {
  const since = state.asOf - 2 * YEAR
  const fresh = [...begun.values()].filter(({ knownBefore, beginning }) => !knownBefore && beginning !== null)
  const firsts = fresh.flatMap(({ beginning }) => {
    if (beginning === null || beginning.out === null || beginning.out < since) return []
    if (beginning.in !== null && beginning.in < beginning.out) return []
    const answered = beginning.in !== null && beginning.in <= beginning.out + ANSWER_WITHIN
    // still within its time: neither answered nor not
    return !answered && beginning.out + ANSWER_WITHIN > state.asOf ? [] : [{ at: beginning.out, answered }]
  })
  const inbound = fresh.flatMap(({ beginning }) =>
    beginning?.in != null && beginning.in >= since && (beginning.out === null || beginning.in < beginning.out)
      ? [beginning.in]
      : [],
  )
  const introductions: number[] = []
  const merged = new Set<number>()
  const span = { since, until: state.asOf }
  for await (const page of world.store.observations.traces(['introduction'], span))
    for (const { at, detail } of page) if (at !== null && detail.direction === 'received') introductions.push(at)
  for await (const page of world.store.observations.traces(['commit'], span))
    for (const { at, people } of page)
      if (at !== null && people.some(({ role }) => role === 'from')) merged.add(Math.floor(at / DAY) * DAY)
  const signs = { firstMessages: firsts, introductions, inbound, merged: [...merged] }
  await world.store.derived.put(NAME, signs, state)
  return signs
}

/** The signs as they were last read, with the day they speak of; null before anything was measured. */
export async function readSigns(world: World): Promise<{ readonly signs: Signs; readonly asOf: number } | null> {
  const kept = await world.store.derived.get<Signs>(NAME)
  return kept === null ? null : { signs: kept.value, asOf: kept.state.asOf }
}

/** The kinds of fact that any source has brought: where none could show a sign, its count is not zero but unknown. */
export async function kindsSeen(world: World): Promise<ReadonlySet<ObservationKind>> {
  return new Set((await world.store.observations.coverage()).map(({ kind }) => kind))
}

/**
 * Leading indicators of the last year beside the year before; they come ten times as often as results.
 * `seen`: the kinds of fact at hand, as `kindsSeen` says.
 */
export function indicatorsOf(
  signs: Signs | null,
  opportunities: readonly Known[],
  asOf: number,
  seen: ReadonlySet<ObservationKind>,
): Indicator[] {
  const first = signs?.firstMessages ?? []
  const talks = opportunities.flatMap(({ steps }) => steps.flatMap(({ state, at }) => (state === 'talks' ? [at] : [])))
  const moments: Readonly<Record<Indicator['id'], readonly number[]>> = {
    replies: first.flatMap(one => (one.answered ? [one.at] : [])),
    introductions: signs?.introductions ?? [],
    interviews: talks,
    inbound: signs?.inbound ?? [],
    merged: signs?.merged ?? [],
  }
  const rates: Partial<Record<Indicator['id'], Measured>> = {
    replies: replyRate(first.filter(({ at }) => at >= asOf - YEAR)),
    interviews: talkRate(opportunities.filter(({ steps }) => (steps[0]?.at ?? 0) >= asOf - YEAR)),
    inbound: { unknown: [{ text: 'Nothing says what brought them.' }] },
  }
  const unseen = ({ id, kinds, without }: Row): string | null => {
    if (id === 'interviews') return opportunities.length > 0 ? null : without
    if (!kinds.some(kind => seen.has(kind))) return without
    return signs === null ? 'It is being measured.' : null
  }
  return ROWS.map(row => ({
    id: row.id,
    says: row.says,
    lever: row.lever,
    unseen: unseen(row),
    lastYear: moments[row.id].filter(at => at >= asOf - YEAR && at <= asOf).length,
    before: moments[row.id].filter(at => at >= asOf - 2 * YEAR && at < asOf - YEAR).length,
    rate: rates[row.id] ?? { unknown: [{ text: 'Counted, not tried for.' }] },
  }))
}

const NO_MESSAGES = 'No messages, calls or meetings were brought in yet; an archive, mail or a calendar shows them.'

/**
 * A lever only where the sign itself says which; nothing says what brought somebody who turned to the ego. `kinds`: the
 * facts that show it (none for interviews: opportunities do); `without`: what is said where there are none.
 */
type Row = Pick<Indicator, 'id' | 'says' | 'lever'> & {
  readonly kinds: readonly ObservationKind[]
  readonly without: string
}
const ROWS: readonly Row[] = [
  {
    id: 'replies',
    says: 'replies to first messages of yours within 30 days',
    lever: 'networking',
    kinds: ['message', 'call', 'meeting'],
    without: NO_MESSAGES,
  },
  {
    id: 'introductions',
    says: 'introductions you were given',
    lever: 'networking',
    kinds: ['introduction'],
    without: 'None was written down yet.',
  },
  {
    id: 'interviews',
    says: 'interviews and talks',
    lever: null,
    kinds: [],
    without: 'No opportunity is known yet.',
  },
  {
    id: 'inbound',
    says: 'people who turned to you first',
    lever: null,
    kinds: ['message', 'call', 'meeting'],
    without: NO_MESSAGES,
  },
  {
    id: 'merged',
    says: 'days on which others reviewed or merged work of yours',
    lever: 'project',
    kinds: ['commit'],
    without: 'No repository was read yet; git shows them.',
  },
]

function replyRate(lately: Signs['firstMessages']): Measured {
  const answered = lately.filter(one => one.answered).length
  return share(
    answered,
    lately.length,
    `${answered} of ${lately.length} first messages of the last year were answered within 30 days.`,
    'No first message of yours was seen in the last year.',
  )
}

/** Of those that came to talks or are over: one that is still waited for is neither. */
function talkRate(begun: readonly Known[]): Measured {
  const cameToTalks = ({ steps }: Known): boolean =>
    steps.some(({ state }) => state === 'talks' || state === 'offered' || state === 'won')
  const told = begun.filter(one => cameToTalks(one) || one.standing.endedAt !== null)
  const reached = told.filter(cameToTalks).length
  return share(
    reached,
    told.length,
    `${reached} of ${told.length} opportunities begun in the last year, and told by now, came to talks.`,
    'No opportunity begun in the last year came to talks or is over.',
  )
}

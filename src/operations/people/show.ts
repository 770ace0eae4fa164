import { z } from 'zod'
import type { Involved, PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { Channel, CHANNELS } from '../../model/channel.ts'
import { Suggestion } from '../../model/finding.ts'
import { isKnown, Measured } from '../../model/measured.ts'
import { operation } from '../operation.ts'
import type { TieEvent } from '../../measures/tie/event.ts'
import { readFacts } from '../../measures/tie/features.ts'
import { besideSecond } from '../../measures/tie/pace.ts'
import type { Pace } from '../../measures/tie/pace.ts'
import type { TieMeans } from '../../measures/tie/means.ts'
import { LONG_WINDOW } from '../../measures/tie/window.ts'
import { tieEvents } from '../refresh/events-of.ts'
import { Person } from '../shapes.ts'
import type { StoredPair } from './duplicates.ts'
import { exchangeWith } from './exchange-with.ts'
import { HoursTogether, hoursTogether, plainTogether } from './hours-together.ts'
import { findPerson } from './find-person.ts'
import { factsLine } from './facts-line.ts'
import { suggestionsFor } from './suggestions-for.ts'

/** Before everybody was measured, nothing is known of how this ego differs. */
const NO_SHIFT = { shift: 0, sd: 0.5, n: 0 }

const Lane = z.strictObject({ channel: Channel, out: z.array(z.number()), in: z.array(z.number()) })
const RecordCard = z.strictObject({
  id: z.string(),
  source: z.string(),
  name: z.string().nullable(),
  keys: z.array(z.strictObject({ kind: z.string(), value: z.string() })),
  card: z.record(z.string(), z.unknown()).nullable(),
  n: z.number(),
})

const PersonPage = z.strictObject({
  person: Person,
  /** "Connected in 2019; last in touch 12 days before 21 October 2023" */
  facts: z.string(),
  asOf: z.number().nullable(),
  terms: z.array(z.strictObject({ says: z.string(), effect: z.number() })),
  lanes: z.array(Lane),
  reciprocity: z.strictObject({ starts: Measured, answers: Measured, days: Measured }),
  /** if nothing happens: how likely contact still comes, by day */
  horizon: z.array(z.strictObject({ at: z.number(), measured: Measured })),
  /** hours with this person in the last 52 weeks; null where none were seen */
  together: HoursTogether.nullable(),
  records: z.array(RecordCard),
  evidence: z.array(z.string()),
  duplicates: z.array(z.strictObject({ id: z.string(), name: z.string(), reasons: z.array(z.string()) })),
  notes: z.array(z.strictObject({ id: z.string(), at: z.number().nullable(), text: z.string() })),
  suggests: z.array(Suggestion),
  /** channels that never showed this person; LinkedIn is not among them where the two are connected there */
  notSeen: z.array(Channel),
})
export type PersonPage = z.infer<typeof PersonPage>

export const peopleShow = operation({
  name: 'people.show',
  says: 'Everything about one person: what raised and lowered the number, what was seen and not seen, and what to do.',
  kind: 'query',
  input: z.strictObject({ id: z.string() }),
  output: PersonPage,
  cli: { args: ['id'], plain: plainPage },
  async run(world, { id }) {
    const person = await findPerson(world, id)
    const asOf = (await world.store.derived.state())?.asOf ?? null
    const involved = await world.store.observations.involvements(person.records)
    const events = tieEvents(involved, asOf ?? world.now())
    const pace = await world.store.derived.get<Pace | null>('pace')
    const records = await world.store.records.get(person.records)
    const notes = await world.store.observations.ofPerson(person.id, { limit: 50, kinds: ['note'] })
    const duplicates = await duplicatesOf(world, person)
    const means = await world.store.derived.get<TieMeans>('ties')
    const exchange = exchangeWith(
      events,
      asOf ?? world.now(),
      means?.value.window ?? LONG_WINDOW,
      means?.value.shifts.twoWay ?? NO_SHIFT,
    )
    return {
      person: withSecond(person, events, means?.value ?? null, pace?.value ?? null),
      facts: factsLine(person, asOf ?? world.now()),
      asOf,
      terms: termsOf(person),
      lanes: lanesOf(involved),
      ...exchange,
      together: await hoursTogether(world, person),
      records: records.map(({ id: record, source, name, keys, card, n }) => ({
        id: record,
        source,
        name,
        keys: [...keys],
        card: card ? { ...card } : null,
        n,
      })),
      evidence: [...person.evidence],
      duplicates,
      notes: notes.flatMap(({ id: note, observation }) =>
        observation.kind === 'note' ? [{ id: note, at: observation.at, text: observation.detail.text }] : [],
      ),
      suggests: suggestionsFor(person, duplicates),
      notSeen: CHANNELS.filter(
        channel =>
          channel !== 'in-person' &&
          !person.tie.seen.some(seen => seen.channel === channel) &&
          !(channel === 'linkedin' && person.connectedOn !== null),
      ),
    }
  },
})

/** The row with what the second model says, which is worked out where somebody looks. */
function withSecond(
  person: PersonRow,
  events: readonly TieEvent[],
  means: TieMeans | null,
  pace: Pace | null,
): PersonRow {
  const { continues, state } = person.tie
  if (means === null || pace === null || state !== 'observed' || !isKnown(continues)) return person
  const facts = readFacts(events, means.asOf, means.window)
  if (facts === undefined) return person
  const because = [...continues.because, besideSecond(facts, pace, means.asOf, means.window)]
  return { ...person, tie: { ...person.tie, continues: { ...continues, because } } }
}

function termsOf({ tie }: PersonRow): { says: string; effect: number }[] {
  if (!isKnown(tie.twoWay)) return []
  return tie.twoWay.because.flatMap(({ text, effect }) => (effect === undefined ? [] : [{ says: text, effect }]))
}

/** When something passed, by channel; a meeting stands on both sides. */
function lanesOf({ at, channel, direction, weight }: Involved): z.infer<typeof Lane>[] {
  const lanes = new Map<Channel, { out: number[]; in: number[] }>()
  for (let i = 0; i < at.length; i++) {
    const name = channel[i] as Channel | null | undefined
    const way = direction[i]
    if (!name || way === 'none' || (weight[i] ?? 0) === 0) continue
    const lane = lanes.get(name) ?? { out: [], in: [] }
    if (way !== 'in') lane.out.push(at[i] ?? 0)
    if (way !== 'out') lane.in.push(at[i] ?? 0)
    lanes.set(name, lane)
  }
  return [...lanes].map(([name, lane]) => ({ channel: name, ...lane }))
}

async function duplicatesOf(
  world: World,
  person: PersonRow,
): Promise<{ id: string; name: string; reasons: string[] }[]> {
  const kept = await world.store.derived.get<readonly StoredPair[]>('duplicates')
  const mine = new Set(person.records)
  const pairs = (kept?.value ?? []).filter(({ a, b }) => mine.has(a) !== mine.has(b)).slice(0, 5)
  const found: { id: string; name: string; reasons: string[] }[] = []
  for (const { a, b, reasons } of pairs) {
    const other = await world.store.people.get(mine.has(a) ? b : a)
    if (other) found.push({ id: other.id, name: other.name, reasons: [...reasons] })
  }
  return found
}

function plainPage({ person, facts, terms, together, evidence, notSeen }: PersonPage): string {
  const { twoWay } = person.tie
  const sure = isKnown(twoWay)
    ? `Two-way in the next half-year: ${Math.round(twoWay.value * 100)} %, likely ${Math.round(twoWay.low * 100)} to ${Math.round(twoWay.high * 100)}.`
    : 'Two-way: unknown.'
  const work = [person.title, person.company].filter(Boolean).join(', ')
  return [
    `${person.name}  ${person.id}`,
    ...(work ? [work] : []),
    facts,
    sure,
    ...terms.map(({ says, effect }) => `  ${effect > 0 ? '+' : '-'} ${says}`),
    ...(together === null ? [] : [plainTogether(together)]),
    ...evidence.map(text => `  one person because: ${text}`),
    `Not seen in: ${notSeen.join(', ') || 'nothing; every channel has shown this person'}.`,
  ].join('\n')
}

import type { DerivedState, PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { FINDINGS } from '../../findings/index.ts'
import type { Facts } from '../../findings/facts.ts'
import type { Variety } from '../../measures/network/variety.ts'
import { countGenuine } from '../../measures/tie/count.ts'
import { logit } from '../../stats/logistic.ts'
import { CHANNELS } from '../../model/channel.ts'
import { isKnown } from '../../model/measured.ts'
import { BANDS } from '../../model/tie.ts'
import type { Band } from '../../model/tie.ts'
import { arrivalsOf, brandFact } from '../brand/brand-fact-of.ts'
import { ARRIVALS } from '../brand/piece-book.ts'
import type { StoredCandidates } from '../calibration.ts'
import { lastDays } from '../check/last-days.ts'
import type { LastDays } from '../check/last-days.ts'
import type { StoredCheck } from '../check/report.ts'
import { mentoringFact } from '../mentorship/mentoring-fact-of.ts'
import type { Job } from '../operation.ts'
import type { StoredPair } from '../people/duplicates.ts'
import { skillsFact } from '../skills/skills-fact-of.ts'
import { planFact } from '../plan/plan-fact-of.ts'
import { keepResultHours } from '../outcomes/result-hours.ts'
import { keepHours } from '../time/derive-hours.ts'
import { hoursFact } from '../time/hours-fact.ts'
import { seenSign } from '../time/seen-sign.ts'
import type { SeenSign } from '../time/seen-sign.ts'
import { openTimeBook } from '../time/time-book.ts'
import { colleagueReader } from './colleagues.ts'
import { compositionByFunction } from './compositions.ts'
import { channelsOf, exchangeFact, personFacts } from './facts-of.ts'
import { measureEverybody } from './everybody.ts'
import { withNames } from './hours-beside.ts'
import type { HoursRead } from './hours-beside.ts'
import { rememberHours } from './hours-that-stand.ts'
import { keepPeople } from './keep-people.ts'
import type { MeasuredPeople } from './measure-people.ts'
import { invitationFact, templateFact } from './outgoing-facts.ts'
import type { OutgoingRead } from './outgoing-facts.ts'
import { keepOutgoing } from './outgoing-that-stands.ts'
import { refreshTouched } from './refresh-touched.ts'
import { resultsFacts } from './results-facts.ts'
import { refreshSome } from './refresh-some.ts'
import { MEASURE_VERSION } from './measure-version.ts'
import { traceFacts } from './trace-facts.ts'
import { VARIETIES } from './varieties.ts'

const COUNT_SEED = 'thirty-questions'

/** While somebody keeps writing, what was measured meanwhile is old; so often it is measured again before it is kept. */
const MOST_ATTEMPTS = 4

/**
 * Derives people, ties and findings from all observations and decisions, and keeps them with the versions they came from.
 * What was written while this ran must not vanish from the lists: then it is measured again, and what is written in the
 * last moment is derived by itself.
 */
export async function refreshAll(world: World, job: Job): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const derived = await derive(world, job)
    const { dataVersion } = derived.state
    if (attempt < MOST_ATTEMPTS && (await world.store.dataVersion()) !== dataVersion) continue
    await keep(world, derived)
    const touched = await world.store.records.touchedSince(dataVersion)
    if (touched !== null) await refreshSome(world, touched)
    return
  }
}

/** `refreshAll` as a thread does it. */
export async function refreshTask(world: World, _input: unknown, job: Job): Promise<void> {
  await refreshAll(world, job)
}

/** The answer alone, for a store that is thrown away with it: writing everybody down would take a fifth of the time. */
export async function checkTask(world: World, _input: unknown, job: Job): Promise<StoredCheck> {
  return (await derive(world, job, false)).check
}

type Derived = {
  /** when it was begun to derive this, and what was there to read */
  readonly begun: { readonly at: number; readonly seen: SeenSign }
  readonly state: DerivedState
  readonly people: MeasuredPeople
  readonly candidates: StoredCandidates
  readonly varieties: readonly Variety[]
  readonly outgoing: OutgoingRead
  readonly read: HoursRead
  readonly check: StoredCheck
}

/** `keeps`: see `measureResolved` */
async function derive(world: World, job: Job, keeps = true): Promise<Derived> {
  const begun = { at: world.now(), seen: await seenSign(world) }
  const dataVersion = await world.store.dataVersion()
  const days = (await lastDays(world)) ?? { contact: world.now(), shown: world.now() }
  const asOf = days.contact
  const state: DerivedState = { dataVersion, measureVersion: MEASURE_VERSION, asOf }
  // people and ties first, where that takes a moment: the lists need not wait for what is found in them
  if (keeps) await refreshTouched(world, state)
  const { people, varieties, outgoing, hours } = await measureEverybody(world, job, { days, keeps })
  const candidates = candidatesOf(people.rows)
  const found = await factsOf(world, people, candidates, { state, days, outgoing, varieties, hours })
  const read = withNames(await hours(), people)
  const timed = hoursFact(read.hours, await openTimeBook(world))
  const facts: Facts = {
    ...found,
    ...(timed === undefined ? {} : { hours: timed }),
    plan: await planFact(world, read.hours),
  }
  const findings = FINDINGS.flatMap(rule => rule.of(facts) ?? [])
  const { bands, connections } = facts
  const check: StoredCheck = { bands, connections, findings, madeAt: world.now(), asOf, shown: days.shown }
  return { begun, state, people, candidates, varieties, outgoing, read, check }
}

async function keep(
  world: World,
  { begun, state, people, candidates, varieties, outgoing, read, check }: Derived,
): Promise<void> {
  const pairs: readonly StoredPair[] = people.suggestions
    .slice(0, 500)
    .map(({ a, b, because, strength }) => ({ a, b, reasons: because, weight: strength }))
  const { ego } = people.change
  await keepPeople(world, people, state)
  await keepOutgoing(world, { seen: begun.seen, ego, read: outgoing }, state)
  await world.store.derived.put('duplicates', pairs, state)
  await world.store.derived.put('candidates', candidates satisfies StoredCandidates, state)
  await world.store.derived.put(ARRIVALS, arrivalsOf(people), state)
  await world.store.derived.put(VARIETIES, varieties, state)
  await keepHours(world, read.hours, state)
  await keepResultHours(world, read.spent, state)
  await rememberHours(world, read, { at: begun.at, ego }, state)
  await world.store.derived.put('check', check, state)
}

async function factsOf(
  world: World,
  people: MeasuredPeople,
  candidates: StoredCandidates,
  {
    state,
    days,
    outgoing,
    varieties,
    hours,
  }: {
    readonly state: DerivedState
    readonly days: LastDays
    readonly outgoing: OutgoingRead
    readonly varieties: readonly Variety[]
    readonly hours: () => Promise<HoursRead>
  },
): Promise<Facts> {
  const { asOf } = state
  const { rows, exchanges } = people
  const byId = new Map(rows.map(row => [row.id, row]))
  const each = personFacts(rows, new Map(exchanges.map(({ person, exchange }) => [person, exchange])))
  const answered = new Set(exchanges.filter(one => one.in > 0).map(({ person }) => person))
  const linked = rows.filter(({ connectedOn }) => connectedOn !== null)
  const connections = linked.length
  const traces = await traceFacts(world, people, days)
  return {
    asOf: days.shown,
    ...channelsOf(rows, CHANNELS),
    connections: connections > 0 ? connections : null,
    bands: bandsOf(rows),
    linkedBands: bandsOf(connections > 0 ? linked : rows),
    people: each,
    labels: rows.filter(({ label }) => label !== null).length,
    count: countFact(rows, candidates, await atWorkNow(world, rows, asOf), connections > 0),
    exchange: exchangeFact(exchanges),
    templates: templateFact(outgoing, answered),
    invitations: invitationFact(outgoing, byId, asOf),
    composition: [compositionByFunction(rows, each)],
    alike: varieties.flatMap(({ by, alike }) => (alike === null ? [] : [{ by, ...alike }])),
    skills: await skillsFact(world),
    mentoring: await mentoringFact(world, rows),
    brand: await brandFact(world, days, arrivalsOf(people)),
    ...traces,
    ...(await resultsFacts(world, people, { origins: traces.origins, hours, shown: days.shown }, state)),
  }
}

/** Those the ego works with now: in one team, as the user said, or of one employer, as cards and addresses say. */
async function atWorkNow(world: World, rows: readonly PersonRow[], asOf: number): Promise<ReadonlySet<string>> {
  const isColleague = await colleagueReader(world)
  return new Set(
    rows.filter(row => row.context === 'same-team' || isColleague({ row }, asOf, true)).map(({ id }) => id),
  )
}

/**
 * The count of genuine ties among those linked to (all, where nobody is), its middle among the others, and the same count
 * without those the ego works with now.
 */
function countFact(
  rows: readonly PersonRow[],
  candidates: StoredCandidates,
  atWork: ReadonlySet<string>,
  linkedOnly: boolean,
): Facts['count'] {
  const byId = new Map(rows.map(row => [row.id, row]))
  const labelled = candidates.map(({ person, logit: score }) => {
    const label = byId.get(person)?.label
    return { person, logit: score, ...(label === 'yes' || label === 'no' ? { label: label === 'yes' } : {}) }
  })
  const isLinked = ({ person }: { person: string }): boolean => !linkedOnly || byId.get(person)?.connectedOn !== null
  const [linked, others] = [labelled.filter(isLinked), labelled.filter(one => !isLinked(one))]
  const counted = countGenuine(linked, { seed: COUNT_SEED })
  const outside = linked.filter(({ person }) => !atWork.has(person))
  return {
    measured:
      linked.length > 0 ? counted.measured : { unknown: [{ text: 'No contact was seen in what you imported.' }] },
    dots: counted.dots,
    beyond: others.length > 0 ? countGenuine(others, { seed: COUNT_SEED }).measured.value : 0,
    outside: outside.length === linked.length ? null : countGenuine(outside, { seed: COUNT_SEED }).measured,
  }
}

/** Everybody ever seen in contact, with the log-odds of a two-way tie before any answer of the user. */
function candidatesOf(rows: readonly PersonRow[]): { person: string; logit: number }[] {
  return rows.flatMap(({ id, tie: { twoWay } }) =>
    isKnown(twoWay) ? [{ person: id, logit: logit(clamp(twoWay.value)) }] : [],
  )
}

function clamp(p: number): number {
  return Math.min(1 - 1e-6, Math.max(1e-6, p))
}

function bandsOf(rows: readonly PersonRow[]): Record<Band, number> {
  const bands = Object.fromEntries(BANDS.map(band => [band, 0])) as Record<Band, number>
  for (const { tie } of rows) bands[tie.band]++
  return bands
}

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { NOW, openScratchWorld } from '../../../tests/made/world.ts'
import type { PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { DecisionBody } from '../../model/decision.ts'
import type { ContactRef, Involvement } from '../../model/contact.ts'
import { DAY } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import { lastDays } from '../check/last-days.ts'
import { UNWATCHED } from '../operation.ts'
import { keepPeople } from './keep-people.ts'
import { measurePeople } from './measure-people.ts'
import type { MeasuredPeople } from './measure-people.ts'
import { MEASURE_VERSION } from './measure-version.ts'
import { refreshSome } from './refresh-some.ts'
import { refreshTouched } from './refresh-touched.ts'

const PEOPLE = 12
const NOTHING = { all: false, allGists: false, gone: [] }

type Step =
  | { readonly what: 'import'; readonly facts: readonly Fact[] }
  | { readonly what: 'undo'; readonly which: number }
  | { readonly what: 'merge' | 'split' | 'distinct'; readonly a: number; readonly b: number }
  | { readonly what: 'label' | 'correct' | 'nobody' | 'forget' | 'meet' | 'mine'; readonly a: number }
  | { readonly what: 'take back'; readonly which: number }
type Fact = {
  readonly who: number
  readonly ago: number
  readonly kind: 'message' | 'meeting' | 'card' | Shared
  readonly out: boolean
}
const SHARED = ['letter to three', 'letter of three', 'meeting of three'] as const
type Shared = (typeof SHARED)[number]
type SharedFact = { readonly who: number; readonly kind: Shared }

const who = fc.integer({ min: 0, max: PEOPLE - 1 })
const aFact: fc.Arbitrary<Fact> = fc.record({
  // two of whom, of those with whom they share something, two are one human from the start
  who: fc.oneof(who, fc.constantFrom(1, 5)),
  ago: fc.oneof(fc.integer({ min: -30, max: 40 }), fc.integer({ min: 0, max: 1500 })),
  kind: fc.constantFrom('message', 'message', 'meeting', 'card', ...SHARED),
  out: fc.boolean(),
})
const which = fc.nat({ max: 20 })
const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('import' as const),
      facts: fc.array(aFact, { minLength: 1, maxLength: 6 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('undo' as const), which }) },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constantFrom('merge' as const, 'split' as const, 'distinct' as const),
      a: who,
      b: who,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constantFrom(
        'label' as const,
        'correct' as const,
        'nobody' as const,
        'forget' as const,
        'meet' as const,
        'mine' as const,
      ),
      a: who,
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('take back' as const), which }) },
)

test('after any history, measuring those who changed says what measuring everybody says', async () => {
  const met = { reused: 0, stood: 0, moved: 0, touched: 0, shared: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 3, maxLength: 9 }), async steps => {
      const life = await Life.open()
      try {
        for (const step of steps) {
          await life.take(step)
          const { some, whole, asOf, touched } = await life.measureTwice()
          expect(plain(some)).toEqual(plain(whole))
          expect(await life.stored()).toEqual(plain(whole).rows)
          if (touched !== null) {
            expect(touched).toEqual(plain(whole))
            // nothing was left to do
            expect([some.change.rows, some.change.gone, some.change.readings.anew]).toEqual([[], [], []])
            met.touched++
            if (life.means !== JSON.stringify(whole.means)) met.shared++
          }
          life.means = JSON.stringify(whole.means)
          met.reused += some.rows.length - some.change.readings.anew.length
          met.stood += some.rows.length - some.change.rows.length
          if (asOf !== life.before && some.change.readings.anew.length < some.rows.length) met.moved++
          life.before = asOf
        }
      } finally {
        await life.world.close()
      }
    }),
    { numRuns: 24, seed: 4 },
  )
  // the histories were such that something was spared
  expect(met.reused).toBeGreaterThan(200)
  expect(met.stood).toBeGreaterThan(100)
  expect(met.moved).toBeGreaterThan(3)
  expect(met.touched).toBeGreaterThan(30)
  expect(met.shared).toBeGreaterThan(3)
}, 120_000)

/** What measuring says, without what it spared. */
function plain({ change: _change, ...people }: MeasuredPeople) {
  const { personOf, ...rest } = people
  const rows = [...rest.rows].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return JSON.parse(JSON.stringify({ ...rest, rows, personOf: [...personOf] })) as Plain
}

/** Who is who, and what is not asked again where that stands. */
function theRest(whole: MeasuredPeople) {
  const { suggestions, personOf, exchanges, pace } = plain(whole)
  return { suggestions, personOf, exchanges, pace }
}

type Plain = Omit<MeasuredPeople, 'rows' | 'personOf' | 'change'> & {
  readonly rows: PersonRow[]
  readonly personOf: readonly (readonly [string, string])[]
}

function contact(who: number): ContactRef {
  const keys = [{ kind: 'email' as const, value: `p${who}@made.example` }]
  return { keys, name: `Person ${String.fromCharCode(65 + who)}` }
}

/** A small life to which things happen. */
class Life {
  before = 0
  means = ''
  #written = 0
  readonly world: World

  private constructor(world: World) {
    this.world = world
  }

  static async open(): Promise<Life> {
    const life = new Life(await openScratchWorld())
    const first = Array.from({ length: PEOPLE * 4 }, (_, i): Fact => ({
      who: i % PEOPLE,
      ago: 30 + ((i * 37) % 900),
      kind: i < PEOPLE ? 'card' : 'message',
      out: i % 2 === 0,
    }))
    await life.take({ what: 'import', facts: first })
    await life.#join(1, 2)
    await life.#join(5, 10)
    await life.measureTwice()
    return life
  }

  /** Two addresses of one human, whom others share letters with. */
  async #join(one: number, other: number): Promise<void> {
    const { records, decisions } = this.world.store
    const found = await Promise.all(
      [one, other].map(who => records.byKey({ kind: 'email', value: `p${who}@made.example` })),
    )
    await decisions.add({ kind: 'merge', records: found.flatMap(([record]) => record?.id ?? []) }, NOW)
  }

  async take(step: Step): Promise<void> {
    const { store } = this.world
    if (step.what === 'import') {
      const writer = await store.imports.begin('made', NOW, [])
      writer.write(step.facts.map(fact => this.#observe(fact)))
      await writer.commit()
    } else if (step.what === 'undo') {
      const open = (await store.imports.list()).filter(({ status }) => status === 'done')
      const one = open[step.which % Math.max(1, open.length)]
      if (one !== undefined && open.length > 1) await store.imports.undo(one.id, NOW)
    } else if (step.what === 'take back') {
      const standing = (await store.decisions.list({ undone: false })).filter(({ body }) => body.kind !== 'forget')
      const one = standing[step.which % Math.max(1, standing.length)]
      if (one !== undefined) await store.decisions.undo(one.id, NOW)
    } else await this.#decide(step)
  }

  /** As it is done after something changed, and as it would be done had nothing been kept. */
  async measureTwice() {
    const { world } = this
    const asOf = (await lastDays(world))?.contact ?? NOW
    const state = { dataVersion: await world.store.dataVersion(), measureVersion: MEASURE_VERSION, asOf }
    const held = (await refreshTouched(world, state)) ? await this.#held() : null
    const some = await measurePeople(world, asOf, UNWATCHED)
    await keepPeople(world, some, state)
    // nothing but what is noted of aliases is left of the first, and that is noted anew
    await world.store.aliases.note({ people: [], own: [] })
    await world.store.readings.keep([], [], { ...state, measureVersion: 0 }, NOTHING)
    const whole = await measurePeople(world, asOf, UNWATCHED)
    await world.store.readings.keep([], [], state, NOTHING)
    return { some, whole, asOf, touched: held === null ? null : { ...theRest(whole), ...held } }
  }

  /** What is written down after those who were touched were measured. */
  async #held() {
    const { derived } = this.world.store
    const [means, quiet] = [await derived.get('ties'), await derived.get('quiet')]
    return { rows: await this.stored(), means: means?.value, quiet: quiet?.value }
  }

  async stored(): Promise<PersonRow[]> {
    const rows: PersonRow[] = []
    for await (const page of this.world.store.people.all()) rows.push(...page)
    return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  }

  async #decide(step: Exclude<Step, { what: 'import' | 'undo' | 'take back' }>): Promise<void> {
    const { store } = this.world
    const rows = await this.stored()
    const a = rows[step.a % Math.max(1, rows.length)]
    const b = rows[('b' in step ? step.b : 0) % Math.max(1, rows.length)]
    const [record, other] = [a?.records.at(-1), b?.records[0]]
    if (a === undefined || record === undefined || other === undefined) return
    const bodies: Partial<Record<Step['what'], DecisionBody>> = {
      label: { kind: 'label', record, answer: 'yes' },
      correct: { kind: 'correction', record, field: 'company', value: 'Elsewhere' },
      mine: { kind: 'own-address', key: { kind: 'email', value: `p${step.a}@made.example` }, mine: true },
      nobody: { kind: 'context', record, context: 'not-a-person' },
      ...(record !== other && {
        merge: { kind: 'merge', records: [record, other] },
        distinct: { kind: 'distinct', a: record, b: other },
      }),
      ...(a.records.length > 1 && { split: { kind: 'split', records: [record], from: a.records[0] ?? record } }),
    }
    const body = bodies[step.what]
    if (step.what === 'forget') await store.decisions.forget(a.records, NOW)
    else if (step.what === 'meet') await store.observations.add([this.#encounter(record)])
    else if (body === undefined) return
    else await store.decisions.add(body, NOW)
    // as the operations do it: those behind a click are measured at once, with what was common to all before
    if (step.what !== 'forget') await refreshSome(this.world, [record, ...(body?.kind === 'merge' ? [other] : [])])
  }

  #observe({ who: one, ago, kind, out }: Fact): Observation {
    const key = `made:${this.#written++}`
    const base = { source: 'mail', key, at: NOW - ago * DAY, precision: 'instant' as const }
    if (kind === 'letter to three' || kind === 'letter of three' || kind === 'meeting of three')
      return this.#shared(base, { who: one, kind })
    const whom = { who: contact(one), weight: 1 }
    if (kind === 'card')
      return {
        ...base,
        kind,
        channel: null,
        detail: { name: whom.who.name ?? '', company: `Firm ${ago % 3}` },
        people: [{ ...whom, weight: 0, role: 'subject', direction: 'none' }],
      }
    if (kind === 'meeting')
      return {
        ...base,
        kind,
        channel: 'meeting',
        detail: { title: 'Talk', status: 'accepted' },
        people: [{ ...whom, role: 'attendee', direction: 'both' }],
      }
    return {
      ...base,
      kind,
      channel: 'mail',
      detail: {},
      people: [{ ...whom, role: out ? 'to' : 'from', direction: out ? 'out' : 'in' }],
    }
  }

  /** With two others, who may be the same under another address by then. */
  #shared(
    base: Pick<Observation, 'source' | 'key' | 'at' | 'precision'>,
    { who: first, kind }: SharedFact,
  ): Observation {
    const [one, two, three] = [contact(first), contact((first + 1) % PEOPLE), contact((first + 5) % PEOPLE)]
    if (kind === 'meeting of three') {
      const people = [one, two, three].map(
        who => ({ who, role: 'attendee', direction: 'both', weight: 1 / 3 }) satisfies Involvement,
      )
      return { ...base, kind: 'meeting', channel: 'meeting', detail: { title: 'Talk', status: 'accepted' }, people }
    }
    if (kind === 'letter to three') {
      const people = [one, two, three].map(
        who => ({ who, role: 'to', direction: 'out', weight: 1 / 3 }) satisfies Involvement,
      )
      return { ...base, kind: 'message', channel: 'mail', detail: {}, people }
    }
    const rest = [two, three].map(who => ({ who, role: 'other', direction: 'none', weight: 0 }) satisfies Involvement)
    const people: Involvement[] = [{ who: one, role: 'from', direction: 'in', weight: 1 / 2 }, ...rest]
    return { ...base, kind: 'message', channel: 'mail', detail: {}, people }
  }

  /** Written down by hand today, for somebody who is here. */
  #encounter(record: string): Observation {
    return {
      source: 'hand',
      key: `hand:${this.#written++}`,
      at: NOW,
      precision: 'day',
      kind: 'encounter',
      channel: 'in-person',
      detail: {},
      people: [
        {
          who: { keys: [{ kind: 'handle', value: `person:${record}` }] },
          role: 'attendee',
          direction: 'both',
          weight: 1,
        },
      ],
    }
  }
}

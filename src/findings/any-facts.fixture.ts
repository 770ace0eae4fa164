import { ATTRIBUTES } from '../measures/network/variety.ts'
import fc from 'fast-check'
import {
  known,
  madeBands,
  madeFacts,
  madeGrowth,
  madeHours,
  madeOrigins,
  madePerson,
  NOTHING,
} from '../../tests/made/facts.ts'
import type { Comparison } from '../measures/tie/compare-shares.ts'
import type { Measured } from '../model/measured.ts'
import { BANDS } from '../model/tie.ts'
import { anyBrand } from './any-brand.fixture.ts'
import { anyMentoring } from './any-mentoring.fixture.ts'
import { anyExpectations, anyResults } from './any-results.fixture.ts'
import { anySkills } from './any-skills.fixture.ts'
import type { LeverHours } from './lever-hours.ts'
import type { Facts, GrowthFact, OriginFact, RoomsFact, SharedWorkFact } from './facts.ts'

const share = fc.float({ min: 0, max: 1, noNaN: true })
const measured: fc.Arbitrary<Measured> = fc.oneof(
  fc.constant(NOTHING),
  fc.tuple(share, share, share, fc.nat(5000)).map(([a, b, c, n]) => {
    const [low = 0, value = 0, high = 0] = [a, b, c].sort((x, y) => x - y)
    return known(value, low, high, n)
  }),
)
const counted: fc.Arbitrary<Measured> = fc.oneof(
  fc.constant(NOTHING),
  fc.tuple(fc.nat(900), fc.nat(900), fc.nat(900)).map(([a, b, c]) => {
    const [low = 0, value = 0, high = 0] = [a, b, c].sort((x, y) => x - y)
    return known(value, low, high, 1000)
  }),
)
const varied: fc.Arbitrary<Measured> = fc.oneof(
  fc.constant(NOTHING),
  fc.float({ min: 1, max: 16, noNaN: true }).map(value => known(value, Math.max(1, value - 1), value + 1, 200)),
)
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
const person = fc
  .record({
    name,
    band: fc.constantFrom(...BANDS),
    out: fc.nat(500),
    in: fc.nat(500),
    last: fc.option(fc.integer({ min: 0, max: Date.UTC(2026, 0, 1) })),
    wouldAnswer: measured,
    twoWay: measured,
    function: fc.option(fc.constantFrom('engineering', 'sales', 'legal')),
    onlyWhenNeeded: fc.boolean(),
  })
  .map(({ name: called, ...rest }) => madePerson(called, rest))

const comparison: fc.Arbitrary<Comparison> = fc.record({
  says: fc.constantFrom('clearly', 'perhaps', 'cannot tell'),
  higher: fc.constantFrom('first', 'second'),
  probability: share,
})
const mean: fc.Arbitrary<Measured> = fc.oneof(
  fc.constant(NOTHING),
  fc.tuple(share, share, share).map(([a, b, c]) => {
    const [low = 0, value = 0, high = 0] = [a, b, c].map(n => n * 40 - 8).sort((x, y) => x - y)
    return known(value, low, high, 30)
  }),
)
const weekAfter = fc.record({ after: mean, extra: mean })
const favours = fc.record({ recommendation: fc.nat(9), endorsement: fc.nat(99), introduction: fc.nat(9) })
const bonds = fc.record({
  near: fc.nat(90),
  multiplex: measured,
  favours: fc.record({ given: favours, received: favours, balance: measured }),
})
const origins: fc.Arbitrary<OriginFact> = fc.record({
  groups: fc.array(fc.tuple(fc.nat(900), measured), { minLength: 5, maxLength: 5 }).map(list =>
    madeOrigins().groups.map((group, i) => ({
      ...group,
      people: list[i]?.[0] ?? 0,
      twoWay: list[i]?.[1] ?? NOTHING,
    })),
  ),
  work: measured,
  met: measured,
  compared: fc.option(comparison),
  contactFirst: fc.nat(900),
  quietFromWork: fc.constantFrom([], ['p_gone']),
})
const rooms: fc.Arbitrary<RoomsFact> = fc.record({
  gatherings: fc.nat(40),
  listed: fc.nat(40),
  events: fc.nat(40),
  hours: fc.nat(900),
  alike: varied,
  commonest: fc.option(
    fc.record({ title: fc.option(fc.constantFrom('Forum', 'Board <b>')), n: fc.integer({ min: 1, max: 40 }) }),
  ),
  newFaces: mean,
  familiar: measured,
  twoWayHours: measured,
  ownEmployer: measured,
  cameOf: measured,
  afterEvents: weekAfter,
})
const growth: fc.Arbitrary<GrowthFact> = fc
  .record({
    connections: fc.nat(900),
    contactSeen: fc.boolean(),
    everInContact: measured,
    recent: fc.record({ added: fc.nat(300), twoWay: measured }),
    before: fc.record({ added: fc.nat(300), twoWay: measured }),
    pace: varied,
    compared: fc.option(comparison),
    posts: fc.nat(30),
    comments: fc.nat(3),
    reactions: fc.nat(900),
    wroteFirst: fc.nat(90),
    results: fc.option(fc.nat(5)),
    afterPosts: weekAfter,
    years: fc.array(fc.record({ year: fc.integer({ min: 2010, max: 2026 }), added: fc.nat(90), twoWay: measured }), {
      maxLength: 12,
    }),
  })
  .map(({ recent, before, ...rest }) => ({
    ...rest,
    recent: { ...madeGrowth().recent, ...recent },
    before: { ...madeGrowth().before, ...before },
  }))
const sharedWork: fc.Arbitrary<SharedWorkFact> = fc.record({
  days: fc.nat(400),
  shared: measured,
  lately: measured,
  companions: fc.constantFrom([], [{ person: 'p_Ana', days: 3 }]),
  untold: fc.record({ commit: fc.nat(2), project: fc.nat(2), publication: fc.nat(2), post: fc.nat(2) }),
  we: measured,
})

const hours: fc.Arbitrary<LeverHours> = fc
  .record({
    weeks: fc.array(fc.record({ start: fc.integer({ min: 0, max: 2e12 }), networking: share, skill: share }), {
      maxLength: 30,
    }),
    networking: varied,
    skill: varied,
    told: measured,
    brand: varied,
    selfPromotion: measured,
    ceiling: fc.option(fc.nat(20)),
    floor: fc.option(fc.nat(20)),
  })
  .map(({ weeks, ceiling, floor, ...rest }) =>
    madeHours({
      ...rest,
      weeks: weeks.map(({ start, ...spent }) => ({ start, hours: spent })),
      ceilings: { ...madeHours().ceilings, networking: ceiling },
      floors: { ...madeHours().floors, skill: floor },
    }),
  )

/** Facts of any life, consistent or not: findings must hold whatever they are given. */
export const facts: fc.Arbitrary<Facts> = fc
  .record({
    connections: fc.option(fc.nat(30_000)),
    people: fc.array(person, { maxLength: 12 }),
    labels: fc.nat(60),
    count: fc.record({
      measured: counted,
      dots: fc.array(fc.nat(900), { minLength: 20, maxLength: 20 }),
      beyond: fc.nat(50),
      outside: fc.option(counted),
    }),
    linkedBands: fc
      .array(fc.nat(500), { minLength: BANDS.length, maxLength: BANDS.length })
      .map(list => madeBands(Object.fromEntries(BANDS.map((band, i) => [band, list[i] ?? 0])))),
    exchange: fc.record({
      people: fc.nat(300),
      onlyOut: measured,
      onlyIn: measured,
      starts: measured,
      onlyWhenNeeded: measured,
      answerDays: measured,
    }),
    templates: fc.record({
      outgoing: fc.nat(5000),
      share: measured,
      groups: fc.array(
        fc.record({
          size: fc.integer({ min: 3, max: 900 }),
          people: fc.integer({ min: 3, max: 900 }),
          example: fc.option(fc.string()),
          answered: measured,
        }),
        { maxLength: 3 },
      ),
      answeredOthers: measured,
    }),
    invitations: fc.record({
      sent: fc.nat(2000),
      withoutWord: measured,
      accepted: measured,
      acceptedWithWord: measured,
      acceptedWithoutWord: measured,
    }),
    composition: fc.array(
      fc.record({
        by: fc.constant('function' as const),
        coverage: measured,
        linked: varied,
        attention: varied,
        rows: fc.array(fc.record({ label: fc.string({ minLength: 1 }), linked: share, attention: share }), {
          maxLength: 16,
        }),
        dormantOutside: fc.array(person, { maxLength: 4 }),
        commonest: fc.option(fc.constant('Engineering & software')),
      }),
      { maxLength: 1 },
    ),
    alike: fc.array(
      fc.record({
        by: fc.constantFrom(...ATTRIBUTES),
        own: fc.string({ minLength: 1 }),
        heads: measured,
        attention: measured,
      }),
      { maxLength: 7 },
    ),
    bonds,
    origins,
    rooms,
    growth,
    sharedWork,
    hours,
    skills: anySkills,
    mentoring: anyMentoring,
    brand: anyBrand,
    results: anyResults,
    expectations: anyExpectations,
  })
  .map(over => madeFacts(over))

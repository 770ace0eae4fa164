import type { Facts, GrowthFact, OriginFact, PersonFact, RoomsFact, SharedWorkFact } from '../../src/findings/facts.ts'
import type { Known, Measured } from '../../src/model/measured.ts'
import type { LeverHours } from '../../src/findings/lever-hours.ts'
import { DAY } from '../../src/model/instant.ts'
import { LEVERS } from '../../src/model/lever.ts'
import type { Lever } from '../../src/model/lever.ts'
import { ORIGINS } from '../../src/measures/tie/origin.ts'
import { BANDS } from '../../src/model/tie.ts'
import type { Band } from '../../src/model/tie.ts'
import { madeBrand } from './brand-fact.ts'
import { madeMentoring } from './mentoring-fact.ts'
import { madeExpectations, madeResults } from './results-fact.ts'
import { madeSkills } from './skills-fact.ts'

export const NOTHING: Measured = { unknown: [{ text: 'Nothing was seen.' }] }

/** A made measure. */
export function known(value: number, low: number, high: number, n = 100): Known {
  return { value, low, high, n, because: [{ text: `made from ${n}` }] }
}

export function madePerson(name: string, over: Partial<PersonFact> = {}): PersonFact {
  return {
    id: `p_${name}`,
    name,
    band: 'active',
    function: 'engineering',
    company: null,
    twoWay: known(0.6, 0.4, 0.8),
    wouldAnswer: known(0.7, 0.5, 0.9),
    last: 0,
    out: 5,
    in: 5,
    onlyWhenNeeded: false,
    ...over,
  }
}

export function madeBands(over: Partial<Record<Band, number>> = {}): Record<Band, number> {
  return { ...(Object.fromEntries(BANDS.map(band => [band, 0])) as Record<Band, number>), ...over }
}

export function madeOrigins(over: Partial<OriginFact> = {}): OriginFact {
  const work = known(0.35, 0.27, 0.43, 121)
  const met = known(0.13, 0.11, 0.15, 575)
  const twoWay = { work, event: NOTHING, introduced: NOTHING, invitation: met, unknown: NOTHING }
  const people = { work: 140, event: 0, introduced: 0, invitation: 600, unknown: 12 }
  return {
    groups: ORIGINS.map(origin => ({ origin, people: people[origin], twoWay: twoWay[origin] })),
    work,
    met,
    compared: { says: 'clearly', higher: 'first', probability: 0.999 },
    contactFirst: 145,
    quietFromWork: [],
    ...over,
  }
}

export function madeRooms(over: Partial<RoomsFact> = {}): RoomsFact {
  return {
    gatherings: 103,
    listed: 52,
    events: 46,
    hours: 233,
    alike: known(3.7, 2.9, 4.6, 103),
    commonest: { title: 'Department update', n: 57 },
    newFaces: known(0.4, 0, 1.1, 52),
    familiar: known(0.98, 0.95, 1, 52),
    twoWayHours: known(0.75, 0.7, 0.79, 52),
    ownEmployer: known(0.4, 0.3, 0.5, 52),
    cameOf: known(0.74, 0.55, 0.87, 19),
    afterEvents: { after: known(3.2, 2.5, 4, 45), extra: known(0.3, -0.4, 1, 45) },
    ...over,
  }
}

export function madeGrowth(over: Partial<GrowthFact> = {}): GrowthFact {
  return {
    connections: 812,
    years: [2023, 2024, 2025].map(year => ({ year, added: 50, twoWay: known(0.3, 0.2, 0.4, 50) })),
    everInContact: known(0.48, 0.45, 0.51, 812),
    recent: {
      from: Date.UTC(2022, 0, 1),
      until: Date.UTC(2025, 0, 1),
      added: 148,
      twoWay: known(0.35, 0.29, 0.42, 148),
    },
    before: {
      from: Date.UTC(2019, 0, 1),
      until: Date.UTC(2022, 0, 1),
      added: 100,
      twoWay: known(0.36, 0.28, 0.44, 100),
    },
    pace: known(1.48, 1.2, 1.83, 248),
    compared: { says: 'cannot tell', higher: 'second', probability: 0.44 },
    contactSeen: true,
    posts: 12,
    comments: 29,
    reactions: 140,
    wroteFirst: 85,
    results: null,
    afterPosts: { after: known(0.7, 0.3, 1, 15), extra: known(0.1, -0.3, 0.5, 15) },
    ...over,
  }
}

export function madeSharedWork(over: Partial<SharedWorkFact> = {}): SharedWorkFact {
  return {
    days: 196,
    shared: known(0.21, 0.17, 0.26, 196),
    lately: known(0.23, 0.1, 0.35, 30),
    companions: [{ person: 'p_Ana', days: 7 }],
    untold: { commit: 0, project: 2, publication: 12, post: 33 },
    we: known(0.58, 0.46, 0.68, 45),
    ...over,
  }
}

/** Twelve weeks in which networking took more than its ceiling and skills little. */
export function madeHours(over: Partial<LeverHours> = {}): LeverHours {
  const first = Date.UTC(2025, 9, 6)
  const none = Object.fromEntries(LEVERS.map(lever => [lever, null])) as Record<Lever, null>
  return {
    weeks: Array.from({ length: 12 }, (_, i) => ({
      start: first + i * 7 * DAY,
      hours: { networking: 3 + (i % 5), skill: i % 3 },
    })),
    networking: known(5.1, 4.3, 5.9, 12),
    skill: known(1, 0.6, 1.4, 12),
    told: known(0.8, 0.77, 0.83, 400),
    brand: known(2.1, 1.4, 2.9, 12),
    selfPromotion: known(0.42, 0.3, 0.55, 12),
    ceilings: { ...none, networking: 4 },
    floors: none,
    ...over,
  }
}

/** Facts of somebody with 812 connections and messages with 190 people. */
export function madeFacts(over: Partial<Facts> = {}): Facts {
  const bands = madeBands({ close: 20, active: 30, fading: 40, acquaintance: 60, dormant: 260, unobserved: 402 })
  return {
    asOf: Date.UTC(2026, 0, 1),
    seen: ['linkedin'],
    unseen: ['mail', 'meeting', 'chat', 'phone', 'shared-work', 'in-person'],
    connections: 812,
    bands,
    linkedBands: bands,
    people: ['Ana', 'Ben', 'Cleo'].map(name => madePerson(name, { band: 'close' })),
    labels: 0,
    count: {
      measured: known(67, 30, 105, 410),
      dots: Array.from({ length: 20 }, (_, i) => 30 + i * 4),
      beyond: 0,
      outside: null,
    },
    exchange: {
      people: 190,
      onlyOut: known(0.2, 0.15, 0.26, 180),
      onlyIn: known(0.1, 0.06, 0.15, 170),
      starts: known(0.6, 0.55, 0.65, 400),
      onlyWhenNeeded: NOTHING,
      answerDays: known(0.5, 0.4, 0.7),
    },
    templates: {
      outgoing: 1000,
      share: known(0.3, 0.26, 0.35, 900),
      groups: [
        {
          size: 270,
          people: 250,
          example: 'Hi, I would love to add you to my network.',
          answered: known(0.1, 0.07, 0.14, 250),
        },
      ],
      answeredOthers: known(0.6, 0.5, 0.7, 80),
    },
    invitations: {
      sent: 400,
      withoutWord: known(0.7, 0.66, 0.74, 400),
      accepted: known(0.6, 0.55, 0.65, 390),
      acceptedWithWord: known(0.8, 0.7, 0.88, 110),
      acceptedWithoutWord: known(0.5, 0.44, 0.56, 280),
    },
    composition: [
      {
        by: 'function',
        coverage: known(0.83, 0.8, 0.86, 812),
        linked: known(4.1, 3.9, 4.3, 670),
        attention: known(2.6, 2.2, 3.1, 90),
        rows: [
          { label: 'Engineering', linked: 0.4, attention: 0.6 },
          { label: 'Sales', linked: 0.6, attention: 0.4 },
        ],
        dormantOutside: [madePerson('Dora', { band: 'dormant', function: 'sales' })],
        commonest: 'Engineering',
      },
    ],
    alike: [
      { by: 'function', own: 'Engineering', heads: known(0.1, -0.1, 0.3, 40), attention: known(0.4, 0.2, 0.6, 40) },
    ],
    bonds: {
      near: 50,
      multiplex: known(0.6, 0.48, 0.71, 50),
      favours: {
        given: { recommendation: 2, endorsement: 20, introduction: 0 },
        received: { recommendation: 6, endorsement: 60, introduction: 0 },
        balance: known(0.25, 0.18, 0.33, 88),
      },
    },
    origins: madeOrigins(),
    rooms: madeRooms(),
    growth: madeGrowth(),
    sharedWork: madeSharedWork(),
    hours: madeHours(),
    plan: {
      said: true,
      weeks: 12,
      levers: [
        { lever: 'networking', spent: 0.6, planned: 0.3 },
        { lever: 'skill', spent: 0.4, planned: 0.7 },
      ],
      overlap: known(0.7, 0.6, 0.8, 12),
    },
    skills: madeSkills(),
    mentoring: madeMentoring(),
    brand: madeBrand(),
    results: madeResults(),
    expectations: madeExpectations(),
    ...over,
  }
}

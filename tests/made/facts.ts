import type { Facts, PersonFact } from '../../src/findings/facts.ts'
import type { Known, Measured } from '../../src/model/measured.ts'
import { BANDS } from '../../src/model/tie.ts'
import type { Band } from '../../src/model/tie.ts'

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
    count: { measured: known(67, 30, 105, 410), dots: Array.from({ length: 20 }, (_, i) => 30 + i * 4), beyond: 0 },
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
    ...over,
  }
}

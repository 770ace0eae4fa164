import fc from 'fast-check'
import type { Agreement } from '../../model/detail-mentorship.ts'
import { DAY } from '../../model/instant.ts'
import type { KeptPromise, Mentorship, SessionFact } from './mentorship.ts'

export const NOW = Date.UTC(2026, 10, 20)

export function madeAgreement(over: Partial<Agreement> = {}): Agreement {
  return {
    role: 'mentee',
    title: null,
    state: 'active',
    goals: ['Lead a negotiation'],
    skills: ['Negotiation'],
    every: 14,
    minutes: 45,
    since: NOW - 100 * DAY,
    until: NOW + 200 * DAY,
    iGive: 'Reviews',
    theyGive: 'An hour',
    ended: null,
    ...over,
  }
}

export function madePromise(over: Partial<KeptPromise> = {}): KeptPromise {
  return {
    id: 'pr-1',
    by: 'me',
    what: 'Send the slides',
    due: NOW - DAY,
    made: NOW - 9 * DAY,
    state: 'open',
    closed: null,
    ...over,
  }
}

export function madeSession(ago: number, over: Partial<SessionFact> = {}): SessionFact {
  return { observation: `o_${ago}`, at: NOW - ago * DAY, minutes: 45, what: null, notes: null, next: null, ...over }
}

export function madeMentorship(over: Partial<Mentorship> = {}): Mentorship {
  return { id: 'm-1', changed: NOW, agreement: madeAgreement(), people: ['p_a'], promises: [], sessions: [], ...over }
}

const moment = fc.integer({ min: NOW - 500 * DAY, max: NOW + 500 * DAY })
const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter(text => text.trim() !== '')

export const anyPromise: fc.Arbitrary<KeptPromise> = fc
  .record({
    id: fc.uuid(),
    by: fc.constantFrom('me' as const, 'them' as const),
    what: word,
    due: fc.option(moment),
    made: moment,
    state: fc.constantFrom('open' as const, 'kept' as const, 'dropped' as const),
  })
  .map(promise => ({ ...promise, closed: promise.state === 'open' ? null : promise.made }))

export const anyAgreement: fc.Arbitrary<Agreement> = fc.record({
  role: fc.constantFrom('mentee' as const, 'mentor' as const, 'peers' as const),
  title: fc.option(word),
  state: fc.constantFrom('proposed' as const, 'active' as const, 'paused' as const, 'ended' as const),
  goals: fc.array(word, { maxLength: 4 }),
  skills: fc.array(word, { maxLength: 4 }),
  every: fc.integer({ min: 1, max: 365 }),
  minutes: fc.integer({ min: 5, max: 240 }),
  since: moment,
  until: fc.option(moment),
  iGive: fc.constantFrom('', 'Reviews'),
  theyGive: fc.constantFrom('', 'An hour'),
  ended: fc.constant(null),
})

export const anySession: fc.Arbitrary<SessionFact> = fc.record({
  observation: fc.uuid(),
  at: moment,
  minutes: fc.integer({ min: 1, max: 400 }),
  what: fc.option(word),
  notes: fc.option(word),
  next: fc.option(word),
})

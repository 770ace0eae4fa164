import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { known, madeBands, madeFacts, madePerson, NOTHING } from '../../tests/made/facts.ts'
import { Finding } from '../model/finding.ts'
import type { Measured } from '../model/measured.ts'
import { BANDS } from '../model/tie.ts'
import { CLAIMS } from './claims.ts'
import type { Facts } from './facts.ts'
import { FINDINGS } from './index.ts'

// What must hold for every finding whatever the facts: whole sentences, no number that was not measured, plain words.
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
const facts: fc.Arbitrary<Facts> = fc
  .record({
    connections: fc.option(fc.nat(30_000)),
    people: fc.array(person, { maxLength: 12 }),
    labels: fc.nat(60),
    count: fc.record({
      measured: counted,
      dots: fc.array(fc.nat(900), { minLength: 20, maxLength: 20 }),
      beyond: fc.nat(50),
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
  })
  .map(over => madeFacts(over))

const OWN = [fewest => fewest.claim, fewest => fewest.detail] as const satisfies readonly ((
  finding: Finding,
) => string)[]
const BROKEN = /\b(?:NaN|undefined|null|Infinity|\[object)\b/
const NEVER = /\b(?:score|rating|lead|asset|influencer|network size|dead|cold|streak|productivity)\b/i

describe.each(FINDINGS)('$id', rule => {
  test('is a whole finding or silent, whatever the facts', () => {
    fc.assert(
      fc.property(facts, made => {
        const finding = rule.of(made)
        if (finding === null) return
        expect(Finding.parse(finding)).toEqual(finding)
        expect(finding.id).toBe(rule.id)
        expect(finding.weight).toBeGreaterThanOrEqual(0)
        for (const say of OWN) expect(say(finding)).not.toMatch(BROKEN)
      }),
      { numRuns: 150 },
    )
  })

  test('says unknown where its measure is unknown, and never draws it as a number', () => {
    fc.assert(
      fc.property(facts, made => {
        const finding = rule.of(made)
        if (finding && finding.reading === 'unknown') expect('unknown' in finding.measured).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('asks for at most three things, each with minutes and a stable name', () => {
    fc.assert(
      fc.property(facts, made => {
        const [first, second] = [rule.of(made), rule.of(made)]
        expect(first?.suggests.map(({ id }) => id)).toEqual(second?.suggests.map(({ id }) => id))
        for (const { id, minutes, does, why } of first?.suggests ?? []) {
          expect(id.startsWith(`${rule.id}/`)).toBe(true)
          expect(minutes).toBeGreaterThan(0)
          expect(`${does} ${why}`).not.toMatch(BROKEN)
        }
        expect(first?.suggests.length ?? 0).toBeLessThanOrEqual(3)
      }),
      { numRuns: 150 },
    )
  })

  test('cites the register only, and speaks plainly', () => {
    const finding = rule.of(madeFacts())
    const register: readonly unknown[] = Object.values(CLAIMS)
    for (const research of finding?.research ?? []) expect(register).toContainEqual(research)
    expect(JSON.stringify([finding?.claim, finding?.detail, finding?.suggests, finding?.sharpen])).not.toMatch(NEVER)
  })
})

test('a person never appears by id in a sentence', () => {
  for (const rule of FINDINGS) {
    const finding = rule.of(madeFacts())
    expect(`${finding?.claim} ${finding?.detail} ${finding?.suggests.map(({ does }) => does).join(' ')}`).not.toMatch(
      /\bp_\w+/,
    )
  }
})

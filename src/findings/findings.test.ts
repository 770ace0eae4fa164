import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { madeFacts } from '../../tests/made/facts.ts'
import { Finding } from '../model/finding.ts'
import { facts } from './any-facts.fixture.ts'
import { CLAIMS } from './claims.ts'
import { FINDINGS } from './index.ts'

// What must hold for every finding whatever the facts: whole sentences, no number that was not measured, plain words.
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
        if (finding === null) return
        if (finding.reading === 'unknown') expect('unknown' in finding.measured).toBe(true)
        if (finding.reading === 'unknown') expect(finding.claim).not.toMatch(/\d %/)
        if (finding.reading === 'unknown') expect(finding.why.length).toBeGreaterThan(0)
      }),
      { numRuns: 150 },
    )
  })

  test('no share without its range, in claim or detail', () => {
    fc.assert(
      fc.property(facts, made => {
        const finding = rule.of(made)
        if (finding === null || finding.reading === 'unknown') return
        // "20 % never answered you (15 to 26 %)": the range may stand after the verb, never in another sentence
        const shares = (finding.claim.match(/\d %(?! *\))/g) ?? []).length
        const ranges = (finding.claim.match(/\(\d+ to \d+ %\)/g) ?? []).length
        expect(ranges).toBe(shares)
        expect(finding.detail).not.toMatch(/\s{2}|^\s|\s$|\.\.|\(\s*\)/)
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

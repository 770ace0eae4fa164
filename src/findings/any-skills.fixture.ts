import fc from 'fast-check'
import type { Measured } from '../model/measured.ts'
import type { SkillsFact, TargetFact } from './skills-fact.ts'

const ranged = (most: number): fc.Arbitrary<Measured> =>
  fc.oneof(
    fc.constant<Measured>({ unknown: [{ text: 'Nothing was seen.' }] }),
    fc
      .tuple(
        fc.float({ min: 0, max: 1, noNaN: true }),
        fc.float({ min: 0, max: 1, noNaN: true }),
        fc.float({ min: 0, max: 1, noNaN: true }),
        fc.nat(500),
      )
      .map(([a, b, c, n]): Measured => {
        const [low = 0, value = 0, high = 0] = [a, b, c].map(share => share * most).sort((x, y) => x - y)
        return { value, low, high, n, because: [{ text: `made from ${n}` }] }
      }),
  )
const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter(text => text.trim() === text && text !== '')
const target: fc.Arbitrary<TargetFact> = fc.record({
  id: fc.constantFrom('15-1211.00', 'own:host of the house'),
  title: fc.constantFrom('Computer Systems Analysts', 'Host of the house'),
  gap: ranged(3),
  readiness: ranged(1),
  widest: fc.array(fc.constantFrom('Writing', 'Negotiation', 'Programming'), { maxLength: 3 }),
  learn: fc.option(
    fc.record({ skill: name, name: fc.constantFrom('Writing', 'Rust'), hours: fc.integer({ min: 1, max: 2000 }) }),
  ),
  show: fc.option(
    fc.record({
      skill: name,
      does: fc.constant('Place yourself in Writing against described levels'),
      minutes: fc.integer({ min: 1, max: 600 }),
      why: fc.constant('Little is known of it.'),
    }),
  ),
})

/** Whatever facts about skills there may be. */
export const anySkills: fc.Arbitrary<SkillsFact> = fc.record({
  named: fc.nat(1000),
  worth: fc.nat(300),
  fading: ranged(200),
  due: fc.array(
    fc.record({
      skill: name,
      name: fc.constantFrom('Writing', 'Rust', 'Negotiation'),
      lastUsed: fc.integer({ min: 0, max: Date.UTC(2026, 0, 1) }),
      asked: fc.boolean(),
    }),
    { maxLength: 6 },
  ),
  targets: fc.array(target, { maxLength: 3 }),
})

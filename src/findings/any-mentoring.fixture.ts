import fc from 'fast-check'
import type { Measured } from '../model/measured.ts'
import type { MentoringFact } from './mentoring-fact.ts'

const answers: fc.Arbitrary<Measured> = fc.oneof(
  fc.constant<Measured>({ unknown: [{ text: 'Nothing was seen.' }] }),
  fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40)).map(([a, b, c]): Measured => {
    const [low = 0, value = 0, high = 0] = [a, b, c].sort((x, y) => x - y)
    return { value, low, high, n: 40, because: [{ text: 'made from 40' }] }
  }),
)
const candidate = fc
  .constantFrom('Ana', 'Ben', 'Cleo', 'Dora', 'Eva')
  .map(name => ({ id: `p_${name}`, name: `${name} Berg` }))
const running = fc.record({
  id: fc.constantFrom('m-1', 'm-2'),
  title: fc.constantFrom('Dora Lind', 'The Tuesday group'),
  people: fc.constant(['p_Dora']),
  every: fc.integer({ min: 1, max: 365 }),
  last: fc.option(fc.integer({ min: 0, max: Date.UTC(2026, 0, 1) })),
  late: fc.nat(400),
  overdue: fc.boolean(),
  unseen: fc.boolean(),
  mine: fc.nat(3),
  theirs: fc.nat(3),
})

/** Whatever facts about mentorship there may be. */
export const anyMentoring: fc.Arbitrary<MentoringFact> = fc.record({
  gaps: fc.array(
    fc.record({
      skill: fc.constantFrom('writing', 'rust'),
      name: fc.constantFrom('Writing', 'Rust'),
      covered: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  open: fc.nat(5),
  candidates: fc.uniqueArray(candidate, { selector: ({ id }) => id, minLength: 1, maxLength: 5 }),
  answers,
  twoWay: fc.nat(300),
  untitled: fc.nat(300),
  running: fc.array(running, { maxLength: 3 }),
})

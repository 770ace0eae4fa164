import fc from 'fast-check'
import { EVIDENCE_FORMS } from './evidence-form.ts'
import type { SkillEvidence } from './evidence.ts'

/** A made fact about a skill. */
export function evidence(over: Partial<SkillEvidence> & Pick<SkillEvidence, 'form'>): SkillEvidence {
  return {
    skill: 'sql',
    name: 'SQL',
    level: null,
    amount: 1,
    at: 0,
    used: null,
    observation: 'o_1',
    source: 'hand',
    says: 'made',
    ...over,
  }
}

export const anyEvidence: fc.Arbitrary<SkillEvidence> = fc
  .record({
    form: fc.constantFrom(...EVIDENCE_FORMS),
    level: fc.option(fc.float({ min: 0, max: 7, noNaN: true })),
    amount: fc.float({ min: 0, max: 5000, noNaN: true }),
    at: fc.option(fc.integer({ min: 0, max: 1_700_000_000_000 })),
    used: fc.option(fc.integer({ min: 0, max: 1_700_000_000_000 })),
  })
  .map(evidence)

import type { SkillsFact } from '../../src/findings/skills-fact.ts'
import type { Known } from '../../src/model/measured.ts'

const known = (value: number, low: number, high: number, n: number): Known => ({
  value,
  low,
  high,
  n,
  because: [{ text: `made from ${n}` }],
})

/** Somebody with twelve skills worth keeping who aims at one role. */
export function madeSkills(over: Partial<SkillsFact> = {}): SkillsFact {
  return {
    named: 20,
    worth: 12,
    fading: known(3.2, 1, 6, 9),
    due: [
      { skill: 'negotiation', name: 'Negotiation', lastUsed: Date.UTC(2024, 4, 2), asked: true },
      { skill: 'rust', name: 'Rust', lastUsed: Date.UTC(2023, 1, 2), asked: false },
    ],
    targets: [
      {
        id: '15-1211.00',
        title: 'Computer Systems Analysts',
        gap: known(0.7, 0.2, 1.3, 40),
        readiness: known(0.44, 0.2, 0.7, 40),
        widest: ['Systems Analysis', 'Negotiation'],
        learn: { skill: 'negotiation', name: 'Negotiation', hours: 60 },
        show: {
          skill: 'writing',
          does: 'Place yourself in Writing against described levels',
          minutes: 3,
          why: 'Little is known of it.',
        },
      },
    ],
    ...over,
  }
}

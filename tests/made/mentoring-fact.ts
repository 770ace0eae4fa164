import type { MentoringFact, RunningFact } from '../../src/findings/mentoring-fact.ts'

/** A mentorship that is going on and keeps to what was agreed. */
export function madeRunning(over: Partial<RunningFact> = {}): RunningFact {
  return {
    id: 'm-1',
    title: 'Dora Lind',
    people: ['p_Dora'],
    every: 14,
    last: Date.UTC(2025, 11, 20),
    late: 0,
    overdue: false,
    unseen: false,
    mine: 0,
    theirs: 0,
    ...over,
  }
}

/** Somebody with two gaps, three people who could help, and no agreement. */
export function madeMentoring(over: Partial<MentoringFact> = {}): MentoringFact {
  return {
    gaps: [
      { skill: 'negotiation', name: 'Negotiation', covered: false },
      { skill: 'systems analysis', name: 'Systems Analysis', covered: false },
    ],
    open: 0,
    candidates: ['Ana', 'Ben', 'Cleo'].map(name => ({ id: `p_${name}`, name })),
    answers: { value: 1.8, low: 0, high: 3, n: 3, because: [{ text: 'made from 3' }] },
    twoWay: 40,
    untitled: 7,
    running: [],
    ...over,
  }
}

import type { Life } from '../life.ts'
import type { ByHand } from './entry.ts'

/** What ego aims at, how many hours that may take, one skill rated and one practised. */
export function aimsByHand({ career }: Life): ByHand[] {
  const known = career.skills.find(({ kind }) => kind === 'hard')
  return [
    { operation: 'targets.set', daysAgo: 60, input: { occupation: '15-2051.00', title: 'Data scientist' } },
    {
      operation: 'strategy.set',
      daysAgo: 60,
      input: { stage: 'growing-in-place', hours: 8, on: ['networking', 'skill', 'mentorship', 'brand', 'project'] },
    },
    { operation: 'budgets.set', daysAgo: 60, input: { lever: 'networking', ceiling: 2 } },
    { operation: 'budgets.set', daysAgo: 60, input: { lever: 'skill', floor: 2 } },
    ...(known
      ? [{ operation: 'skills.rate', daysAgo: 58, input: { skill: known.name, level: known.level, anchored: true } }]
      : []),
    {
      operation: 'practice.plan',
      daysAgo: 40,
      input: {
        skill: 'Mathematics',
        goal: 'Follow a paper on causal inference without looking things up',
        every: 7,
        minutes: 60,
      },
    },
    {
      operation: 'practice.session',
      daysAgo: 12,
      input: {
        skills: ['Mathematics'],
        minutes: 55,
        goal: 'Do the exercises on confounding',
        feedback: 'Two of six were wrong: conditioned on a collider',
        reflection: 'Draw the graph first',
      },
    },
  ]
}

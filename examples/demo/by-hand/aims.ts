import type { Life } from '../life.ts'
import { DAY } from '../moments.ts'
import type { ByHand } from './entry.ts'

/** What ego aims at, how many hours that may take, two levers compared, one skill rated and one practised. */
export function aimsByHand({ career, now }: Life): ByHand[] {
  const known = career.skills.find(({ kind }) => kind === 'hard')
  return [
    { operation: 'targets.set', daysAgo: 60, input: { occupation: '15-2051.00', title: 'Data scientist' } },
    {
      operation: 'strategy.set',
      daysAgo: 60,
      input: {
        stage: 'growing-in-place',
        hours: 8,
        on: ['networking', 'skill', 'mentorship', 'brand', 'project'],
        goals: goalsOf(now, { courses: 0, analyses: 1, talks: 0, pages: 6 }),
      },
    },
    { operation: 'budgets.set', daysAgo: 60, input: { lever: 'networking', ceiling: 2 } },
    { operation: 'budgets.set', daysAgo: 60, input: { lever: 'skill', floor: 2 } },
    { operation: 'experiment.start', daysAgo: 46, input: { a: 'networking', b: 'brand', indicator: 'inbound' } },
    {
      operation: 'strategy.set',
      daysAgo: 5,
      input: { goals: goalsOf(now, { courses: 1, analyses: 3, talks: 1, pages: 4 }) },
    },
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

/** The goals, all of them each time, with where their key results stand. */
function goalsOf(now: number, stands: Record<'courses' | 'analyses' | 'talks' | 'pages', number>): readonly unknown[] {
  return [
    {
      id: 'data-science',
      says: 'Do the work of a data scientist where I am, and be paid for it',
      aim: 'raise',
      weight: 2,
      by: now + 240 * DAY,
      results: [
        { says: 'Courses on causal inference finished', from: 0, now: stands.courses, to: 3, unit: 'courses' },
        { says: 'Decisions that used an analysis of mine', from: 1, now: stands.analyses, to: 6, unit: 'decisions' },
      ],
    },
    {
      id: 'pipelines',
      says: 'Be asked when it is about tests for data pipelines',
      aim: 'satisfaction',
      weight: 1,
      by: now + 330 * DAY,
      results: [{ says: 'Talks and workshops given', from: 0, now: stands.talks, to: 3, unit: 'talks' }],
    },
    {
      id: 'quiet-nights',
      says: 'Sleep through the nightly load',
      aim: 'satisfaction',
      weight: 1,
      by: null,
      results: [{ says: 'Nights a month with a page', from: 6, now: stands.pages, to: 1, unit: 'nights' }],
    },
  ]
}

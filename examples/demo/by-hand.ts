import type { Life } from './life.ts'

/**
 * Something that ego wrote down in the product itself, as the operation that does it: what no export of another service
 * holds. `daysAgo` counts back from the day on which the life is opened. `as` names the answer; a text `=name.field` in the
 * input of a later entry stands for that field of it.
 */
export type ByHand = {
  readonly operation: string
  readonly daysAgo: number
  readonly input: Readonly<Record<string, unknown>>
  readonly as?: string
}

/** What ego keeps by hand, oldest first. */
export function byHandOf(life: Life): ByHand[] {
  return [...skillsByHand(life)].toSorted((a, b) => b.daysAgo - a.daysAgo)
}

/** One aim, what ego thinks of two skills, and a plan for the one that is missing most. */
function skillsByHand({ career }: Life): ByHand[] {
  const known = career.skills.find(({ kind }) => kind === 'hard')
  return [
    { operation: 'targets.set', daysAgo: 60, input: { occupation: '15-2051.00', title: 'Data scientist' } },
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

/** As the product reads it. */
export function byHandJson(life: Life): string {
  return `${JSON.stringify(byHandOf(life), null, 1)}\n`
}

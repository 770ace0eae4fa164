import type { Life } from '../life.ts'
import { DAY } from '../moments.ts'
import { friendsOf } from './entry.ts'
import type { ByHand } from './entry.ts'
import { expectationsByHand } from './expectations.ts'

const FORMS = new Set(['offer', 'raise', 'promotion', 'client', 'publication', 'invitation', 'award'])

/** Every result of the life with what ego says led to it, two things in the open, and what ego expects. */
export function resultsByHand(life: Life): ByHand[] {
  return [...toldResults(life), ...workshopInTheOpen(life), ...expectationsByHand(life), ...answerAwaited(life)]
}

function toldResults(life: Life): ByHand[] {
  return life.career.outcomes.flatMap(({ at, kind, what, through, people }, place): ByHand[] => [
    {
      operation: 'outcomes.add',
      daysAgo: 2,
      as: `outcome${place}`,
      input: {
        form: FORMS.has(kind) ? kind : 'other',
        what: `${what[0]?.toUpperCase()}${what.slice(1)}`,
        at,
        people: people.flatMap(id => addressOf(life, id)),
      },
    },
    {
      operation: 'outcomes.testify',
      daysAgo: 2,
      input: {
        id: `=outcome${place}.id`,
        parts: Object.fromEntries(through.map(({ lever, share }) => [lever, Math.round(share * 100)])),
      },
    },
  ])
}

function workshopInTheOpen({ now }: Life): ByHand[] {
  return [
    {
      operation: 'opportunities.add',
      daysAgo: 24,
      input: {
        kind: 'talk',
        title: 'Workshop on tests for data pipelines',
        organisation: 'Pipeline Days',
        state: 'asked',
      },
    },
    {
      operation: 'forecasts.add',
      daysAgo: 24,
      input: {
        says: 'Pipeline Days takes the workshop',
        probability: 0.6,
        by: now + 20 * DAY,
        about: 'application',
        label: 'Workshop on tests for data pipelines',
      },
    },
  ]
}

/** An expectation of a person whose day is over. */
function answerAwaited(life: Life): ByHand[] {
  const [asked] = friendsOf(life, 'work')
  if (!asked) return []
  return [
    {
      operation: 'forecasts.add',
      daysAgo: 20,
      input: {
        says: 'An answer on who could teach causal inference',
        probability: 0.8,
        by: life.now - 6 * DAY,
        about: 'person',
        id: asked,
      },
    },
  ]
}

/** By what to name somebody, where nobody can be mistaken for them. */
function addressOf({ people }: Life, id: string): string[] {
  const person = people.find(one => one.id === id && one.hardCase === null)
  return person?.emails[0] === undefined ? [] : [person.emails[0]]
}

import type { Lever } from '../model/lever.ts'
import type { Action } from './action.ts'

type Starter = Pick<Action, 'does' | 'minutes' | 'place' | 'draft'>

/** A first step for hours that nothing found or promised fills. */
const STARTERS: Readonly<Record<Lever, Starter>> = {
  networking: {
    does: 'Write to one person whose work helped you this year, and say how',
    minutes: 15,
    place: '/people',
    draft: 'Hello ..., something you did has been useful to me: ... I thought you would like to know.',
  },
  skill: {
    does: 'Practise one thing that you can check: choose it, do it, compare it with how it should be',
    minutes: 45,
    place: '/growth',
    draft: 'Aim of this session: ... I will know that it worked when ...',
  },
  mentorship: {
    does: 'Write down one question that somebody ahead of you could answer, and ask them for half an hour',
    minutes: 20,
    place: '/growth',
    draft:
      'Hello ..., you have done what I am trying to do: ... Could I ask you half an hour of questions about one thing, ...?',
  },
  brand: {
    does: 'Write ten sentences about the last thing you solved, for somebody who has it before them',
    minutes: 45,
    place: '/work',
    draft: 'The trouble was ... What I tried first did not work because ... What did: ...',
  },
  project: {
    does: 'Ask one colleague which small thing you two could finish in two weeks',
    minutes: 20,
    place: '/work',
    draft: 'Hello ..., what would be worth two weeks of both of us, small enough to be finished? I have thought of ...',
  },
  volunteering: {
    does: 'Offer your field one hour: a review, a talk, an answer to a question that waits',
    minutes: 30,
    place: '/work',
    draft: 'Hello ..., I have an hour this week and know something of ... Is there anything where it would help?',
  },
  'core-work': {
    does: 'Name the one result of this week that somebody else will notice, and keep two hours free for it',
    minutes: 120,
    place: '/time',
    draft: 'By Friday, ... can be seen by ...',
  },
}

/** The first step of a lever that has hours and nothing to do in them. */
export function starterOf(lever: Lever, hours: number): Action {
  return {
    id: `starter/${lever}`,
    ...STARTERS[lever],
    lever,
    why: 'This lever has hours this week, and nothing that was found or promised fills them.',
    people: [],
    due: null,
    because: {
      kind: 'hours',
      id: lever,
      says: `${hours} h of this week`,
      reading: 'starter',
      low: null,
      high: null,
      value: null,
    },
  }
}

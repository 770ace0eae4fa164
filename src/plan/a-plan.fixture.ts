import type { Finding } from '../model/finding.ts'
import type { Lever } from '../model/lever.ts'
import type { Action, ActionState, AnsweredAction } from './action.ts'
import type { OpenWork } from './open-work.ts'

export const NOW = Date.UTC(2026, 10, 27, 9)
export const WEEK = '2026-11-23'

export function madeAction(id: string, lever: Lever = 'skill', over: Partial<Action> = {}): Action {
  return {
    id,
    does: `Do ${id}`,
    minutes: 30,
    lever,
    why: 'Because.',
    people: [],
    place: null,
    due: null,
    draft: null,
    because: { kind: 'finding', id: 'made', says: 'Made.', reading: 'act', low: 1, high: 3, value: 2 },
    ...over,
  }
}

export function madeAnswer(action: Action, state: ActionState, over: Partial<AnsweredAction> = {}): AnsweredAction {
  return { action, state, why: null, week: WEEK, at: NOW - 86_400_000, start: null, until: null, ...over }
}

export function madeOpen(id: string, over: Partial<OpenWork> = {}): OpenWork {
  return {
    id,
    room: 'promise',
    does: `Keep ${id}`,
    minutes: 20,
    lever: 'networking',
    due: null,
    why: 'You promised it.',
    people: [],
    place: null,
    draft: null,
    ...over,
  }
}

export function madeFinding(id: string, over: Partial<Finding> = {}): Finding {
  return {
    id,
    charter: 'M1',
    claim: `${id} is so.`,
    detail: '',
    reading: 'act',
    weight: 0.5,
    measured: { value: 2, low: 1, high: 3, n: 10, because: [] },
    because: [],
    why: [],
    unseen: [],
    sharpen: [],
    research: [],
    suggests: [
      { id: `${id}/first`, does: 'Do the first', minutes: 20, lever: 'networking', why: 'It helps.' },
      { id: `${id}/second`, does: 'Do the second', minutes: 20, lever: 'skill', why: 'It helps too.' },
    ],
    page: 'two-way',
    ...over,
  }
}

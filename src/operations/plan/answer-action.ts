import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import type { Action, AnsweredAction } from '../../plan/action.ts'
import { starterOf } from '../../plan/starters.ts'
import { LEVERS } from '../../model/lever.ts'
import { Refusal } from '../../model/refusal.ts'
import { Decided } from '../changed.ts'
import { operation } from '../operation.ts'
import { keepEntry } from '../skills/entries.ts'
import { readCandidates } from './plan-actions.ts'
import { ACTIONS, openPlanBook } from './plan-book.ts'
import { weekGiven, weekNow } from './plan-week.ts'
import { Week } from './shapes.ts'

export const planAnswer = operation({
  name: 'plan.answer',
  says: 'Accepts, changes, finishes, postpones or refuses an action; what was refused returns only when its reason changed.',
  kind: 'change',
  input: z.strictObject({
    id: z.string().min(1).max(300),
    answer: z.enum(['accept', 'change', 'done', 'postpone', 'refuse', 'open']).describe('open: as if nothing was said'),
    why: z.string().trim().max(2_000).optional().describe('why not, or what came of it'),
    does: z.string().trim().min(1).max(500).optional().describe('changed: what to do'),
    minutes: z.number().min(1).max(1440).optional().describe('changed: how long'),
    start: z.number().int().nullable().optional().describe('changed: when'),
    until: z.number().int().optional().describe('postponed until'),
    week: Week.optional(),
  }),
  output: Decided,
  personOnly: true,
  cli: { command: 'plan answer', args: ['id', 'answer', 'why'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { id, answer, why, does, minutes, start, until, week }) {
    const now = await weekNow(world)
    const { action, before } = await findAction(world, id)
    if (answer === 'open')
      return { decision: await keepEntry(world, ACTIONS, id, null), says: `Open again: ${action.does}` }
    const changed =
      answer === 'change' ? { ...action, does: does ?? action.does, minutes: minutes ?? action.minutes } : action
    const value: AnsweredAction = {
      action: changed,
      state: STATES[answer],
      why: why === undefined || why === '' ? null : why,
      week: weekGiven(week, now),
      at: world.now(),
      start: start === undefined ? (before?.start ?? null) : start,
      until: answer === 'postpone' ? (until ?? null) : null,
    }
    return { decision: await keepEntry(world, ACTIONS, id, value), says: `${SAYS[answer]}: ${changed.does}` }
  },
})

const STATES = { accept: 'accepted', change: 'accepted', done: 'done', postpone: 'later', refuse: 'refused' } as const
const SAYS = {
  accept: 'In the plan',
  change: 'Changed',
  done: 'Done',
  postpone: 'Not now',
  refuse: 'Not for you',
} as const

/** An action by its id: as it is proposed now, or as it was answered. Refusal: E_NOT_FOUND. */
async function findAction(world: World, id: string): Promise<{ action: Action; before: AnsweredAction | undefined }> {
  const before = (await openPlanBook(world)).answers.find(answer => answer.action.id === id)
  // what was accepted is kept as it was accepted, the user's changes in it
  if (before !== undefined && before.state === 'accepted') return { action: before.action, before }
  const proposed = (await readCandidates(world)).find(({ action }) => action.id === id)?.action
  const lever = LEVERS.find(one => id === `starter/${one}`)
  const action = proposed ?? before?.action ?? (lever === undefined ? undefined : starterOf(lever, 0))
  if (action === undefined)
    throw new Refusal(
      'E_NOT_FOUND',
      `There is no action "${id.slice(0, 80)}" in the plan; "plan" shows those there are.`,
      {
        status: 404,
      },
    )
  return { action, before }
}

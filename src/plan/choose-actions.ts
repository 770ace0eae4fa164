import type { Instant } from '../model/instant.ts'
import type { Lever } from '../model/lever.ts'
import type { Action, AnsweredAction } from './action.ts'
import type { Candidate } from './candidates.ts'
import { comesBack } from './comes-back.ts'
import { capOf } from './learned-caps.ts'
import { starterOf } from './starters.ts'

/** The most actions that a week proposes: few on purpose. */
export const MOST_ACTIONS = 10
/** How many levers get a next action in one week; with more, none of them gets done. */
export const MOST_LEVERS = 3

export type LeverTime = { readonly lever: Lever; readonly hours: number }

export type Chosen = {
  /** accepted before and not done yet, oldest first */
  readonly accepted: readonly AnsweredAction[]
  /** proposed now, the most pressing first */
  readonly proposed: readonly Action[]
  /** the levers that get a next action */
  readonly focus: readonly Lever[]
}

/**
 * The next actions of a week: what was accepted and is not done, then the most pressing of at most three levers, ten in all,
 * as much as the hours of each lever hold. Levers with accepted or overdue work come first, then those with most hours; the one with most has its place in any case.
 */
export function chooseActions(
  candidates: readonly Candidate[],
  time: readonly LeverTime[],
  answers: readonly AnsweredAction[],
  now: Instant,
): Chosen {
  const last = new Map(answers.map(answer => [answer.action.id, answer]))
  const accepted = [...last.values()]
    .filter(({ state }) => state === 'accepted')
    .toSorted((a, b) => a.at - b.at)
    .slice(0, MOST_ACTIONS)
  const hours = new Map(time.map(one => [one.lever, one.hours]))
  const open = withStarters(candidates, time)
    .filter(({ action }) => hours.has(action.lever) || isDue(action, now))
    .filter(({ action }) => comesBack(action, last.get(action.id), now))
    .toSorted((a, b) => b.weight - a.weight || a.action.id.localeCompare(b.action.id))
  const focus = focusOf(accepted, open, time, now)
  const proposed: Action[] = []
  for (const lever of focus)
    proposed.push(
      ...ofLever(lever, open, accepted, (hours.get(lever) ?? 0) * 60, capOf(lever, [...last.values()], now)),
    )
  const room = Math.max(0, MOST_ACTIONS - accepted.length)
  const weight = new Map(open.map(one => [one.action.id, one.weight]))
  return {
    accepted,
    focus,
    proposed: proposed.toSorted((a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0)).slice(0, room),
  }
}

function isDue({ due }: Action, now: Instant): boolean {
  return due !== null && due <= now
}

/** A lever with hours and nothing to do gets its first step, at the end of the line. */
function withStarters(candidates: readonly Candidate[], time: readonly LeverTime[]): Candidate[] {
  const starters = time.filter(({ hours }) => hours > 0).map(({ lever, hours }) => starterOf(lever, hours))
  return [...candidates, ...starters.map(action => ({ action, weight: 0.01 }))]
}

function focusOf(
  accepted: readonly AnsweredAction[],
  open: readonly Candidate[],
  time: readonly LeverTime[],
  now: Instant,
): Lever[] {
  const due = open.filter(({ action }) => isDue(action, now)).map(({ action }) => action.lever)
  const able = new Set(open.map(({ action }) => action.lever))
  const byHours = time
    .filter(({ lever, hours }) => hours > 0 && able.has(lever))
    .toSorted((a, b) => b.hours - a.hours)
    .map(({ lever }) => lever)
  // the lever with most hours has its place also where three others have something overdue
  const order = new Set([
    ...accepted.map(({ action }) => action.lever),
    ...due.slice(0, 1),
    ...byHours.slice(0, 1),
    ...due,
    ...byHours,
  ])
  return [...order].slice(0, MOST_LEVERS)
}

/** As many as the lever's minutes hold, the first always: a step that is too long for this week can still be begun. */
function ofLever(
  lever: Lever,
  open: readonly Candidate[],
  accepted: readonly AnsweredAction[],
  minutes: number,
  most: number,
): Action[] {
  const taken = accepted.filter(({ action }) => action.lever === lever)
  let left = minutes - taken.reduce((sum, { action }) => sum + action.minutes, 0)
  const chosen: Action[] = []
  for (const { action } of open) {
    if (action.lever !== lever || chosen.length + taken.length >= most) continue
    const isFirst = chosen.length + taken.length === 0
    const isStarter = action.because.kind === 'hours'
    if (isStarter ? !isFirst : !isFirst && action.minutes > left) continue
    chosen.push(action)
    left -= action.minutes
  }
  return chosen
}

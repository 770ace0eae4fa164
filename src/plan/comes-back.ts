import type { Instant } from '../model/instant.ts'
import { DAY } from '../model/instant.ts'
import type { Action, AnsweredAction, Because } from './action.ts'

/** What is done and may be done again (a starter, a session) rests this long. */
const REST = 7 * DAY

/**
 * Whether an action may be proposed again after what was said to it. Refused, or done for a finding: only when the reason
 * changed. Put off: when its time has come. Done otherwise: after a week. Accepted: never, it is in the plan already.
 */
export function comesBack(action: Action, answered: AnsweredAction | undefined, now: Instant): boolean {
  if (answered === undefined) return true
  const { state, at, until } = answered
  if (state === 'accepted') return false
  if (state === 'later') return now >= (until ?? at + REST)
  if (state === 'done' && action.because.kind !== 'finding') return now >= at + REST
  return reasonChanged(answered.action.because, action.because)
}

/** A reason changed where its reading did, or where its value left the range that it had then. */
export function reasonChanged(then: Because, now: Because): boolean {
  if (then.kind !== now.kind || then.reading !== now.reading) return true
  if (then.low === null || then.high === null || now.value === null) return false
  return now.value < then.low || now.value > then.high
}

import { useState } from 'react'
import { change, undo } from '../api/change.ts'
import type { PlanChanges, PlannedAction } from '../api/plan-api.ts'
import { say } from '../shell/toast.ts'
import { troubleOf } from './plan-says.ts'

export type Reply = PlanChanges['plan.answer']['input']['answer']
export type Said = Omit<PlanChanges['plan.answer']['input'], 'id' | 'answer'>

const SAYS: Readonly<Record<Reply, string>> = {
  accept: 'In the plan.',
  change: 'Changed.',
  done: 'Done.',
  postpone: 'Not now; it comes back in a week.',
  refuse: 'Refused. It comes back only when its reason has changed.',
  open: 'Open again.',
}

/** Answers actions, says so, and takes the last answer back. `week`: the week they are answered for. */
export function useAnswers(week: string) {
  const [made, setMade] = useState<readonly string[]>([])
  const answer = async (action: PlannedAction, reply: Reply, said: Said = {}): Promise<void> => {
    try {
      const { decision } = await change(
        'plan.answer',
        { id: action.id, answer: reply, week, ...said },
        { says: SAYS[reply] },
      )
      setMade(before => [...before, decision])
    } catch (error) {
      say(troubleOf(error), { tone: 'trouble' })
    }
  }
  const takeBack = async (): Promise<void> => {
    const last = made.at(-1)
    if (last === undefined) return say('Nothing was answered on this page yet.')
    setMade(before => before.slice(0, -1))
    return undo(last)
  }
  return { answer, takeBack }
}

import { change } from '../api/change.ts'
import type { PlanChanges, PlannedAction } from '../api/plan-api.ts'
import { sayTrouble } from '../shell/toast.ts'
import { useLastMade } from '../shell/use-last-made.ts'

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
  const made = useLastMade()
  const answer = (action: PlannedAction, reply: Reply, said: Said = {}): void => {
    const input = { id: action.id, answer: reply, week, ...said }
    made.add(
      change('plan.answer', input, { says: SAYS[reply] }).then(
        ({ decision }) => decision,
        (error: unknown) => {
          sayTrouble(error)
          return null
        },
      ),
    )
  }
  return { answer, takeBack: () => made.takeBack('Nothing was answered on this page yet.') }
}

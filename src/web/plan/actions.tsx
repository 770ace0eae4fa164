import { useState } from 'react'
import type { PlannedAction } from '../api/plan-api.ts'
import { Quiet } from '../shell/card.tsx'
import { useKeys } from '../shell/keys.ts'
import { ActionLine } from './action-line.tsx'
import type { Open } from './action-line.tsx'
import { useAnswers } from './use-answers.ts'
import style from './plan.module.css'

/** The next actions, answered by keys: j and k choose, a accepts, x is done, c changes, p puts off, r refuses, z takes back. */
export function Actions({ actions, week, empty }: { actions: readonly PlannedAction[]; week: string; empty: string }) {
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState<Open>(null)
  const { answer, takeBack } = useAnswers(week)
  const here = Math.min(at, Math.max(0, actions.length - 1))
  const current = actions[here]
  const choose = (place: number) => {
    setAt(Math.max(0, Math.min(actions.length - 1, place)))
    setOpen(null)
  }
  const reply = (given: 'accept' | 'done' | 'postpone') => {
    if (current) answer(current, given)
  }
  useKeys('Next actions', [
    { keys: 'j, ArrowDown', says: 'Next action', run: () => choose(here + 1) },
    { keys: 'k, ArrowUp', says: 'Action before', run: () => choose(here - 1) },
    { keys: 'a', says: 'Accept it', run: () => reply('accept') },
    { keys: 'x', says: 'It is done', run: () => reply('done') },
    { keys: 'c', says: 'Change it', run: () => setOpen(current ? 'change' : null) },
    { keys: 'p', says: 'Put it off', run: () => reply('postpone') },
    { keys: 'r', says: 'Refuse it', run: () => setOpen(current ? 'refuse' : null) },
    { keys: 'z', says: 'Take the last answer back', run: () => void takeBack() },
  ])
  if (actions.length === 0) return <Quiet>{empty}</Quiet>
  return (
    <ul className={style.actions} aria-label="Next actions">
      {actions.map((action, place) => (
        <ActionLine
          key={action.id}
          action={action}
          isHere={place === here}
          open={place === here ? open : null}
          onOpen={next => {
            setAt(place)
            setOpen(next)
          }}
          onAnswer={(given, said) => {
            setOpen(null)
            answer(action, given, said)
          }}
        />
      ))}
    </ul>
  )
}

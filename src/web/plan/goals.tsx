import { useState } from 'react'
import type { Goal, StrategyShown } from '../api/plan-api.ts'
import { Quiet, TextButton } from '../shell/card.tsx'
import { day } from '../words/dates.ts'
import { percent } from '../words/numbers.ts'
import { AIM_WORDS, GoalForm } from './goal-form.tsx'
import { countSays } from './plan-says.ts'
import type { SetStrategy } from './set-strategy.ts'
import style from './plan.module.css'

/** Goals with what can be counted on the way; their weights say what the hours are for. */
export function Goals({ page: { strategy, goals }, set }: { page: StrategyShown; set: SetStrategy }) {
  const [open, setOpen] = useState<string | null>(null)
  const keep = async (goal: Omit<Goal, 'progress'>) => {
    const others = strategy.goals.filter(({ id }) => id !== goal.id)
    const place = strategy.goals.findIndex(({ id }) => id === goal.id)
    const next = place < 0 ? [...others, goal] : strategy.goals.map(one => (one.id === goal.id ? goal : one))
    await set({ goals: next }, 'The goal is kept.')
    setOpen(null)
  }
  const drop = (id: string) => void set({ goals: strategy.goals.filter(goal => goal.id !== id) }, 'The goal is gone.')
  return (
    <section className={style.section} aria-labelledby="goals">
      <h2 id="goals">Goals</h2>
      {goals.length === 0 ? (
        <Quiet>
          No goal yet. One sentence and one thing that can be counted is enough; recording and reviewing goals helps.
        </Quiet>
      ) : null}
      <ul className={style.goals}>
        {goals.map(goal => (
          <li key={goal.id} className={style.goal}>
            <GoalSaid goal={goal} />
            <div className={style.replies} data-screen-only>
              <TextButton
                onClick={() => setOpen(open === goal.id ? null : goal.id)}
                expanded={open === goal.id}
                label={`Change: ${goal.says}`}
              >
                Change
              </TextButton>
              <TextButton onClick={() => drop(goal.id)} label={`Remove: ${goal.says}`}>
                Remove
              </TextButton>
            </div>
            {open === goal.id ? <GoalForm goal={goal} onKeep={keep} onCancel={() => setOpen(null)} /> : null}
          </li>
        ))}
      </ul>
      {open === 'new' ? (
        <GoalForm goal={null} onKeep={keep} onCancel={() => setOpen(null)} />
      ) : (
        <p data-screen-only>
          <button type="button" className={style.pill} onClick={() => setOpen('new')}>
            Add a goal
          </button>
        </p>
      )}
    </section>
  )
}

/** A goal as it was said, and how far what can be counted has come. */
function GoalSaid({ goal }: { goal: Goal }) {
  return (
    <>
      <div className={style.head}>
        <h3 className={style.does}>{goal.says}</h3>
        <span className={style.minutes}>{goal.progress === null ? 'nothing counted' : percent(goal.progress)}</span>
      </div>
      <p className={style.note}>
        {AIM_WORDS[goal.aim]}, weight {goal.weight}
        {goal.by === null ? '' : `, by ${day(goal.by)}`}
      </p>
      {goal.results.length === 0 ? null : (
        <ul className={style.counts}>
          {goal.results.map(result => (
            <li key={result.says}>{countSays(result)}</li>
          ))}
        </ul>
      )}
    </>
  )
}

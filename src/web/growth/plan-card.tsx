import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Plan } from '../api/growth.ts'
import { change } from '../api/change.ts'
import { Card, TextButton } from '../shell/card.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { day } from '../words/dates.ts'
import { Name } from '../words/name.tsx'
import { counted, duration } from '../words/numbers.ts'
import { hoursSay } from './growth-says.ts'
import style from './growth.module.css'

/** One plan: its goal, its steps to tick off, what was practised for it and what it taught. */
export function PlanCard({ plan, edit }: { plan: Plan; edit: () => void }) {
  const { id, skill, name, goal, by, hours, every, minutes } = plan
  const remove = () => tell(change('practice.remove', { id }, { says: 'The plan is removed; its hours stay.' }))
  return (
    <Card label={`Plan: ${goal}`}>
      <h3>
        <Name of={goal} wraps />
      </h3>
      <p className={style.note}>
        <Link to="/growth/skills/$id" params={{ id: skill }}>
          {name}
        </Link>
        , {duration(minutes)} every {every === 1 ? 'day' : `${every} days`}
        {by === null ? '' : `, until ${day(by)}`}; {hoursSay(hours)} so far
      </p>
      <Steps plan={plan} />
      <Sessions sessions={plan.sessions} />
      <div className={style.does} data-screen-only>
        <TextButton onClick={edit} label={`Change the plan: ${goal}`}>
          Change
        </TextButton>
        <TextButton onClick={remove} label={`Remove the plan: ${goal}`}>
          Remove
        </TextButton>
      </div>
    </Card>
  )
}

function Steps({ plan: { milestones, goal } }: { plan: Plan }) {
  // what was just ticked shows at once, until the server says the same
  const [said, setSaid] = useState<{ of: Plan['milestones']; done: ReadonlyMap<string, boolean> }>(NOTHING_SAID)
  const ticked = said.of === milestones ? said.done : NOTHING_SAID.done
  const tick = (step: string, done: boolean, says: string) => {
    setSaid({ of: milestones, done: new Map(ticked).set(step, done) })
    const kept = change('practice.done', { step, done }, { says: done ? `Done: ${says}.` : `Not done: ${says}.` })
    tell(
      kept.catch((error: unknown) => {
        setSaid(NOTHING_SAID)
        throw error
      }),
    )
  }
  return (
    <ul className={style.steps} aria-label={`Steps: ${goal}`}>
      {milestones.map(({ id, says, hours: rough, doneAt }) => (
        <li key={id}>
          <label className={style.step}>
            <input
              type="checkbox"
              checked={ticked.get(id) ?? doneAt !== null}
              onChange={event => tick(id, event.currentTarget.checked, says)}
            />
            <span>
              <Name of={says} wraps />{' '}
              <span className={style.note}>
                {doneAt !== null ? `done ${day(doneAt)}` : rough === null ? '' : `roughly ${counted(rough, 'hour')}`}
              </span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  )
}

const NOTHING_SAID = { of: [] as Plan['milestones'], done: new Map<string, boolean>() } as const

const WORDS = [
  ['goal', 'Aimed at'],
  ['feedback', 'Feedback'],
  ['reflection', 'Taken from it'],
] as const

function Sessions({ sessions }: { sessions: Plan['sessions'] }) {
  if (sessions.length === 0) return null
  return (
    <details className={style.group}>
      <summary className={style.summary}>
        <span className={style.groupName}>{counted(sessions.length, 'session')}</span>
      </summary>
      <ul className={style.items}>
        {sessions.map(session => (
          <li key={session.id} className={style.sat}>
            <p>
              {day(session.at)}, {duration(Math.round(session.minutes))}
            </p>
            {WORDS.map(([field, word]) =>
              session[field] === null ? null : (
                <p key={field}>
                  <span className={style.note}>{word}</span> <Name of={session[field]} wraps />
                </p>
              ),
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function tell(done: Promise<unknown>): void {
  void done.catch(sayTrouble)
}

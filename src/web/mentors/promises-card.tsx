import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { change } from '../api/change.ts'
import type { Mentorship, PromiseRow } from '../api/mentors.ts'
import { Card, Quiet, TextButton } from '../shell/card.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { day } from '../words/dates.ts'
import { Name } from '../words/name.tsx'
import { midnightOf } from './mentors-say.ts'
import style from './mentors.module.css'

const FEW = 6

/** What each side promised: open ones first, closed ones below. */
export function PromisesCard({ data }: { data: Mentorship }) {
  const [all, setAll] = useState(false)
  const { promises, kept, agreement } = data
  const done = (one: typeof kept.me): string => `${one.kept} kept, ${one.dropped} dropped`
  return (
    <Card title="Promises">
      {promises.length === 0 ? (
        <Quiet>Nothing promised yet. A promise with a date is what the next session begins with.</Quiet>
      ) : (
        <ul className={style.rows}>
          {(all ? promises : promises.slice(0, FEW)).map(promise => (
            <Row key={promise.id} promise={promise} />
          ))}
        </ul>
      )}
      {promises.length > FEW ? (
        <TextButton onClick={() => setAll(!all)} expanded={all}>
          {all ? 'Show fewer' : `Show ${promises.length - FEW} more`}
        </TextButton>
      ) : null}
      {promises.length > 0 ? (
        <p className={style.note}>
          You: {done(kept.me)}. They: {done(kept.them)}.
        </p>
      ) : null}
      {agreement.state === 'ended' ? null : <AddPromise id={data.id} />}
    </Card>
  )
}

function Row({ promise }: { promise: PromiseRow }) {
  const settle = (state: 'kept' | 'dropped' | 'open', says: string) =>
    void change('mentorships.settle', { promise: promise.id, state }, { says }).catch(sayTrouble)
  const open = promise.state === 'open' || promise.state === 'overdue'
  return (
    <li className={style.promise} data-state={promise.state}>
      <span className={style.side}>{promise.by === 'me' ? 'You' : 'They'}</span>
      <span className={style.what}>
        <Name of={promise.what} wraps />
        <small data-late={promise.state === 'overdue' || undefined}>{whenSays(promise)}</small>
      </span>
      <span className={style.does} data-screen-only>
        {open ? (
          <>
            <TextButton onClick={() => settle('kept', 'Kept.')} label={`Kept: ${promise.what}`}>
              Kept
            </TextButton>
            <TextButton onClick={() => settle('dropped', 'Dropped.')} label={`Dropped: ${promise.what}`}>
              Drop
            </TextButton>
          </>
        ) : (
          <TextButton onClick={() => settle('open', 'Open again.')} label={`Open again: ${promise.what}`}>
            Open again
          </TextButton>
        )}
      </span>
    </li>
  )
}

function whenSays({ state, due, closed }: PromiseRow): string {
  if (state === 'kept' || state === 'dropped') return closed === null ? state : `${state} ${day(closed)}`
  if (due === null) return 'without a date'
  return state === 'overdue' ? `was due ${day(due)}` : `by ${day(due)}`
}

function AddPromise({ id }: { id: string }) {
  const [trouble, setTrouble] = useState<string>()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const field = event.currentTarget
    const form = new FormData(field)
    const due = midnightOf(String(form.get('due') ?? ''))
    try {
      await change(
        'mentorships.promise',
        {
          id,
          what: String(form.get('what') ?? '').trim(),
          by: form.get('by') === 'them' ? 'them' : 'me',
          ...(due === null ? {} : { due }),
        },
        { says: 'Written down.' },
      )
      field.reset()
      setTrouble(undefined)
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'That was not kept.')
    }
  }
  return (
    <form className={style.inline} onSubmit={event => void submit(event)} aria-label="A promise" data-screen-only>
      <label className={style.field}>
        <span>Who</span>
        <select name="by">
          <option value="me">I promised</option>
          <option value="them">They promised</option>
        </select>
      </label>
      <label className={style.field} data-wide>
        <span>What</span>
        <input name="what" required maxLength={1_000} autoComplete="off" />
      </label>
      <label className={style.field}>
        <span>By when</span>
        <input name="due" type="date" />
      </label>
      <Button type="submit">Add</Button>
      {trouble ? <p role="alert">{trouble}</p> : null}
    </form>
  )
}

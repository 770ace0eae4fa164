import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { change } from '../api/change.ts'
import type { Outcome } from '../api/results.ts'
import { chosen, useKeep } from '../log/use-keep.ts'
import { TextButton } from '../shell/card.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { day } from '../words/dates.ts'
import { LEVER_ORDER, leverWord } from '../words/labels.ts'
import { Name } from '../words/name.tsx'
import { count } from '../words/numbers.ts'
import style from './results.module.css'

const FIRST = 10

/** What was seen in the year before a result; each can be taken out or given another lever, and what is missing added. */
export function Touches({ one }: { one: Outcome }) {
  const [shown, setShown] = useState(FIRST)
  const rows = one.touches.toReversed()
  return (
    <div>
      <h3>Seen in the year before it</h3>
      <ul className={style.touches}>
        {rows.slice(0, shown).map(touch => (
          <TouchLine key={touch.id} id={one.id} touch={touch} />
        ))}
      </ul>
      {rows.length > shown ? (
        <TextButton onClick={() => setShown(shown + 50)}>{count(rows.length - shown)} earlier</TextButton>
      ) : null}
      <Add id={one.id} at={one.at} />
    </div>
  )
}

function TouchLine({ id, touch }: { id: string; touch: Outcome['touches'][number] }) {
  return (
    <li className={style.line}>
      <span>
        {day(touch.at)}{' '}
        {touch.person === null ? (
          <Name of={touch.says} wraps />
        ) : (
          <Link to="/people/$id" params={{ id: touch.person.id }}>
            <Name of={touch.says} wraps />
          </Link>
        )}
        {touch.from === 'you' ? <span className={style.note}> added by you</span> : null}
      </span>
      <span className={style.does}>
        <select
          className={style.move}
          value={touch.lever}
          aria-label={`Lever of: ${touch.says}`}
          onChange={event =>
            void change(
              'outcomes.touch',
              { id, touch: touch.id, lever: chosen(LEVER_ORDER, event.target.value) },
              { says: 'Put right.' },
            ).catch(sayTrouble)
          }
        >
          {LEVER_ORDER.map(lever => (
            <option key={lever} value={lever}>
              {leverWord(lever)}
            </option>
          ))}
        </select>
        <TextButton
          label={`${touch.says} had no part`}
          onClick={() =>
            void change('outcomes.touch', { id, touch: touch.id, remove: true }, { says: 'Taken out.' }).catch(
              sayTrouble,
            )
          }
        >
          No part
        </TextButton>
      </span>
    </li>
  )
}

function Add({ id, at }: { id: string; at: number }) {
  const [open, setOpen] = useState(false)
  const { busy, trouble, keep } = useKeep(() => setOpen(false))
  if (!open) return <TextButton onClick={() => setOpen(true)}>Add what no source shows</TextButton>
  const last = new Date(at).toISOString().slice(0, 10)
  return (
    <form
      className={style.add}
      onSubmit={event => {
        event.preventDefault()
        const given = new FormData(event.currentTarget)
        const text = (name: string) => String(given.get(name) ?? '').trim()
        const moment = Math.min(at, new Date(`${text('day')}T12:00:00`).getTime())
        void keep(
          'outcomes.touch',
          { id, lever: chosen(LEVER_ORDER, text('lever')), says: text('says'), at: moment },
          { says: 'Added.' },
        )
      }}
    >
      <label className={style.field}>
        What it was
        <input name="says" required maxLength={500} autoComplete="off" />
      </label>
      <label className={style.field}>
        Lever
        <select name="lever">
          {LEVER_ORDER.map(lever => (
            <option key={lever} value={lever}>
              {leverWord(lever)}
            </option>
          ))}
        </select>
      </label>
      <label className={style.field}>
        When
        <input name="day" type="date" required defaultValue={last} max={last} />
      </label>
      <button type="submit" className={style.act} disabled={busy}>
        Add
      </button>
      {trouble ? <p role="alert">{trouble}</p> : null}
    </form>
  )
}

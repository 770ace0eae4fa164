import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { change } from '../api/change.ts'
import type { Opportunity, Pipeline as Data } from '../api/results.ts'
import { ExpectButton } from '../expectations/expect-button.tsx'
import { chosen } from '../log/use-keep.ts'
import { TextButton } from '../shell/card.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { day } from '../words/dates.ts'
import { Name } from '../words/name.tsx'
import { count } from '../words/numbers.ts'
import { OpportunityForm } from './opportunity-form.tsx'
import { COLUMNS, KIND_WORDS, NOTHING, STATE_WORDS, STATES } from './result-says.ts'
import style from './results.module.css'

const FIRST = 8
const FIRST_WIDE = 6

/** The board of opportunities: a column a stage, what came to nothing below and never hidden. */
export function Pipeline({ data }: { data: Data }) {
  return (
    <>
      <div className={style.board}>
        {COLUMNS.map(({ name, states }) => (
          <Column key={name} name={name} rows={data.rows.filter(({ state }) => states.includes(state))} />
        ))}
      </div>
      <Column name={NOTHING.name} rows={data.rows.filter(({ state }) => NOTHING.states.includes(state))} isWide />
      {data.suggested.length > 0 ? <Suggested rows={data.suggested} /> : null}
    </>
  )
}

function Column({ name, rows, isWide = false }: { name: string; rows: readonly Opportunity[]; isWide?: boolean }) {
  const [shown, setShown] = useState(isWide ? FIRST_WIDE : FIRST)
  return (
    <section className={style.column} aria-label={name}>
      <h3 className={style.columnHead}>
        {name} <span className={style.note}>{count(rows.length)}</span>
      </h3>
      <ul className={isWide ? style.wideItems : style.items}>
        {rows.slice(0, shown).map(one => (
          <Item key={one.id} one={one} />
        ))}
      </ul>
      {rows.length > shown ? (
        <TextButton onClick={() => setShown(shown + 40)} label={`${count(rows.length - shown)} more of ${name}`}>
          {count(rows.length - shown)} more
        </TextButton>
      ) : null}
    </section>
  )
}

function Item({ one }: { one: Opportunity }) {
  const [changing, setChanging] = useState(false)
  return (
    <li className={style.item}>
      <p className={style.what}>
        <Name of={one.title} wraps />
      </p>
      <p className={style.note}>
        {KIND_WORDS[one.kind]}
        {one.organisation === null ? null : (
          <>
            {' · '}
            <Name of={one.organisation} wraps />
          </>
        )}
      </p>
      {one.people.length > 0 ? (
        <p className={style.note}>
          {one.people.map(({ id, name }) => (
            <Link key={id} to="/people/$id" params={{ id }} className={style.person}>
              <Name of={name} />
            </Link>
          ))}
        </p>
      ) : null}
      <p className={style.note}>
        {STATE_WORDS[one.state]} {one.assumed ? '(as it seems) ' : ''}since {day(one.since)}
      </p>
      <div className={style.does}>
        <select
          className={style.move}
          value={one.state}
          aria-label={`Where ${one.title} stands`}
          onChange={event => {
            const state = chosen(STATES, event.target.value)
            void change('opportunities.change', { id: one.id, state }, { says: `Now: ${STATE_WORDS[state]}.` }).catch(
              sayTrouble,
            )
          }}
        >
          {STATES.map(state => (
            <option key={state} value={state}>
              {STATE_WORDS[state]}
            </option>
          ))}
        </select>
        <TextButton onClick={() => setChanging(true)} label={`Change ${one.title}`}>
          Change
        </TextButton>
        {one.open ? <ExpectButton about="application" id={one.id} label={one.title} /> : null}
      </div>
      {changing ? <OpportunityForm before={one} onClose={() => setChanging(false)} /> : null}
    </li>
  )
}

function Suggested({ rows }: { rows: Data['suggested'] }) {
  const take = (one: Data['suggested'][number]) =>
    change(
      'opportunities.add',
      {
        kind: one.kind,
        title: one.title.slice(0, 300),
        people: one.people.map(({ id }) => id),
        state: 'answered',
        at: one.at,
        thread: one.thread,
      },
      { says: 'Among your opportunities.' },
    ).catch(sayTrouble)
  const refuse = (one: Data['suggested'][number]) =>
    change(
      'suggestions.answer',
      { id: `opportunity-thread/${one.thread}`, answer: 'refused' },
      { says: 'Left out.' },
    ).catch(sayTrouble)
  return (
    <details className={style.suggested}>
      <summary>
        {rows.length === 1 ? '1 conversation looks' : `${count(rows.length)} conversations look`} like an opportunity
      </summary>
      <ul className={style.items}>
        {rows.map(one => (
          <li key={one.thread} className={style.line}>
            <span>
              <Name of={one.title} wraps />{' '}
              <span className={style.note}>
                {KIND_WORDS[one.kind]}, {one.people.map(({ name }) => name).join(', ')}, {day(one.at)}
              </span>
            </span>
            <span className={style.does}>
              <TextButton onClick={() => void take(one)} label={`${one.title} is an opportunity`}>
                It is one
              </TextButton>
              <TextButton onClick={() => void refuse(one)} label={`${one.title} is no opportunity`}>
                No
              </TextButton>
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

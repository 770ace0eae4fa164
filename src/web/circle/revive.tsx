import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Interval } from '../pictures/interval.tsx'
import { TextButton } from '../shell/card.tsx'
import { Name } from '../words/name.tsx'
import type { Circle, CircleRead } from './circle.ts'
import style from './circle.module.css'

const FEW = 6

/** Quiet two-way ties worth a message: how likely an answer is, and why they are here. */
export function Revive({ circle }: { circle: Circle }) {
  const { revive } = circle.read
  const [all, setAll] = useState(false)
  if (revive.length === 0) return null
  return (
    <section aria-labelledby="revive" className={style.section}>
      <h2 id="revive">Whom to write to again</h2>
      <p className={style.note}>
        Two-way once, quiet now; first who would likely answer and moves where nobody near you does.
      </p>
      <ul className={style.rows}>
        {(all ? revive : revive.slice(0, FEW)).map(row => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      {revive.length > FEW ? (
        <TextButton onClick={() => setAll(!all)} expanded={all}>
          {all ? 'Show fewer' : `Show ${revive.length - FEW} more`}
        </TextButton>
      ) : null}
    </section>
  )
}

function Row({ row: { id, name, wouldAnswer, because } }: { row: CircleRead['revive'][number] }) {
  const [opened, setOpened] = useState(false)
  return (
    <li className={style.revive} data-person={id}>
      <Link to="/people/$id" params={{ id }} className={style.who}>
        <Name of={name} />
      </Link>
      <Interval measured={wouldAnswer} what="Would answer within a week" />
      <span className={style.does} data-screen-only>
        <TextButton onClick={() => setOpened(!opened)} expanded={opened} label={`Why ${name}`}>
          Why
        </TextButton>
        <Link to="/people/$id" params={{ id }} aria-label={`Write to ${name}`} className={style.write}>
          Write
        </Link>
      </span>
      {opened ? (
        <ul className={style.because}>
          {because.map(reason => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

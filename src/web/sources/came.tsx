import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { change } from '../api/change.ts'
import type { Fetched } from '../api/types.ts'
import { Quiet, Row, TextButton } from '../shell/card.tsx'
import { say } from '../shell/toast.ts'
import { count } from '../words/numbers.ts'
import { Name } from '../words/name.tsx'
import style from './sources.module.css'

/** What a run brought: counts, remarks, the ledger, and the way back. */
export function Came({ fetched: { import: row, came, notes, more } }: { fetched: Fetched }) {
  const [isUndone, setUndone] = useState(false)
  const undo = async (id: string): Promise<void> => {
    try {
      await change('imports.undo', { id }, { says: 'What came was taken back.', undo: false })
      setUndone(true)
    } catch (error) {
      say(error instanceof Error ? error.message : 'That could not be taken back.', { tone: 'trouble' })
    }
  }
  return (
    <div className={style.wide}>
      {came ? (
        <dl className={style.facts}>
          <Fact says="new" n={came.kept} />
          <Fact says="here before" n={came.matched} />
          <Fact says="left out" n={came.skipped} />
          <Fact says="not readable" n={came.failed} />
        </dl>
      ) : null}
      {notes.map(note => (
        <Quiet key={note}>
          <Name of={note} wraps />
        </Quiet>
      ))}
      {more ? <Quiet>There is more: run it again to go on.</Quiet> : null}
      {isUndone ? <p role="status">Taken back. The account stays connected.</p> : null}
      {row && !isUndone ? (
        <Row>
          <Link to="/data/imports/$id" params={{ id: row.id }}>
            See the ledger
          </Link>
          <TextButton onClick={() => void undo(row.id)}>Take it back</TextButton>
        </Row>
      ) : null}
    </div>
  )
}

export function Fact({ says, n }: { says: string; n: number }) {
  return (
    <div>
      <dt>{says}</dt>
      <dd>{count(n)}</dd>
    </div>
  )
}

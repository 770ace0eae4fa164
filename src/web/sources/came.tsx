import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Fetched } from '../api/types.ts'
import { Quiet, Row } from '../shell/card.tsx'
import { TakeImportBack } from '../import/take-import-back.tsx'
import { useLostFocus } from '../shell/lost-focus.ts'
import { count } from '../words/numbers.ts'
import { Name } from '../words/name.tsx'
import style from './sources.module.css'

/** What a run brought: counts, remarks, the ledger, and the way back. */
export function Came({ fetched: { import: row, came, notes, more } }: { fetched: Fetched }) {
  const [isUndone, setUndone] = useState(false)
  return (
    <div className={style.wide}>
      {came ? (
        <dl className={style.facts}>
          <Fact says="new" n={came.kept} />
          <Fact says="here before or repeated" n={came.matched} />
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
      {isUndone ? <TakenBack /> : null}
      {row && !isUndone ? (
        <Row>
          <Link to="/data/imports/$id" params={{ id: row.id }}>
            See the ledger
          </Link>
          <TakeImportBack id={row.id} says="What came was taken back." after={() => setUndone(true)}>
            Take it back
          </TakeImportBack>
        </Row>
      ) : null}
    </div>
  )
}

function TakenBack() {
  const says = useLostFocus<HTMLParagraphElement>()
  return (
    <p ref={says} tabIndex={-1} role="status">
      Taken back. The account stays connected.
    </p>
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

import { Link } from '@tanstack/react-router'
import { useRead } from '../api/read.ts'
import type { Check, SourceRow } from '../api/types.ts'
import { Card, Quiet } from '../shell/card.tsx'
import { PathLink } from '../import/path-link.tsx'
import { hintsFor } from './hints.ts'
import style from './sources.module.css'

/** What is not there yet, and what each would let the product answer; what is asked and open comes first. */
export function MoreSources({ rows }: { rows: readonly SourceRow[] }) {
  const check = useRead('check.read', {}).data
  const hints = hintsFor(rows, check?.coverage ?? [])
  if (hints.length === 0) return null
  return (
    <Card title="What else would help">
      <ul className={style.hints}>
        {hints.map(hint => (
          <li key={hint.id} className={style.hint}>
            <span className={style.open} aria-hidden />
            <div>
              <h3>{hint.title}</h3>
              <p>{hint.answers}</p>
              <Ways hint={hint} />
            </div>
          </li>
        ))}
      </ul>
      <OpenQuestions check={check} />
    </Card>
  )
}

function Ways({ hint: { title, byWire, byPath } }: { hint: ReturnType<typeof hintsFor>[number] }) {
  return (
    <p>
      {byPath ? (
        <PathLink of={title}>Name a folder</PathLink>
      ) : (
        <Link to="/import" aria-label={`Drop a file: ${title}`}>
          Drop a file
        </Link>
      )}
      {byWire ? (
        <>
          {' or '}
          <Link to="/data/sources/connect" aria-label={`Connect an account: ${title}`}>
            connect an account
          </Link>
        </>
      ) : null}
    </p>
  )
}

/** What the check cannot say yet. */
function OpenQuestions({ check }: { check: Check | undefined }) {
  if (!check || check.questions.length === 0) return null
  return (
    <div className={style.wide}>
      <Quiet>Still open on the check:</Quiet>
      <ul className={style.asks}>
        {check.questions.map(({ charter, asks, shortest }) => (
          <li key={charter}>
            {asks} <Quiet>{shortest}</Quiet>
          </li>
        ))}
      </ul>
    </div>
  )
}

import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { change, undo } from '../api/change.ts'
import { useRead } from '../api/read.ts'
import type { HistoryRow } from '../api/types.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet, TextButton } from '../shell/card.tsx'
import { useLostFocus } from '../shell/lost-focus.ts'
import { Page } from '../shell/page.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { moment } from '../words/dates.ts'
import { Name } from '../words/name.tsx'
import { DataTabs } from './data-tabs.tsx'
import style from './data.module.css'

const PAGE = 100

/** One history of everything that changed the data, each with its way back. */
export function HistoryPage() {
  const [limit, setLimit] = useState(PAGE)
  const history = useRead('history.list', { limit }, { keep: true })
  return (
    <Page
      title="History"
      lead="Everything that changed your data, newest first. Taking something back leaves the rest as it is."
    >
      <DataTabs />
      <Card label="History">
        <Answer of={history}>
          {({ rows }) => (
            <>
              {rows.length === 0 ? <Quiet>Nothing has happened yet.</Quiet> : null}
              <ul className={style.list}>
                {rows.map(row => (
                  <Entry key={`${row.kind} ${row.id}`} row={row} />
                ))}
              </ul>
              {rows.length === limit ? <TextButton onClick={() => setLimit(limit + PAGE)}>Earlier</TextButton> : null}
            </>
          )}
        </Answer>
      </Card>
    </Page>
  )
}

function Entry({ row }: { row: HistoryRow }) {
  const [wasUndone] = useState(row.undone)
  // the button that was pressed is gone, unless what it did can be brought back
  const when = useLostFocus<HTMLParagraphElement>(row.undone !== wasUndone)
  const redo = () => change('history.redo', { id: row.id }, { says: 'Brought back.', undo: false }).catch(sayTrouble)
  return (
    <li className={style.line} data-undone={row.undone || undefined}>
      <div>
        {row.kind === 'import' && !row.undone ? (
          <Link to="/data/imports/$id" params={{ id: row.id }}>
            <Name of={row.says} wraps />
          </Link>
        ) : (
          <Name of={row.says} wraps />
        )}
        <p className={style.when} ref={when} tabIndex={-1}>
          {moment(row.at)}
          {row.undone ? ', taken back' : ''}
        </p>
      </div>
      <span>
        {row.undoable ? (
          <TextButton onClick={() => void undo(row.id)} label={`Take back: ${row.says}`}>
            Take back
          </TextButton>
        ) : null}
        {row.undone && row.kind === 'decision' ? (
          <TextButton onClick={() => void redo()} label={`Bring back: ${row.says}`}>
            Bring back
          </TextButton>
        ) : null}
      </span>
    </li>
  )
}

import { Link } from '@tanstack/react-router'
import { useRead } from '../api/read.ts'
import type { ImportRow } from '../api/types.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { moment } from '../words/dates.ts'
import { became } from '../words/became.ts'
import { Name } from '../words/name.tsx'
import { DropArea } from '../import/drop-area.tsx'
import { useHandOver } from '../import/hand-over.ts'
import { DataTabs } from './data-tabs.tsx'
import style from './data.module.css'

/** What was imported, from where, and how to add more. */
export function DataPage() {
  const imports = useRead('imports.list', {})
  const hand = useHandOver()
  return (
    <Page
      title="Data"
      lead="All of it is on this machine. What was imported stays as it came; everything else is worked out from it."
    >
      <DataTabs />
      <Card title="Import more">
        <div className={style.gap}>
          <DropArea hand={hand} />
        </div>
      </Card>
      <Card title="Imports">
        <Answer of={imports} lines={3}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Quiet>Nothing was imported yet. Drop an archive above.</Quiet>
            ) : (
              <ul className={style.list}>
                {rows.map(row => (
                  <Import key={row.id} row={row} />
                ))}
              </ul>
            )
          }
        </Answer>
      </Card>
      <Quiet>
        What can be read, how to get each export, and accounts that are fetched by themselves:{' '}
        <Link to="/data/sources">Sources</Link>.
      </Quiet>
    </Page>
  )
}

const STATUS = { running: 'not finished', done: '', undone: 'taken back', failed: 'failed' } as const

function Import({ row }: { row: ImportRow }) {
  return (
    <li className={style.line} data-undone={row.status === 'undone' || undefined}>
      <div>
        <Link to="/data/imports/$id" params={{ id: row.id }}>
          <Name of={row.label} wraps />
        </Link>
        <Quiet>
          {moment(row.at)}
          {STATUS[row.status] === '' ? '' : `, ${STATUS[row.status]}`}
        </Quiet>
      </div>
      <span className={style.numbers}>{became(row.counts)}</span>
    </li>
  )
}

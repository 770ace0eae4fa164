import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useRead } from '../api/read.ts'
import type { Board, WorkItem } from '../api/work.ts'
import { TextButton } from '../shell/card.tsx'
import { dayGiven } from '../words/dates.ts'
import { ExpectButton } from '../expectations/expect-button.tsx'
import { sourceWord } from '../words/labels.ts'
import { Name } from '../words/name.tsx'
import { count } from '../words/numbers.ts'
import { COLUMN_WORDS } from './work-says.ts'
import style from './work.module.css'

const STEP = 50
const MONTH = 30 * 86_400_000

/** A column a kind of work, newest first and what goes on before what ended. */
export function WorkBoard({ data }: { data: Board }) {
  return (
    <div className={style.board}>
      {data.columns.map(column => (
        <Column key={column.column} asOf={data.asOf} {...column} />
      ))}
    </div>
  )
}

function Column({ column, total, rows, asOf }: Board['columns'][number] & { asOf: number }) {
  const [wanted, setWanted] = useState(rows.length)
  const more = useRead('work.board', { column, limit: wanted }, { enabled: wanted > rows.length, keep: true })
  const shown = wanted > rows.length ? (more.data?.columns[0]?.rows ?? rows) : rows
  const { title, teach } = COLUMN_WORDS[column]
  return (
    <section className={style.column} aria-label={title} data-column={column}>
      <h2 className={style.columnHead}>
        {title} <span className={style.note}>{count(total)}</span>
      </h2>
      {total === 0 ? <p className={style.note}>{teach}</p> : null}
      <ul className={style.items}>
        {shown.map(item => (
          <Item key={item.id} item={item} asOf={asOf} />
        ))}
      </ul>
      {shown.length < total ? (
        <TextButton
          onClick={() => setWanted(Math.min(1000, shown.length + STEP))}
          label={`${count(total - shown.length)} more of ${title}`}
        >
          {more.isFetching ? 'Fetching' : `${count(total - shown.length)} more`}
        </TextButton>
      ) : null}
    </section>
  )
}

function Item({ item, asOf }: { item: WorkItem; asOf: number }) {
  const { id, column, title, lever, url } = item
  return (
    <li className={style.item} data-lever={lever}>
      {column === 'projects' ? (
        <Link to="/work/projects/$id" params={{ id }}>
          <Name of={title} wraps />
        </Link>
      ) : column === 'pieces' && !id.startsWith('talk-') ? (
        <Link to="/work/pieces/$id" params={{ id }}>
          <Name of={title} wraps />
        </Link>
      ) : url !== null && /^https?:/u.test(url) ? (
        <a href={url} target="_blank" rel="noreferrer">
          <Name of={title} wraps />
        </a>
      ) : (
        <Name of={title} wraps />
      )}
      <p className={style.note}>
        <Said item={item} asOf={asOf} />
      </p>
      {(column === 'events' || column === 'pieces') && isAhead(item, asOf) ? (
        <ExpectButton about={column === 'events' ? 'event' : 'piece'} id={id} label={title} />
      ) : null}
    </li>
  )
}

/** Whether anything can still be expected of it: of what is on its way, and for a month of what has just come out. */
function isAhead({ at, open, planned }: WorkItem, asOf: number): boolean {
  return open || planned || (at !== null && at > asOf - MONTH)
}

/** What it is, since when, how it stands and where it was told, as one line. */
export function Said({ item, asOf }: { item: WorkItem; asOf: number }) {
  const { says, told, open, planned } = item
  return (
    <>
      <Name of={says} wraps /> · {whenSays(item, asOf)}
      {told.length === 0 ? null : ` · ${told.map(sourceWord).join(', ')}`}
      {open || planned ? <span className={style.open}>{open ? 'going on' : 'planned'}</span> : null}
    </>
  )
}

/** "May 2019 to June 2021" */
export function whenSays({ column, at, precision, until, open, planned }: WorkItem, asOf: number): string {
  if (at === null) return 'no date'
  const from = dayGiven(at, precision)
  if (open) return `since ${from}`
  if (planned && column === 'pieces') return at > asOf ? `on ${from}` : `since ${from}`
  const end = until === null ? from : dayGiven(until, precision)
  return end === from ? from : `${from} to ${end}`
}

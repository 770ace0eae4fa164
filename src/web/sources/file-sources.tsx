import { Link } from '@tanstack/react-router'
import type { SourceRow } from '../api/types.ts'
import { PathLink } from '../import/path-link.tsx'
import { Markdown } from '../method/markdown.tsx'
import { Card, Quiet } from '../shell/card.tsx'
import { years } from '../words/dates.ts'
import { counted } from '../words/numbers.ts'
import style from './sources.module.css'

/** What can be brought in as a file: how to get each export, and what came of it so far. */
export function FileSources({ rows }: { rows: readonly SourceRow[] }) {
  return (
    <Card title="By file">
      <div className={style.wide}>
        <Quiet>Exports as they were delivered, files or whole folders; what two of them hold is kept once.</Quiet>
        <p>
          <Link to="/import" className={style.add}>
            Add by drop
          </Link>{' '}
          <PathLink>or name its path</PathLink>
        </p>
      </div>
      <ul>
        {rows.map(row => (
          <Source key={row.id} row={row} />
        ))}
      </ul>
    </Card>
  )
}

function Source({ row }: { row: SourceRow }) {
  return (
    <li className={style.source} id={`source-${row.id}`}>
      <div className={style.sourceHead}>
        <h3>{row.title}</h3>
        <span>{soFar(row)}</span>
      </div>
      <Quiet>{row.how}</Quiet>
      {row.readme ? (
        <details>
          <summary>How to get it, and what is read of it</summary>
          <Markdown text={row.readme.replace(/^#\s.+$/m, '')} headings={4} />
        </details>
      ) : null}
    </li>
  )
}

function soFar({ n, first, last, imports }: SourceRow): string {
  if (n === 0) return 'nothing yet'
  const span = years(first, last)
  const parts = [
    counted(n, 'fact'),
    ...(span === '' ? [] : [span]),
    ...(imports === 0 ? [] : [counted(imports, 'import')]),
  ]
  return parts.join(', ')
}

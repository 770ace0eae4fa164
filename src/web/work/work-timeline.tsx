import type { Board, WorkItem } from '../api/work.ts'
import { Figure } from '../pictures/figure.tsx'
import { Card, Quiet } from '../shell/card.tsx'
import { dayGiven } from '../words/dates.ts'
import { Name } from '../words/name.tsx'
import { count } from '../words/numbers.ts'
import { Said } from './work-board.tsx'
import { WorkLanes } from './work-lanes.tsx'
import { COLUMN_WORDS } from './work-says.ts'
import style from './work.module.css'

/** The same over the years: what lasts as bars, what happens at once as ticks; under it the latest, year by year. */
export function WorkTimeline({ data }: { data: Board }) {
  const dated = data.columns
    .flatMap(({ rows }) => rows)
    .flatMap(row => (row.at === null || row.planned ? [] : [{ ...row, at: row.at }]))
    .sort((a, b) => b.at - a.at)
  const years = [...Map.groupBy(dated, ({ at }) => new Date(at).getUTCFullYear())]
  return (
    <Card label="Timeline">
      {data.lanes.length === 0 ? (
        <Quiet>Nothing of it has a date.</Quiet>
      ) : (
        <Figure
          name="Work over the years"
          legend="Bars last, ticks happen at once"
          text={lanesSay(data)}
          cells={cellsOf(dated)}
        >
          <WorkLanes lanes={data.lanes} until={data.asOf} says={lanesSay(data)} />
        </Figure>
      )}
      {data.columns.some(({ total, rows }) => rows.length < total) ? (
        <Quiet>The picture holds all of it; below stand the latest of each kind. The board lists the others.</Quiet>
      ) : null}
      {years.map(([year, rows]) => (
        <section key={year} className={style.year} aria-label={String(year)}>
          <h2 className={style.columnHead}>{year}</h2>
          <ol className={style.items}>
            {rows.map(row => (
              <li key={row.id} className={style.item} data-lever={row.lever}>
                <Name of={row.title} wraps />
                <p className={style.note}>
                  {COLUMN_WORDS[row.column].one}: <Said item={row} asOf={data.asOf} />
                </p>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </Card>
  )
}

function lanesSay({ lanes }: Board): string {
  return lanes
    .map(
      ({ column, spans, moments }) =>
        `${COLUMN_WORDS[column].title}: ${count(spans.length + moments.length)}${spans.length > 0 ? `, ${count(spans.length)} of them over weeks and more` : ''}`,
    )
    .join('; ')
}

function cellsOf(rows: readonly WorkItem[]): (string | number)[][] {
  return [
    ['what', 'title', 'says', 'from', 'until'],
    ...rows.map(({ column, title, says, at, precision, until }) => [
      COLUMN_WORDS[column].one,
      title,
      says,
      at === null ? '' : dayGiven(at, precision),
      until === null ? '' : dayGiven(until, precision),
    ]),
  ]
}

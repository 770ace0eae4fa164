import { useInfiniteQuery } from '@tanstack/react-query'
import { get } from '../api/call.ts'
import type { TimelineRow } from '../api/types.ts'
import { world } from '../api/world.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet, TextButton } from '../shell/card.tsx'
import { dayGiven } from '../words/dates.ts'
import { channelWord } from '../words/labels.ts'
import { Name, Quoted } from '../words/name.tsx'
import style from './person.module.css'

const PAGE = 25
type Page = { rows: TimelineRow[]; more: boolean }

/** Everything seen with this person, newest first, a page at a time. */
export function Timeline({ id }: { id: string }) {
  const pages = useInfiniteQuery({
    queryKey: [world(), 'people.timeline', id],
    queryFn: ({ pageParam, signal }) =>
      get<Page>('people.timeline', { id, limit: PAGE, ...(pageParam === null ? {} : { before: pageParam }) }, signal),
    initialPageParam: null as number | null,
    getNextPageParam: last => (last.more ? (last.rows.at(-1)?.at ?? undefined) : undefined),
  })
  return (
    <Card title="What was seen">
      <Answer of={pages as never} lines={4}>
        {() => {
          const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
          if (rows.length === 0) return <Quiet>Nothing was seen between you in what you imported.</Quiet>
          return (
            <>
              <ol className={style.timeline}>
                {rows.map(row => (
                  <Line key={row.id} row={row} />
                ))}
              </ol>
              {pages.hasNextPage ? (
                <TextButton onClick={() => void pages.fetchNextPage()} disabled={pages.isFetchingNextPage}>
                  {pages.isFetchingNextPage ? 'Fetching earlier ones' : 'Earlier'}
                </TextButton>
              ) : null}
            </>
          )
        }}
      </Answer>
    </Card>
  )
}

const ARROWS: Readonly<Record<string, readonly [string, string]>> = {
  out: ['→', 'from you'],
  in: ['←', 'to you'],
  both: ['↔', 'both ways'],
}

function Line({ row }: { row: TimelineRow }) {
  const [arrow, says] = ARROWS[row.direction] ?? ['·', '']
  return (
    <li className={style.event}>
      <time className={style.when}>{row.at === null ? 'no date' : dayGiven(row.at, row.precision)}</time>
      <span className={style.where}>{row.channel === null ? '' : channelWord(row.channel)}</span>
      <span className={style.arrow}>
        <span aria-hidden>{arrow}</span>
        <span className="unseen">{says}</span>
      </span>
      <div className={style.what}>
        <Name of={row.says} wraps />
        {row.text ? (
          <blockquote className={style.quote}>
            <Quoted text={row.text} />
          </blockquote>
        ) : null}
      </div>
    </li>
  )
}

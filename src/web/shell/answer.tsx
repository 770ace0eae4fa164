import type { UseQueryResult } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { isClosed } from '../api/call.ts'
import { Card, TextButton } from './card.tsx'
import { Closed } from './closed.tsx'
import { isGone, whatToShow } from './what-to-show.ts'
import style from './page.module.css'

/** Shows what a query answered: a skeleton while it has not, a sentence and a way on where it failed. */
export function Answer<T>({
  of: query,
  children,
  lines = 5,
}: {
  of: UseQueryResult<T, Error>
  children: (data: T) => ReactNode
  lines?: number
}) {
  const shown = whatToShow(query)
  if (shown === 'answer' && query.data !== undefined) return children(query.data)
  if (query.error) return <Failed error={query.error} again={() => void query.refetch()} />
  return <Skeleton lines={lines} />
}

export function Failed({ error, again }: { error: Error; again: () => void }) {
  if (isClosed(error)) return <Closed />
  if (isGone(error)) return <Gone says={error.message} />
  return (
    <Card label="Something went wrong">
      <div role="alert">
        <p>{error.message}</p>
        <TextButton onClick={again}>Try again</TextButton>
      </div>
    </Card>
  )
}

/** What is not there does not come by trying again: the way on is the list that it would stand in. */
function Gone({ says }: { says: string }) {
  const place = `/${useLocation({ select: ({ pathname }) => pathname.split('/')[1] ?? '' })}`
  return (
    <Card label="Not found">
      <div role="alert">
        <p>{says}</p>
        <Link to={place}>Go back to the list</Link>
      </div>
    </Card>
  )
}

export function Skeleton({ lines }: { lines: number }) {
  return (
    <div className={style.skeleton} role="status" aria-label="Loading">
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={style.bar} style={{ width: `${[88, 62, 74, 50, 81][line % 5] ?? 70}%` }} />
      ))}
    </div>
  )
}

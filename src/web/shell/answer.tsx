import type { UseQueryResult } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useContext } from 'react'
import type { ReactNode } from 'react'
import { isClosed } from '../api/call.ts'
import { Card, TextButton } from './card.tsx'
import { Closed } from './closed.tsx'
import { InPage, Page } from './page.tsx'
import { isGone, whatToShow, withoutCommand } from './what-to-show.ts'
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

/** In the place of an answer that did not come: why, and a way to ask again where that can help. */
export function Failed({ error, again }: { error: Error; again: () => void }) {
  if (isClosed(error)) return <Closed />
  if (isGone(error)) return <Gone says={withoutCommand(error.message)} />
  return (
    <TroubleCard label="Something went wrong" says={error.message}>
      <TextButton onClick={again}>Try again</TextButton>
    </TroubleCard>
  )
}

/** What is not there does not come by trying again: the way on is the list that it would stand in. */
function Gone({ says }: { says: string }) {
  const place = `/${useLocation({ select: ({ pathname }) => pathname.split('/')[1] ?? '' })}`
  return (
    <TroubleCard label="Not found" says={says}>
      <Link to={place}>Go back to the list</Link>
    </TroubleCard>
  )
}

/** A card where a page is around; a page of its own, with the heading that every page has, where none is. */
function TroubleCard({ label, says, children }: { label: string; says: string; children: ReactNode }) {
  const isInPage = useContext(InPage)
  const card = (
    <Card label={label}>
      <div role="alert">
        <p>{says}</p>
        {children}
      </div>
    </Card>
  )
  return isInPage ? card : <Page title={label}>{card}</Page>
}

/** In the place of an answer that is on its way: so many grey lines, which are read out as loading. */
export function Skeleton({ lines }: { lines: number }) {
  return (
    <div className={style.skeleton} role="status" aria-label="Loading">
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={style.bar} style={{ width: `${[88, 62, 74, 50, 81][line % 5] ?? 70}%` }} />
      ))}
    </div>
  )
}

import { useNavigate } from '@tanstack/react-router'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import type { PeopleInput } from '../api/types.ts'
import { Failed, Skeleton } from '../shell/answer.tsx'
import { Card, Quiet, TextButton } from '../shell/card.tsx'
import { useFocusedRow } from '../shell/focused-row.ts'
import { useKeys } from '../shell/keys.ts'
import type { Key } from '../shell/keys.ts'
import { counted } from '../words/numbers.ts'
import { ListHead } from './list-head.tsx'
import { PersonLine } from './person-line.tsx'
import { usePeopleRows } from './people-rows.ts'
import { isFiltered } from './people-search.ts'
import type { PeopleSearch } from './people-search.ts'
import style from './people.module.css'

const HEIGHT = 56

type Props = {
  input: Omit<PeopleInput, 'offset' | 'limit'>
  search: PeopleSearch
  go: (next: PeopleSearch) => void
  now: number
}

/** The list itself: only what is on screen is drawn; j and k move, Enter opens. */
export function PeopleList({ input, search, go, now }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const navigate = useNavigate()
  const [at, setAt] = useState(-1)
  const [[first, last], setSeen] = useState<readonly [number, number]>([0, 40])
  const { total, row, isLoading, error, again } = usePeopleRows(input, first, last)
  // oxlint-disable-next-line react/incompatible-library -- its instance is read here and never handed to a memo
  const virtual = useWindowVirtualizer({
    count: total ?? 0,
    estimateSize: () => HEIGHT,
    overscan: 12,
    scrollMargin: list.current?.offsetTop ?? 0,
    onChange: instance => {
      const items = instance.getVirtualItems()
      setSeen([items[0]?.index ?? 0, items.at(-1)?.index ?? 40])
    },
  })
  const move = (to: number) => {
    const next = Math.max(0, Math.min((total ?? 1) - 1, to))
    setAt(next)
    virtual.scrollToIndex(next, { align: 'auto' })
  }
  const openAt = (place: number) => {
    const person = row(place)
    if (person) void navigate({ to: '/people/$id', params: { id: person.id } })
  }
  useKeys('People', listKeys(at, total ?? 1, move, openAt))
  useFocusedRow(list, at, row(at) !== undefined)
  if (error && total === undefined) return <Failed error={error} again={again} />
  if (isLoading && total === undefined) return <Skeleton lines={9} />
  if (total === 0) return <Nobody filtered={isFiltered(search)} go={go} />
  return (
    <section aria-label="People">
      <p className={style.total} role="status">
        {counted(total ?? 0, 'person', 'people')}
      </p>
      <div className={style.table} role="table" aria-rowcount={total} aria-label="People, as asked">
        <ListHead search={search} go={go} />
        <div ref={list} role="rowgroup" className={style.rows} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <div
              key={index}
              role="row"
              aria-rowindex={index + 2}
              data-at={index === at || undefined}
              data-place={index}
              className={style.line}
              style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
            >
              <PersonLine person={row(index)} now={now} />
            </div>
          ))}
        </div>
      </div>
    </section>
  )
}

function listKeys(at: number, total: number, move: (to: number) => void, openAt: (place: number) => void): Key[] {
  return [
    { keys: 'j, ArrowDown', says: 'Next person', run: () => move(at + 1) },
    { keys: 'k, ArrowUp', says: 'Person before', run: () => move(at - 1) },
    { keys: 'Home', says: 'First person', run: () => move(0) },
    { keys: 'End', says: 'Last person', run: () => move(total - 1) },
    { keys: 'Enter, o', says: 'Open the person', run: () => openAt(at) },
  ]
}

function Nobody({ filtered, go }: { filtered: boolean; go: (next: PeopleSearch) => void }) {
  return (
    <Card label="Nobody here">
      {filtered ? (
        <>
          <Quiet>Nobody fits all of that. Take a part of the sentence out, or start over.</Quiet>
          <TextButton onClick={() => go({})}>Show everybody</TextButton>
        </>
      ) : (
        <Quiet>
          Nobody is here yet. <a href="/import">Import an archive</a>, and everybody in it stands here with what was
          seen between you.
        </Quiet>
      )}
    </Card>
  )
}

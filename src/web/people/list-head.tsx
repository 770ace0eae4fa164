import type { PeopleSearch } from './people-search.ts'
import style from './people.module.css'

const HEADS = [
  { says: 'Name', sort: 'name', place: 'who' },
  { says: 'Two-way', sort: 'two-way', place: 'share' },
  { says: 'Would answer', sort: 'would-answer', place: 'answer' },
  { says: 'Last', sort: 'last', place: 'last' },
] as const

/** The heads of the list; each orders it, again turns it round. */
export function ListHead({ search, go }: { search: PeopleSearch; go: (next: PeopleSearch) => void }) {
  const sort = search.sort ?? (search.find === undefined ? 'two-way' : 'name')
  return (
    <div role="rowgroup">
      <div role="row" className={style.head}>
        {HEADS.map(head => {
          const isHere = head.sort === sort
          const down = (head.sort !== 'name') !== (search.up ?? false)
          return (
            <div
              key={head.sort}
              role="columnheader"
              className={style[head.place]}
              aria-sort={isHere ? (down ? 'descending' : 'ascending') : 'none'}
            >
              <button type="button" className={style.sort} onClick={() => go(sortedBy(search, head.sort, isHere))}>
                {head.says}
                {isHere ? <span aria-hidden> {down ? '↓' : '↑'}</span> : null}
              </button>
            </div>
          )
        })}
        <div role="columnheader" className={style.seen}>
          Seen in
        </div>
      </div>
    </div>
  )
}

function sortedBy(search: PeopleSearch, sort: NonNullable<PeopleSearch['sort']>, again: boolean): PeopleSearch {
  const { up, ...rest } = search
  return { ...rest, sort, ...(again && !up ? { up: true } : {}) }
}

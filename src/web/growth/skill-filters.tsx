import { useRef } from 'react'
import { useKeys } from '../shell/keys.ts'
import { KIND_WORDS, KINDS, SORT_WORDS } from './growth-search.ts'
import type { SkillsSearch, Sort } from './growth-search.ts'
import style from './growth.module.css'

type Props = { search: SkillsSearch; go: (next: SkillsSearch) => void }

/** Search, kinds, what fades, and the order; all of it in the address. */
export function SkillFilters({ search, go }: Props) {
  const field = useRef<HTMLInputElement>(null)
  useKeys('Skills', [{ keys: 'f', says: 'Search', run: () => field.current?.focus() }])
  return (
    <div className={style.filters} data-screen-only>
      <div className={style.searchRow}>
        <input
          ref={field}
          type="search"
          className={style.search}
          aria-label="Find a skill"
          placeholder="Find a skill"
          defaultValue={search.find ?? ''}
          onChange={event => {
            const find = event.currentTarget.value.trim()
            const { find: _before, ...rest } = search
            go(find === '' ? rest : { ...rest, find })
          }}
        />
        <Order search={search} go={go} />
      </div>
      <Kinds search={search} go={go} />
    </div>
  )
}

function Order({ search, go }: Props) {
  return (
    <label className={style.order}>
      <span>Order</span>
      <select
        className={style.select}
        value={search.sort ?? 'level'}
        onChange={event => {
          const sort = event.currentTarget.value as Sort
          const { sort: _before, ...rest } = search
          go(sort === 'level' ? rest : { ...rest, sort })
        }}
      >
        {Object.entries(SORT_WORDS).map(([value, says]) => (
          <option key={value} value={value}>
            {says}
          </option>
        ))}
      </select>
    </label>
  )
}

function Kinds({ search, go }: Props) {
  const { kind: shown, due, ...rest } = search
  const pills = [
    { says: 'all', on: shown === undefined && due === undefined, next: rest },
    ...KINDS.map(kind => ({
      says: KIND_WORDS[kind],
      on: shown === kind,
      next: { ...rest, ...(due ? { due } : {}), ...(shown === kind ? {} : { kind }) },
    })),
    {
      says: 'wants a refresher',
      on: due === true,
      next: { ...rest, ...(shown === undefined ? {} : { kind: shown }), ...(due ? {} : { due: true as const }) },
    },
  ]
  return (
    <div className={style.pills} role="group" aria-label="Which skills">
      {pills.map(({ says, on, next }) => (
        <button key={says} type="button" className={style.pill} aria-pressed={on} onClick={() => go(next)}>
          {says}
        </button>
      ))}
    </div>
  )
}

import { useEffect, useRef, useState } from 'react'
import { TextButton } from '../shell/card.tsx'
import { useKeys } from '../shell/keys.ts'
import { Name } from '../words/name.tsx'
import { FilterMenus } from './filter-menus.tsx'
import { put } from './people-search.ts'
import type { PeopleSearch } from './people-search.ts'
import { sentenceParts } from './people-sentence.ts'
import style from './people.module.css'

type Go = (next: PeopleSearch) => void

/** Search, and the filters read as one sentence; each part can be taken out, and others put in. */
export function FilterSentence({ search, go }: { search: PeopleSearch; go: Go }) {
  const parts = sentenceParts(search)
  const without = (fields: readonly (keyof PeopleSearch)[]) => {
    const next = { ...search }
    for (const field of fields) delete next[field]
    go(next)
  }
  return (
    <div className={style.filters}>
      <Search search={search} go={go} />
      <p className={style.sentence}>
        <span>People{parts.length === 0 ? ', all of them' : ' '}</span>
        {parts.map((part, place) => (
          <span key={part.fields.join()}>
            {place > 0 ? ', ' : ''}
            <button
              type="button"
              className={style.part}
              onClick={() => without(part.fields)}
              aria-label={`Remove: ${part.says}`}
            >
              <Name of={part.says} /> <span aria-hidden>×</span>
            </button>
          </span>
        ))}
        <span>. </span>
        {parts.length > 1 ? <TextButton onClick={() => go({})}>Start over</TextButton> : null}
      </p>
      <FilterMenus search={search} go={go} />
    </div>
  )
}

function Search({ search, go }: { search: PeopleSearch; go: Go }) {
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(search.find ?? '')
  const [shown, setShown] = useState(search.find)
  if (shown !== search.find) {
    setShown(search.find)
    if ((search.find ?? '') !== text.trim()) setText(search.find ?? '')
  }
  useKeys('People: search', [{ keys: 'f', says: 'Search people', run: () => field.current?.focus() }])
  useEffect(() => {
    const wanted = text.trim()
    if (wanted === (search.find ?? '')) return undefined
    const wait = setTimeout(() => go(put(search, 'find', wanted === '' ? undefined : wanted)), 150)
    return () => clearTimeout(wait)
  }, [text, search, go])
  return (
    <input
      ref={field}
      className={style.search}
      type="search"
      aria-label="Search people by name, title, company or address"
      placeholder="Name, title, company, address"
      value={text}
      onChange={event => setText(event.target.value)}
    />
  )
}

import { useState } from 'react'
import { TextButton } from '../shell/card.tsx'
import { say } from '../shell/toast.ts'
import { isFiltered } from './people-search.ts'
import type { PeopleSearch } from './people-search.ts'
import { sentenceOf } from './people-sentence.ts'
import { dropView, saveView, useSavedViews } from './saved-views.ts'
import style from './people.module.css'

/** The views kept under a name, as a row of buttons; the one shown now can be kept or dropped. */
export function Views({ search, go }: { search: PeopleSearch; go: (next: PeopleSearch) => void }) {
  const views = useSavedViews()
  const here = JSON.stringify(sorted(search))
  const current = views.find(view => JSON.stringify(sorted(view.search)) === here)
  const [naming, setNaming] = useState(false)
  const drop = (view: { name: string; search: PeopleSearch }) => {
    dropView(view.name)
    say(`“${view.name}” is gone from the views.`, { action: { says: 'Undo', run: () => saveView(view) } })
  }
  return (
    <div className={style.views}>
      <ul className={style.viewList} aria-label="Views">
        <li>
          <button type="button" className={style.view} aria-pressed={!isFiltered(search)} onClick={() => go({})}>
            Everybody
          </button>
        </li>
        {views.map(view => (
          <li key={view.name}>
            <button
              type="button"
              className={style.view}
              aria-pressed={view === current}
              onClick={() => go(view.search)}
            >
              {view.name}
            </button>
          </li>
        ))}
      </ul>
      {current ? <TextButton onClick={() => drop(current)}>Drop this view</TextButton> : null}
      {!current && isFiltered(search) && !naming ? (
        <TextButton onClick={() => setNaming(true)}>Keep this view</TextButton>
      ) : null}
      {naming ? <Naming search={search} end={() => setNaming(false)} /> : null}
    </div>
  )
}

/** The name under which a view is kept; what it says, unless one is typed. */
function Naming({ search, end }: { search: PeopleSearch; end: () => void }) {
  const [name, setName] = useState(() => sentenceOf(search))
  const keep = () => {
    if (name.trim() === '') return
    saveView({ name: name.trim(), search })
    say(`Kept as “${name.trim()}”.`)
    end()
  }
  return (
    <form
      className={style.keep}
      onSubmit={event => {
        event.preventDefault()
        keep()
      }}
    >
      <input
        className={style.field}
        aria-label="Name of the view"
        value={name}
        maxLength={80}
        onChange={event => setName(event.target.value)}
      />
      <TextButton onClick={keep}>Keep</TextButton>
      <TextButton onClick={end}>Cancel</TextButton>
    </form>
  )
}

function sorted(search: PeopleSearch): unknown {
  return Object.entries(search).sort(([a], [b]) => a.localeCompare(b))
}

import { useMemo, useState } from 'react'
import { change } from '../api/change.ts'
import { TextButton } from '../shell/card.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { Name } from '../words/name.tsx'
import { counted } from '../words/numbers.ts'
import type { Circle, ShownWorld } from './circle.ts'
import { mostlySays, worldName } from './circle.ts'
import { Names } from './names.tsx'
import style from './circle.module.css'
import tones from './tones.module.css'

/** The worlds one by one: name, size, what most of them share, who is in it. */
export function Worlds({
  circle,
  lit,
  light,
}: {
  circle: Circle
  lit: string | undefined
  light: (world: string | undefined) => void
}) {
  if (circle.worlds.length === 0) return null
  return (
    <section aria-labelledby="worlds" className={style.section}>
      <h2 id="worlds">Worlds</h2>
      <p className={style.note}>
        People who are seen together more than with others. Give each the name you know it by.
      </p>
      <ul className={style.worlds}>
        {circle.worlds.map(world => (
          <li key={world.id} className={`${style.world} ${tones[world.tone]}`}>
            <World
              circle={circle}
              world={world}
              lit={lit === world.id}
              light={() => light(lit === world.id ? undefined : world.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function World({ circle, world, lit, light }: { circle: Circle; world: ShownWorld; lit: boolean; light: () => void }) {
  const [naming, setNaming] = useState(false)
  const people = useMemo(
    () => world.people.flatMap(id => circle.byId.get(id) ?? []).toSorted((a, b) => a.name.localeCompare(b.name)),
    [circle, world],
  )
  const mostly = mostlySays(world)
  return (
    <>
      <h3>
        <span className={style.letter} aria-hidden>
          {world.letter}
        </span>{' '}
        <Name of={worldName(world)} />
      </h3>
      <p className={style.note}>
        {counted(world.size, 'person', 'people')}
        {mostly === '' ? null : (
          <>
            , <Name of={mostly} wraps />
          </>
        )}
      </p>
      {naming ? (
        <Naming world={world} onDone={() => setNaming(false)} />
      ) : (
        <div className={style.does} data-screen-only>
          <TextButton onClick={() => setNaming(true)} label={`Name ${worldName(world)}`}>
            {world.name === null ? 'Give it a name' : 'Change the name'}
          </TextButton>
          {circle.read.edges.length === 0 ? null : (
            <button
              type="button"
              className={style.toggle}
              aria-pressed={lit}
              aria-label={`Show in the picture: ${worldName(world)}`}
              onClick={light}
            >
              Show in the picture
            </button>
          )}
        </div>
      )}
      <Names people={people} of={world.size} label={`Who is in ${worldName(world)}`} />
    </>
  )
}

function Naming({ world, onDone }: { world: ShownWorld; onDone: () => void }) {
  const [name, setName] = useState(world.name ?? world.mostly[0]?.value ?? '')
  const keep = async (given: string) => {
    try {
      await change(
        'network.name',
        { world: world.id, name: given.trim() === '' ? null : given.trim() },
        { says: given.trim() === '' ? 'The name is gone.' : `Named “${given.trim()}”.` },
      )
      onDone()
    } catch (error) {
      sayTrouble(error)
    }
  }
  return (
    <form
      className={style.naming}
      onSubmit={event => {
        event.preventDefault()
        void keep(name)
      }}
    >
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field has just been asked for
        autoFocus
        aria-label={`Name of world ${world.letter}`}
        className={style.field}
        value={name}
        maxLength={200}
        onChange={event => setName(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Escape') onDone()
        }}
      />
      <button type="submit" className={style.toggle}>
        Keep
      </button>
      <TextButton onClick={onDone}>Cancel</TextButton>
    </form>
  )
}

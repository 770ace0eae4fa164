import { Link } from '@tanstack/react-router'
import { Name } from '../words/name.tsx'
import type { Circle } from './circle.ts'
import { worldName } from './circle.ts'
import style from './circle.module.css'

/** Who joins worlds; where nobody is seen to, what that means. */
export function Bridges({ circle }: { circle: Circle }) {
  const { bridges } = circle.read
  if (circle.worlds.length === 0) return null
  const nameOf = (id: string): string => {
    const world = circle.worlds.find(one => one.id === id)
    return world ? worldName(world) : 'another world'
  }
  return (
    <section aria-labelledby="bridges" className={style.section}>
      <h2 id="bridges">Who joins them</h2>
      {bridges.length === 0 ? (
        <p className={style.note}>
          Nobody is seen in two worlds: as far as your mail and calendar show, they meet only in you. News travels
          between them when you carry it.
        </p>
      ) : (
        <ul className={style.rows}>
          {bridges.map(({ id, name, worlds }) => (
            <li key={id} className={style.row} data-person={id}>
              <Link to="/people/$id" params={{ id }}>
                <Name of={name} />
              </Link>
              <span className={style.note}>
                {worlds.length > 1
                  ? worlds.map(nameOf).join(' and ')
                  : `the only link of some people with ${worlds.map(nameOf).join('')}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

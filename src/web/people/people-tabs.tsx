import { Link } from '@tanstack/react-router'
import style from './people-tabs.module.css'

const TABS = [
  { name: 'List', to: '/people' },
  { name: 'Circle', to: '/people/circle' },
  { name: 'Variety', to: '/people/variety' },
] as const

/** The same people three times: as a list, as a picture of who knows whom, and by what they are. */
export function PeopleTabs() {
  return (
    <nav aria-label="People" className={style.tabs} data-screen-only>
      {TABS.map(({ name, to }) => (
        <Link
          key={to}
          to={to}
          className={style.tab}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}

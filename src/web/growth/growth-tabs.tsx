import { Link } from '@tanstack/react-router'
import style from './growth.module.css'

const TABS = [
  { name: 'Skills', to: '/growth' },
  { name: 'Roles', to: '/growth/targets' },
  { name: 'Practice', to: '/growth/practice' },
  { name: 'Cards', to: '/growth/cards' },
  { name: 'Mentors', to: '/growth/mentors' },
] as const

/** The pages of Growth. */
export function GrowthTabs() {
  return (
    <nav aria-label="Growth" className={style.tabs} data-screen-only>
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

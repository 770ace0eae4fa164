import { Link } from '@tanstack/react-router'
import style from './work.module.css'

const TABS = [
  { name: 'Board', to: '/work' },
  { name: 'Projects', to: '/work/projects' },
  { name: 'Contributions', to: '/work/contributions' },
  { name: 'Results', to: '/work/results' },
  { name: 'Expectations', to: '/work/expectations' },
  { name: 'Pieces', to: '/work/pieces' },
  { name: 'CV', to: '/work/cv' },
  { name: 'Portfolio', to: '/work/portfolio' },
] as const

/** The pages of Work, each at its own address. */
export function WorkTabs() {
  return (
    <nav aria-label="Work" className={style.tabs} data-screen-only>
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

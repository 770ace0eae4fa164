import { Link } from '@tanstack/react-router'
import style from './time.module.css'

const TABS = [
  { name: 'Weeks', to: '/time', params: {} },
  { name: 'Today', to: '/time/$date', params: { date: 'today' } },
  { name: 'Rules', to: '/time/rules', params: {} },
] as const

/** The pages of Time; `today` where the address names the day by its date. */
export function TimeTabs({ today = false }: { today?: boolean }) {
  return (
    <nav aria-label="Time" className={style.tabs} data-screen-only>
      {TABS.map(({ name, to, params }) => (
        <Link
          key={to}
          to={to}
          params={params}
          className={style.tab}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
          {...(today && to === '/time/$date' ? { 'aria-current': 'page' as const } : {})}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}

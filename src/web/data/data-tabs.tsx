import { Link } from '@tanstack/react-router'
import style from './data.module.css'

const TABS = [
  { name: 'Imports', to: '/data' },
  { name: 'Sources', to: '/data/sources' },
  { name: 'History', to: '/data/history' },
  { name: 'Backup and export', to: '/data/safety' },
  { name: 'Your addresses', to: '/data/addresses' },
  { name: 'What leaves this machine', to: '/data/leaves' },
  { name: 'Settings', to: '/data/settings' },
] as const

/** The pages of Data, each at its own address. */
export function DataTabs() {
  return (
    <nav aria-label="Data" className={style.tabs}>
      {TABS.map(({ name, to }) => (
        <Link
          key={to}
          to={to}
          className={style.tab}
          activeOptions={{ exact: true }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}

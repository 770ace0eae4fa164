import { Link } from '@tanstack/react-router'
import style from './plan.module.css'

const TABS = [
  { name: 'This week', to: '/plan' },
  { name: 'Review', to: '/plan/review' },
  { name: 'Strategy', to: '/plan/strategy' },
  { name: 'Quarter', to: '/plan/quarter' },
  { name: 'Experiment', to: '/plan/experiment' },
] as const

/** The pages of Plan, each at its own address. */
export function PlanTabs() {
  return (
    <nav aria-label="Plan" className={style.tabs} data-screen-only>
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

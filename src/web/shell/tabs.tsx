import { Link } from '@tanstack/react-router'
import type { LinkProps } from '@tanstack/react-router'
import style from './tabs.module.css'

/** `isHere`: where the address alone does not tell, as for a day named by its date. */
export type Tab = Pick<LinkProps, 'to' | 'params'> & { readonly name: string; readonly isHere?: boolean }

/** The pages of a place, each at its own address. */
export function Tabs({ place, tabs }: { place: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={place} className={style.tabs} data-screen-only>
      {tabs.map(({ name, isHere = false, ...link }) => (
        <Link
          key={name}
          {...link}
          className={style.tab}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
          {...(isHere ? { 'aria-current': 'page' as const } : {})}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}

import { Menu } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { setScheme, useScheme } from '../theme/scheme.ts'
import { open } from './open.ts'
import { PAGES, PLACES } from './places.ts'
import style from './rail.module.css'

/** The places: a rail beside the page, a bar under it on a phone. The same list in both. */
export function Rail({ path }: { path: string }) {
  return (
    <nav className={style.rail} aria-label="Places">
      <Link to="/" className={style.mark}>
        Groundwork
      </Link>
      <ul className={style.places}>
        {PLACES.map(({ name, to, keys }) => (
          <li key={to} {...(ON_BAR.includes(to) ? {} : { className: style.wideOnly })}>
            <Link to={to} className={style.place} {...(isHere(path, to) ? { 'aria-current': 'page' as const } : {})}>
              {name}
              <kbd className={style.hint} aria-hidden>
                {keys}
              </kbd>
            </Link>
          </li>
        ))}
        <li className={style.moreItem}>
          <More />
        </li>
      </ul>
      <div className={style.foot}>
        <button type="button" className={style.small} onClick={() => open({ what: 'palette' })}>
          Find <kbd aria-hidden>Ctrl K</kbd>
        </button>
        <button type="button" className={style.small} onClick={() => open({ what: 'capture' })}>
          Note a line <kbd aria-hidden>n</kbd>
        </button>
        <button type="button" className={style.small} onClick={() => open({ what: 'log' })}>
          Write down <kbd aria-hidden>l</kbd>
        </button>
        <button type="button" className={style.small} onClick={() => open({ what: 'keys' })}>
          Keys <kbd aria-hidden>?</kbd>
        </button>
        <SchemeButton />
      </div>
    </nav>
  )
}

/** A phone's bar has room for five and More; the other places are the first lines of that menu. */
const ON_BAR: readonly string[] = ['/', '/people', '/time', '/work', '/plan']

const NEXT = { system: 'light', light: 'dark', dark: 'system' } as const

function SchemeButton() {
  const [chosen] = useScheme()
  return (
    <button type="button" className={style.small} onClick={() => setScheme(NEXT[chosen])}>
      <span>
        <span className="unseen">Colours: </span>
        {chosen === 'system' ? 'As system' : chosen === 'light' ? 'Light' : 'Dark'}
      </span>
    </button>
  )
}

function More() {
  const navigate = useNavigate()
  const [chosen] = useScheme()
  return (
    <Menu position="top-end" width={240}>
      <Menu.Target>
        <button type="button" className={style.place}>
          More
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => open({ what: 'palette' })}>Find anybody and anything</Menu.Item>
        <Menu.Item onClick={() => open({ what: 'capture' })}>Note down one line</Menu.Item>
        <Menu.Item onClick={() => open({ what: 'log' })}>Write something down</Menu.Item>
        {[...PLACES.filter(({ to }) => !ON_BAR.includes(to)), ...PAGES].map(({ name, to }) => (
          <Menu.Item key={to} onClick={() => void navigate({ to })}>
            {name}
          </Menu.Item>
        ))}
        <Menu.Item closeMenuOnClick={false} onClick={() => setScheme(NEXT[chosen])}>
          Colours: {chosen === 'system' ? 'as the system' : chosen}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function isHere(path: string, to: string): boolean {
  return to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`)
}

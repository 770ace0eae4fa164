import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useWorld } from '../api/world.ts'
import { DemoBanner } from './demo-banner.tsx'
import { Dialogs } from './dialogs.tsx'
import { JobTray } from './job-tray.tsx'
import { useKeys } from './keys.ts'
import { open } from './open.ts'
import { PAGES, PLACES } from './places.ts'
import { Rail } from './rail.tsx'
import { Toasts } from './toasts.tsx'
import style from './frame.module.css'

/** What stands around every page: the rail or bottom bar, the banner of the demo, jobs, toasts, dialogs and keys. */
export function Frame() {
  const navigate = useNavigate()
  const path = useRouterState({ select: state => state.location.pathname })
  const world = useWorld()
  useKeys('Everywhere', [
    ...[...PLACES, ...PAGES].map(({ name, to, keys }) => ({ keys, says: name, run: () => void navigate({ to }) })),
    { keys: 'l', says: 'Write something down: contact, hours or a note', run: () => open({ what: 'log' }) },
    { keys: 'n', says: 'Note down one line, as you would jot it', run: () => open({ what: 'capture' }) },
    { keys: '/', says: 'Find anybody and anything (also Ctrl+K)', run: () => open({ what: 'palette' }) },
    { keys: '?', says: 'These keys', run: () => open({ what: 'keys' }) },
  ])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      if (document.querySelector('dialog[open]') === null) open({ what: 'palette' })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <div className={style.frame}>
      <a className={style.skip} href="#content">
        Skip to the content
      </a>
      <Rail path={path} />
      <div className={style.column}>
        {world === 'demo' ? <DemoBanner /> : null}
        <main id="content" tabIndex={-1} className={style.content}>
          <Outlet key={world} />
        </main>
      </div>
      <JobTray />
      <Toasts />
      <Dialogs />
    </div>
  )
}

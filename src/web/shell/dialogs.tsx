import { lazy, Suspense } from 'react'
import { closeOpened, useOpened } from './open.ts'

const Palette = lazy(() => import('./palette.tsx').then(({ Palette }) => ({ default: Palette })))
const KeyHelp = lazy(() => import('./key-help.tsx').then(({ KeyHelp }) => ({ default: KeyHelp })))
const QuickLog = lazy(() => import('../log/quick-log.tsx').then(({ QuickLog }) => ({ default: QuickLog })))
const CaptureDialog = lazy(() =>
  import('../capture/capture-dialog.tsx').then(({ CaptureDialog }) => ({ default: CaptureDialog })),
)
const AddPerson = lazy(() => import('../people/add-person.tsx').then(({ AddPerson }) => ({ default: AddPerson })))

/** The dialogs that open from anywhere, each loaded when first wanted. */
export function Dialogs() {
  const opened = useOpened()
  if (!opened) return null
  return (
    <Suspense>
      {opened.what === 'palette' ? <Palette onClose={closeOpened} /> : null}
      {opened.what === 'keys' ? <KeyHelp onClose={closeOpened} /> : null}
      {opened.what === 'capture' ? <CaptureDialog onClose={closeOpened} /> : null}
      {opened.what === 'log' ? (
        <QuickLog
          onClose={closeOpened}
          {...(opened.person ? { person: opened.person } : {})}
          {...(opened.form ? { first: opened.form } : {})}
        />
      ) : null}
      {opened.what === 'person' ? <AddPerson onClose={closeOpened} /> : null}
    </Suspense>
  )
}

import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import style from './dialog.module.css'

const FIELD = 'input:not([type="checkbox"], [hidden]), select, textarea'

/**
 * A dialog on the browser's own <dialog>: focus stays inside, Esc closes, focus returns to where it was, the page behind
 * is inert, and nothing is written into the page's styles.
 */
export function Dialog({
  title,
  onClose,
  children,
  wide = false,
  plain = false,
}: {
  title: string
  onClose: () => void
  children: ReactNode
  wide?: boolean
  plain?: boolean
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const from = document.activeElement
    dialog.current?.showModal()
    // focus goes where the eye goes: to the first field, where there is one
    dialog.current?.querySelector<HTMLElement>(FIELD)?.focus()
    return () => {
      if (from instanceof HTMLElement && from.isConnected) from.focus()
    }
  }, [])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- Esc does the same
    <dialog
      ref={dialog}
      className={wide ? style.wide : style.dialog}
      aria-labelledby={heading}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
      onClick={event => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <div className={style.inside}>
        <header className={plain ? 'unseen' : style.head}>
          <h2 id={heading}>{title}</h2>
          <button type="button" className={style.close} onClick={onClose} aria-label="Close" hidden={plain}>
            ×
          </button>
        </header>
        {children}
      </div>
    </dialog>
  )
}

import type { ReactNode } from 'react'
import style from './page.module.css'

/** A sheet of paper with one subject. `label` names it where it has no heading of its own. */
export function Card({ children, label, title }: { children: ReactNode; label?: string; title?: string }) {
  return (
    <section className={style.card} {...((label ?? title) ? { 'aria-label': label ?? title } : {})}>
      {title ? <h2>{title}</h2> : null}
      {children}
    </section>
  )
}

/** A quiet sentence. */
export function Quiet({ children }: { children: ReactNode }) {
  return <p className={style.quiet}>{children}</p>
}

/** A button that reads as a link in a sentence. While it cannot be pressed it keeps the focus that it has. */
export function TextButton({
  children,
  onClick,
  label,
  expanded,
  disabled,
}: {
  children: ReactNode
  onClick: () => void
  label?: string
  expanded?: boolean
  disabled?: boolean
}) {
  return (
    <button
      type="button"
      className={style.linkish}
      onClick={disabled ? undefined : onClick}
      {...(label ? { 'aria-label': label } : {})}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
      {...(disabled ? { 'aria-disabled': true } : {})}
    >
      {children}
    </button>
  )
}

/** Things beside each other, which go below each other where there is no room. */
export function Row({ children }: { children: ReactNode }) {
  return <div className={style.row}>{children}</div>
}

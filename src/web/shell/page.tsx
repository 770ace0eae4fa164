import { createContext, useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { unbroken } from '../words/numbers.ts'
import style from './page.module.css'

/** Whether a page with its own heading is around: what stands alone brings one. */
export const InPage = createContext(false)

/** A page: its title in the tab and as the first thing read aloud, what stands under it, and its content. */
export function Page({
  title,
  heading,
  lead,
  crumbs,
  children,
}: {
  title: string
  heading?: ReactNode
  lead?: ReactNode
  crumbs?: ReactNode
  children: ReactNode
}) {
  const top = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Groundwork`
  }, [title])
  useEffect(() => {
    if (document.querySelector('dialog[open]') === null) top.current?.focus({ preventScroll: true })
  }, [])
  return (
    <article className={style.page}>
      <header className={style.header}>
        {crumbs ? <div className={style.crumbs}>{crumbs}</div> : null}
        <h1 ref={top} tabIndex={-1} className={style.title}>
          {whole(heading ?? title)}
        </h1>
        {lead ? <div className={style.lead}>{whole(lead)}</div> : null}
      </header>
      <InPage value={true}>{children}</InPage>
    </article>
  )
}

function whole(words: ReactNode): ReactNode {
  return typeof words === 'string' ? unbroken(words) : words
}

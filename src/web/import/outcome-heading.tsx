import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import style from './import.module.css'

/**
 * The sentence that says what became of a step of an import. The button that was pressed for it is gone by then: focus that was
 * lost with it goes here, so that the sentence is read and Tab goes on from it.
 */
export function OutcomeHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus()
  }, [])
  return (
    <h2 ref={heading} tabIndex={-1} className={style.told}>
      {children}
    </h2>
  )
}

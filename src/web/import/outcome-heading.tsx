import type { ReactNode } from 'react'
import { useLostFocus } from '../shell/lost-focus.ts'
import style from './import.module.css'

/** The sentence that says what became of a step of an import. The button that was pressed for it is gone by then. */
export function OutcomeHeading({ children }: { children: ReactNode }) {
  const heading = useLostFocus<HTMLHeadingElement>()
  return (
    <h2 ref={heading} tabIndex={-1} className={style.told}>
      {children}
    </h2>
  )
}

import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { Card } from '../shell/card.tsx'
import { STEPS, STEP_WORDS } from './step-names.ts'
import type { StepName } from './step-names.ts'
import style from './sources.module.css'

/** One step of the wizard: focus goes to its heading, so that it is read first and Tab goes on from there. */
export function Step({ title, children }: { title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <Card label={title}>
      <h2 ref={heading} tabIndex={-1} className={style.heading}>
        {title}
      </h2>
      {children}
    </Card>
  )
}

/** Where in the wizard this is. */
export function StepList({ now }: { now: StepName }) {
  return (
    <ol className={style.steps} aria-label="Steps">
      {STEPS.map((step, place) => (
        <li key={step} {...(step === now ? { 'aria-current': 'step' as const } : {})}>
          {place + 1}. {STEP_WORDS[step]}
        </li>
      ))}
    </ol>
  )
}

import { Quantiles } from '../pictures/quantiles.tsx'
import { Sized } from '../pictures/sized.tsx'
import type { Calibration } from '../api/types.ts'
import { Card, Quiet } from '../shell/card.tsx'
import { count, known, rough } from '../words/numbers.ts'
import style from './calibrate.module.css'

/** The count as it stands, and as it was before the questions, on the same line: the range narrows as you answer. */
export function Narrowing({ state: { count: counts, asked } }: { state: Calibration }) {
  const { before, now, dots } = counts
  if (!known(now)) return null
  const says = `${rough(now.value, now.low, now.high)}, likely ${count(Math.round(now.low))} to ${count(Math.round(now.high))}`
  return (
    <Card label="The count so far">
      <h2 aria-live="polite">Two-way ties: {says}.</h2>
      <div className={style.dots}>
        <Sized>
          <Quantiles dots={dots} says={says} {...(known(before) ? { to: before.high * 1.15 } : {})} />
        </Sized>
      </div>
      <Quiet>
        {known(before)
          ? `Before your answers: likely ${count(Math.round(before.low))} to ${count(Math.round(before.high))}.`
          : ''}{' '}
        {asked === 0 ? 'Each answer makes it more exact.' : ''}
      </Quiet>
    </Card>
  )
}

import { useId } from 'react'
import { useKeys } from '../shell/keys.ts'
import { counted } from '../words/numbers.ts'
import type { Circle } from './circle.ts'
import { endOf } from './looks.ts'
import style from './circle.module.css'

const YEAR = 365.25 * 86_400_000

/** Years back and forth: who had been in contact by the end of a year, and who had gone quiet by then. */
export function YearSlider({ circle, year, go }: { circle: Circle; year: number; go: (year: number) => void }) {
  const id = useId()
  const [first, last] = circle.years
  const to = (next: number) => go(Math.min(last, Math.max(first, next)))
  useKeys('Circle', [
    { keys: '[', says: 'A year earlier', run: () => to(year - 1) },
    { keys: ']', says: 'A year later', run: () => to(year + 1) },
  ])
  const says = yearSays(circle, year)
  if (first === last) return <p className={style.year}>{says}</p>
  return (
    <div className={style.year}>
      <label htmlFor={id}>By the end of</label>
      <input
        id={id}
        type="range"
        data-screen-only
        min={first}
        max={last}
        step={1}
        value={year}
        aria-valuetext={`${year}: ${says}`}
        onChange={event => to(Number(event.target.value))}
      />
      <output htmlFor={id} className={style.yearNumber}>
        {year === last ? 'now' : year}
      </output>
      <span className={style.yearSays}>{says}</span>
    </div>
  )
}

/** "412 people seen in contact by then, 120 of them quiet for over a year." */
export function yearSays({ read, asOf }: Circle, year: number): string {
  const at = endOf(year, asOf)
  const met = read.nodes.filter(({ first }) => first === null || first <= at)
  const quiet = met.filter(({ last }) => last !== null && last < at - YEAR).length
  return `${counted(met.length, 'person', 'people')} seen in contact by then, ${quiet} of them quiet for over a year.`
}

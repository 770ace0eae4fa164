import { useMemo } from 'react'
import { counted } from '../words/numbers.ts'
import type { Circle } from './circle.ts'
import { Names } from './names.tsx'
import style from './circle.module.css'

/** Those who are seen with nobody else, or only in twos. */
export function Apart({ circle }: { circle: Circle }) {
  const people = useMemo(() => circle.apart.toSorted((a, b) => a.name.localeCompare(b.name)), [circle])
  if (people.length === 0 || circle.read.edges.length === 0) return null
  return (
    <section aria-labelledby="apart" className={style.section}>
      <h2 id="apart">On their own</h2>
      <p className={style.note}>
        {counted(people.length, 'person is', 'people are')} seen with nobody else of your ties, or only in twos: you
        know them one by one.
      </p>
      <Names people={people} of={people.length} label="People on their own" />
    </section>
  )
}

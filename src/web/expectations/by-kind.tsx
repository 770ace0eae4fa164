import type { Expectations } from '../api/results.ts'
import { inUnit } from '../words/numbers.ts'
import { SUBJECT_WORDS } from './expect-says.ts'
import style from './expectations.module.css'

/** Each kind of thing by itself: people are perhaps expected too much of, pieces too little. */
export function ByKind({ data }: { data: Expectations }) {
  if (data.categories.length < 2) return null
  return (
    <section className={style.section} aria-labelledby="kinds">
      <h2 id="kinds">By what it was about</h2>
      <ul className={style.rows}>
        {data.categories.map(({ category, bias }) => (
          <li key={category} className={style.row}>
            <span>{category in SUBJECT_WORDS ? SUBJECT_WORDS[category as keyof typeof SUBJECT_WORDS] : category}</span>
            <span className={style.note}>
              expected {Math.round(bias.expected * 10) / 10} of {bias.n}, {bias.came} came; chance alone{' '}
              {bias.chance.low} to {bias.chance.high}; bias {inUnit(bias.bias, 'share')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { Measured } from '../api/types.ts'
import type { Weeks } from '../api/time-types.ts'
import { known } from '../words/numbers.ts'
import { measureSays } from './time-says.ts'
import style from './time.module.css'

const ROWS = [
  { of: 'networkingHours', says: 'Networking, hours a week', unit: 'h' },
  { of: 'skillHours', says: 'Skill, hours a week', unit: 'h' },
  { of: 'focusShare', says: 'Of your hours, in stretches long enough to think', unit: 'share' },
  { of: 'fragmentation', says: 'Of your working time, broken into pieces', unit: 'share' },
  { of: 'selfPromotion', says: 'Of your visible hours, about yourself', unit: 'share' },
  { of: 'coverage', says: 'Of your waking working hours, seen here at all', unit: 'share' },
] as const

/** The few numbers over all weeks, each with its range or what would answer it. */
export function Beside({ data }: { data: Weeks }) {
  return (
    <section aria-labelledby="beside" className={style.section}>
      <h2 id="beside">Over these weeks</h2>
      <dl className={style.facts}>
        {ROWS.map(({ of, says, unit }) => (
          <Fact key={of} says={says} unit={unit} measured={data.measures[of]} />
        ))}
      </dl>
    </section>
  )
}

function Fact({ says, unit, measured }: { says: string; unit: 'h' | 'share'; measured: Measured }) {
  return (
    <div className={style.fact}>
      <dt>{says}</dt>
      <dd>
        {known(measured) ? null : <span className={style.open} role="img" aria-label="Not known:" />}
        <span className={known(measured) ? 'figures' : style.note}>{measureSays(measured, unit)}</span>
        {known(measured) && measured.because[0] ? (
          <span className={style.why}>{measured.because.map(({ text }) => text).join(' · ')}</span>
        ) : null}
      </dd>
    </div>
  )
}

import { Link } from '@tanstack/react-router'
import type { Measured, Weeks } from '../api/types.ts'
import { known } from '../words/numbers.ts'
import { measureSays } from './time-says.ts'
import style from './time.module.css'

type Measures = Weeks['measures']
const ROWS: readonly { id: string; of: (measures: Measures) => Measured; says: string; unit: 'h' | 'share' }[] = [
  { id: 'networking', of: ({ hours }) => hours.networking, says: 'Networking', unit: 'h' },
  { id: 'skill', of: ({ hours }) => hours.skill, says: 'Skill', unit: 'h' },
  {
    id: 'focus',
    of: ({ focusShare }) => focusShare,
    says: 'Time to think',
    unit: 'share',
  },
  {
    id: 'scraps',
    of: ({ fragmentation }) => fragmentation,
    says: 'In scraps',
    unit: 'share',
  },
  {
    id: 'own-name',
    of: ({ selfPromotion }) => selfPromotion,
    says: 'For your own name',
    unit: 'share',
  },
  { id: 'told', of: ({ coverage }) => coverage, says: 'Purpose told', unit: 'share' },
]

/** The few numbers of a usual week, each with its range or what would answer it. */
export function Beside({ measures }: { measures: Measures }) {
  return (
    <section aria-labelledby="beside" className={style.section}>
      <h2 id="beside">A usual week</h2>
      <p className={style.note}>
        From the last twelve whole weeks in which anything was seen.{' '}
        <Link to="/method/$page" params={{ page: 'hours' }}>
          How hours are counted
        </Link>
      </p>
      <dl className={style.facts}>
        {ROWS.map(({ id, of, says, unit }) => (
          <Fact key={id} says={says} unit={unit} measured={of(measures)} />
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

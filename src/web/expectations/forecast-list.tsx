import { Link } from '@tanstack/react-router'
import { change } from '../api/change.ts'
import type { Forecast } from '../api/results.ts'
import { TextButton } from '../shell/card.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { day } from '../words/dates.ts'
import { Name } from '../words/name.tsx'
import { percent } from '../words/numbers.ts'
import { SUBJECT_WORDS } from './expect-says.ts'
import style from './expectations.module.css'

const STATE_WORDS = { open: 'open', came: 'came', 'did-not': 'did not come', 'called-off': 'called off' } as const
const TOLD_WORDS = { you: 'you say', source: 'your sources show', silence: 'nobody said' } as const
const MONTH = 30 * 86_400_000

/** Expectations of one state, with what can be said of each. */
export function ForecastList({
  title,
  rows,
  folded = false,
}: {
  title: string
  rows: readonly Forecast[]
  folded?: boolean
}) {
  const list = (
    <ul className={style.rows}>
      {rows.map(one => (
        <Row key={one.id} one={one} />
      ))}
    </ul>
  )
  if (folded)
    return (
      <details className={style.folded}>
        <summary>{title}</summary>
        {list}
      </details>
    )
  return (
    <section className={style.section} aria-label={title}>
      <h2>{title}</h2>
      {list}
    </section>
  )
}

function Row({ one }: { one: Forecast }) {
  const isOver = one.state !== 'open'
  return (
    <li className={style.row}>
      <div className={style.says}>
        <Name of={one.says} wraps />
        <p className={style.note}>
          {percent(one.probability)}
          {one.readAs === null ? '' : `, by your own past ${percent(one.readAs)}`} · by {day(one.by)}
          {one.extended > 0 ? ', moved' : ''} · {SUBJECT_WORDS[one.about.kind]}
          {isOver ? ` · ${STATE_WORDS[one.state]}${one.told === null ? '' : `, ${TOLD_WORDS[one.told]}`}` : ''}
        </p>
        {one.about.kind === 'person' && one.about.id !== null ? (
          <Link to="/people/$id" params={{ id: one.about.id }} className={style.person}>
            <Name of={one.about.label} />
          </Link>
        ) : null}
      </div>
      <div className={style.does}>
        <Say one={one} came />
        <Say one={one} came={false} />
        {one.state === 'open' ? (
          <TextButton
            label={`A month more for: ${one.says}`}
            onClick={() =>
              void change('forecasts.extend', { id: one.id, by: one.by + MONTH }, { says: 'Moved by a month.' }).catch(
                sayTrouble,
              )
            }
          >
            A month more
          </TextButton>
        ) : null}
        {one.state === 'called-off' ? null : (
          <TextButton
            label={`Call off: ${one.says}`}
            onClick={() =>
              void change('forecasts.cancel', { id: one.id }, { says: 'Called off; it counts as neither.' }).catch(
                sayTrouble,
              )
            }
          >
            Call off
          </TextButton>
        )}
      </div>
    </li>
  )
}

function Say({ one, came }: { one: Forecast; came: boolean }) {
  if (one.told === 'you' && one.state === (came ? 'came' : 'did-not')) return null
  const says = came ? 'Came' : 'Did not'
  return (
    <TextButton
      label={`${says}: ${one.says}`}
      onClick={() =>
        void change('forecasts.answer', { id: one.id, came }, { says: came ? 'It came.' : 'It did not come.' }).catch(
          sayTrouble,
        )
      }
    >
      {says}
    </TextButton>
  )
}

import { Link } from '@tanstack/react-router'
import type { AdvertRow } from '../api/adverts.ts'
import { useRead } from '../api/read.ts'
import { Interval } from '../pictures/interval.tsx'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet } from '../shell/card.tsx'
import { known, shareWithRange } from '../words/numbers.ts'
import { Name } from '../words/name.tsx'
import style from './adverts.module.css'

/** The advertisements that were kept, the one that the record covers most first. */
export function KeptAdverts() {
  const kept = useRead('adverts.list', {})
  return (
    <Answer of={kept} lines={3}>
      {({ rows }) =>
        rows.length === 0 ? null : (
          <Card title="Kept, side by side">
            <ul className={style.rows}>
              {rows.map(row => (
                <Kept key={row.id} row={row} />
              ))}
            </ul>
            <Quiet>A difference that lies inside the ranges is none.</Quiet>
          </Card>
        )
      }
    </Answer>
  )
}

function Kept({ row: { id, title, fit, unseen, musts } }: { row: AdvertRow }) {
  return (
    <li className={style.kept}>
      <div>
        <Link to="/growth/adverts" search={{ advert: id }}>
          <Name of={title} wraps />
        </Link>
        <p className={style.note}>
          {known(fit) ? `Covers ${shareWithRange(fit)}.` : (fit.unknown[0]?.text ?? '')}{' '}
          {unseen.length === 0
            ? ''
            : `Of ${musts} things asked nothing is seen of ${unseen.slice(0, 4).join(', ')}${unseen.length > 4 ? ` and ${unseen.length - 4} more` : ''}.`}
        </p>
      </div>
      <Interval measured={fit} what={`How much of ${title} your record covers`} />
    </li>
  )
}

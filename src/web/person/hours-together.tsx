import { Link } from '@tanstack/react-router'
import type { PersonShown } from '../api/types.ts'
import { Card, Quiet } from '../shell/card.tsx'
import { dateOnly } from '../time/days.ts'
import { hoursSay, rangeSays } from '../time/time-says.ts'
import { LEVER_ORDER, leverWord } from '../words/labels.ts'
import style from './person.module.css'

/** How much time went into this tie in a year and what it was for; nothing where no hours were seen. */
export function HoursTogether({ shown: { together } }: { shown: PersonShown }) {
  if (together === null) return null
  const { hours, levers, until } = together
  const told = LEVER_ORDER.flatMap(lever => {
    const own = levers[lever] ?? 0
    return own >= 0.05 ? [{ lever, own }] : []
  }).toSorted((a, b) => b.own - a.own)
  return (
    <Card title="Hours together">
      <dl className={style.terms}>
        <div>
          <dt>In twelve months</dt>
          <dd>{rangeSays(hours)}</dd>
        </div>
        {told.map(({ lever, own }) => (
          <div key={lever}>
            <dt>{leverWord(lever)}</dt>
            <dd>{hoursSay(own)}</dd>
          </div>
        ))}
      </dl>
      <div className={style.foot}>
        <Quiet>
          Up to {dateOnly(until)}, from {hours.because[0]?.text.replace(/\.$/, '')}. An hour with several people is
          shared among them. What hours were for is put right under <Link to="/time">Time</Link>.
        </Quiet>
      </div>
    </Card>
  )
}

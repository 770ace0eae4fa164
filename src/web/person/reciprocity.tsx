import type { Measured, PersonShown } from '../api/types.ts'
import { Card, Quiet } from '../shell/card.tsx'
import { counted, known, percent, rangeOfShares } from '../words/numbers.ts'
import { Interval } from '../pictures/interval.tsx'
import style from './person.module.css'

/** Who starts, who answers, how fast: give and take as far as it was seen. */
export function Reciprocity({ shown: { reciprocity, person } }: { shown: PersonShown }) {
  return (
    <Card title="Give and take">
      <dl className={style.terms}>
        <Share says="You begin" measured={reciprocity.starts} />
        <Share says="They answer you" measured={reciprocity.answers} />
        <div>
          <dt>How fast</dt>
          <dd>{daysSay(reciprocity.days)}</dd>
        </div>
        <div>
          <dt>In all</dt>
          <dd>
            {counted(person.tie.out, 'time')} from you, {counted(person.tie.in, 'time')} from them
          </dd>
        </div>
      </dl>
    </Card>
  )
}

function Share({ says, measured }: { says: string; measured: Measured }) {
  return (
    <div>
      <dt>{says}</dt>
      <dd>
        {known(measured) ? (
          <span className={style.share}>
            <Interval measured={measured} what={says} />
            <span>
              {percent(measured.value)}, likely {rangeOfShares(measured)}
            </span>
          </span>
        ) : (
          <Quiet>{measured.unknown[0]?.text ?? 'Not known.'}</Quiet>
        )}
      </dd>
    </div>
  )
}

/** Days to an answer, in the grain that matters. */
function daysSay(days: Measured): string {
  if (!known(days)) return days.unknown[0]?.text ?? 'Not known.'
  return `within ${timeOf(days.value)} usually, likely ${timeOf(days.low)} to ${timeOf(days.high)}`
}

function timeOf(days: number): string {
  if (days * 24 < 1.5) return 'an hour'
  if (days < 2) return `${Math.round(days * 24)} hours`
  return `${Math.round(days)} days`
}

import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { SkillShown } from '../api/growth.ts'
import { Interval } from '../pictures/interval.tsx'
import { Card, Quiet } from '../shell/card.tsx'
import { day } from '../words/dates.ts'
import { Name } from '../words/name.tsx'
import { known } from '../words/numbers.ts'
import style from './growth.module.css'

/** How the skill fades, with its range, and what keeps it: a session, or a plan. */
export function FadingCard({
  shown: { fading, plans },
  practise,
  plan,
}: {
  shown: SkillShown
  practise: () => void
  plan: () => void
}) {
  const { kept, dueAt, due, lastUsed } = fading
  return (
    <Card title="Fading">
      <div className={style.stack}>
        <p>{fading.says}</p>
        {known(kept) ? (
          <p className={style.inlineMark}>
            <span className={style.note}>Likely kept (80 % range)</span>
            <Interval measured={kept} what="Share of what training added that is likely kept" />
          </p>
        ) : null}
        <Quiet>
          {lastUsed === null
            ? 'A session, a dated project or a repository would show it.'
            : due
              ? 'An hour of doing something small and real, checked by somebody or something, brings most of it back.'
              : `Without use it will want a refresher from ${day(dueAt ?? lastUsed)} on.`}{' '}
          <Link to="/method/$page" params={{ page: 'skill-fading' }}>
            How fading is reckoned
          </Link>
        </Quiet>
        {plans.length > 0 ? (
          <ul>
            {plans.map(({ id, goal }) => (
              <li key={id}>
                Planned: <Link to="/growth/practice">{<Name of={goal} wraps />}</Link>
              </li>
            ))}
          </ul>
        ) : null}
        <div className={style.does} data-screen-only>
          <Button onClick={practise}>Write a session down</Button>
          <Button onClick={plan}>Plan practice</Button>
        </div>
      </div>
    </Card>
  )
}

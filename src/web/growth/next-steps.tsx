import { Link } from '@tanstack/react-router'
import type { Gap } from '../api/growth.ts'
import { Card, Quiet } from '../shell/card.tsx'
import { duration, percent } from '../words/numbers.ts'
import { levelSays } from './growth-says.ts'
import style from './growth.module.css'

/** What to learn next and what to prove next, each with its reason and its hours. */
export function NextSteps({ gap: { nextSkills, nextEvidence } }: { gap: Gap }) {
  return (
    <div className={style.columns}>
      <Card title="Learn next">
        {nextSkills.length === 0 ? (
          <Quiet>No gap is known that training would close. Knowing more comes first.</Quiet>
        ) : (
          <ol className={style.stack}>
            {nextSkills.map(({ skill, name, hours, from, to, closes }) => (
              <li key={skill} className={style.next}>
                <Link to="/growth/skills/$id" params={{ id: skill }}>
                  {name}
                </Link>
                <p className={style.note}>
                  From {levelSays(from)} to {levelSays(to)}, roughly {hours} hours: {percent(closes)} of the whole gap.
                </p>
              </li>
            ))}
          </ol>
        )}
        <Quiet>
          Most of the gap for the hours, by what can be learned. Hours are our judgement.{' '}
          <Link to="/method/$page" params={{ page: 'skill-gap' }}>
            How the gap is worked out
          </Link>
        </Quiet>
      </Card>
      <Card title="Prove next">
        <ol className={style.stack}>
          {nextEvidence.map(({ skill, name, does, minutes, before, after }) => (
            <li key={skill} className={style.next}>
              <Link to="/growth/skills/$id" params={{ id: skill }} aria-label={`${does} (${name})`}>
                {does}
              </Link>
              <p className={style.note}>
                {duration(minutes)}; narrows what is known from {levelSays(before)} to {levelSays(after)} levels either
                way.
              </p>
            </li>
          ))}
        </ol>
        <Quiet>Before training anything: where little is known, a few minutes say more than many hours.</Quiet>
      </Card>
    </div>
  )
}

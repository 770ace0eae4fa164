import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { change } from '../api/change.ts'
import { useRead } from '../api/read.ts'
import { Answer } from '../shell/answer.tsx'
import { Quiet, TextButton } from '../shell/card.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { percent } from '../words/numbers.ts'
import { PREPARATION } from './find-role.tsx'
import { levelSays } from './growth-says.ts'
import style from './growth.module.css'

/** Occupations whose skills are nearest to one's own, read when asked for. */
export function Alike() {
  const [opened, setOpened] = useState(false)
  return (
    <details className={style.group} onToggle={event => setOpened(event.currentTarget.open)}>
      <summary className={style.summary}>
        <span className={style.groupName}>Occupations whose skills are nearest to yours</span>
      </summary>
      {opened ? <Ranked /> : null}
    </details>
  )
}

function Ranked() {
  const navigate = useNavigate()
  const ranked = useRead('occupations.rank', { limit: 15 })
  const aim = async (code: string, title: string) => {
    try {
      const { id } = await change('targets.set', { occupation: code }, { says: `You aim at ${title} now.` })
      await navigate({ to: '/growth/targets', search: { role: id } })
    } catch (error) {
      sayTrouble(error)
    }
  }
  return (
    <Answer of={ranked} lines={6}>
      {({ rows, says }) => (
        <>
          <Quiet>{says}</Quiet>
          <ul className={style.items}>
            {rows.map(({ code, title, zone, distance, readiness }) => (
              <li key={code} className={style.occupation}>
                <span>
                  {title}
                  <span className={style.note}> {PREPARATION[zone ?? 0] ?? ''}</span>
                </span>
                <span className={style.note}>
                  likely ready for {percent(readiness)}, typically {levelSays(distance)} levels apart
                </span>
                <TextButton onClick={() => void aim(code, title)} label={`Aim at ${title}`}>
                  Aim at it
                </TextButton>
              </li>
            ))}
          </ul>
        </>
      )}
    </Answer>
  )
}

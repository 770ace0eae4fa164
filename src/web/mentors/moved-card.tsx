import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Mentorship, MovedSkill } from '../api/mentors.ts'
import { Card, Quiet, TextButton } from '../shell/card.tsx'
import { Name } from '../words/name.tsx'
import { counted } from '../words/numbers.ts'
import { LevelLine } from './level-line.tsx'
import { movedSays } from './mentors-say.ts'
import { RateForm } from './rate-form.tsx'
import style from './mentors.module.css'

/** Whether it moved the skills: before and after as two levels with their ranges, and what the same witnesses saw. */
export function MovedCard({ data }: { data: Mentorship }) {
  const { skills, agreement } = data
  if (agreement.role === 'mentor') return null
  return (
    <Card title="Did it move the skill?">
      {skills.length === 0 ? (
        <Quiet>This agreement names no skill. Name one, and it can be seen whether it moves.</Quiet>
      ) : (
        <ul className={style.rows}>
          {skills.map(skill => (
            <Skill key={skill.skill} data={data} skill={skill} />
          ))}
        </ul>
      )}
      <p className={style.note}>
        Levels from 0 to 7; a level given here counts once for the skill, everywhere.{' '}
        <Link to="/method/$page" params={{ page: 'mentorship' }}>
          How this is told
        </Link>
      </p>
    </Card>
  )
}

function Skill({ data, skill }: { data: Mentorship; skill: MovedSkill }) {
  const [rating, setRating] = useState(false)
  return (
    <li className={style.moved}>
      <div className={style.who}>
        <b>
          <Name of={skill.name} wraps />
        </b>
        <small>{movedSays(skill)}</small>
        {skill.evidence.length === 0 ? null : (
          <small>
            {counted(skill.evidence.length, 'other fact')} since the beginning: {skill.evidence[0]?.says}
          </small>
        )}
      </div>
      <div className={style.number}>
        <LevelLine level={skill.after} what="Now" beside={{ level: skill.before, what: 'At the beginning' }} />
        <small>above: at the beginning; below: now</small>
      </div>
      <span data-screen-only>
        <TextButton onClick={() => setRating(!rating)} expanded={rating} label={`Give a level in ${skill.name}`}>
          Give a level
        </TextButton>
      </span>
      {rating ? <RateForm data={data} skill={skill} onDone={() => setRating(false)} /> : null}
    </li>
  )
}

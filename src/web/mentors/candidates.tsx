import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Candidate, MentorOrder, Mentors } from '../api/mentors.ts'
import { Interval } from '../pictures/interval.tsx'
import { TextButton } from '../shell/card.tsx'
import { Name } from '../words/name.tsx'
import { counted } from '../words/numbers.ts'
import { LevelLine } from './level-line.tsx'
import { askedSays, candidatesSay } from './mentors-say.ts'
import { ORDER_WORDS } from './mentors-search.ts'
import style from './mentors.module.css'

const route = getRouteApi('/growth/mentors')
const FEW = 6

/** Who is likely ahead in a skill: their level beside yours, whether they would answer, and why they are here. */
export function Candidates({ data, write }: { data: Mentors; write: (id: string) => void }) {
  const [all, setAll] = useState(false)
  const { skill, rows, total, untitled } = data
  if (skill === null) return null
  return (
    <>
      <p className={style.says}>{candidatesSay(data)}</p>
      {rows.length > 1 ? <Order chosen={data.order} /> : null}
      {rows.length > 0 ? (
        <p className={style.note}>Levels run from 0 to 7: yours above, theirs below, each with its range.</p>
      ) : null}
      {rows.length === 0 ? null : (
        <ul className={style.rows} aria-label={`Ahead of you in ${skill.name}`}>
          {(all ? rows : rows.slice(0, FEW)).map(row => (
            <Row key={row.id} row={row} skill={skill} write={write} />
          ))}
        </ul>
      )}
      {rows.length > FEW ? (
        <TextButton onClick={() => setAll(!all)} expanded={all}>
          {all ? 'Show fewer' : `Show ${rows.length - FEW} more`}
        </TextButton>
      ) : null}
      {total > rows.length ? (
        <p className={style.note}>
          {counted(total - rows.length, 'more person', 'more people')} further down in this order.
        </p>
      ) : null}
      {untitled > 0 ? (
        <p className={style.note}>
          Not known: what {counted(untitled, 'more person', 'more people')} in two-way contact can do, because no title
          tells. Say on a person’s page what they do, and they are looked at too.
        </p>
      ) : null}
    </>
  )
}

function Order({ chosen }: { chosen: MentorOrder }) {
  const navigate = route.useNavigate()
  return (
    <label className={style.order} data-screen-only>
      Ordered by
      <select
        value={chosen}
        onChange={event => {
          const order = (Object.keys(ORDER_WORDS) as MentorOrder[]).find(one => one === event.currentTarget.value)
          void navigate({
            search: ({ order: _order, ...rest }) => (order && order !== 'would-answer' ? { ...rest, order } : rest),
            replace: true,
            resetScroll: false,
          })
        }}
      >
        {Object.entries(ORDER_WORDS).map(([order, says]) => (
          <option key={order} value={order}>
            {says}
          </option>
        ))}
      </select>
    </label>
  )
}

function Row({
  row,
  skill,
  write,
}: {
  row: Candidate
  skill: NonNullable<Mentors['skill']>
  write: (id: string) => void
}) {
  const [opened, setOpened] = useState(false)
  return (
    <li className={style.candidate} data-person={row.id}>
      <Who row={row} />
      <div className={style.number}>
        <LevelLine level={row.level} what={row.name} beside={{ level: skill.have, what: 'You' }} />
        <small>
          {row.says === 'likely' ? 'likely ahead of you' : 'perhaps ahead of you'} in {skill.name}
        </small>
      </div>
      <div className={style.number}>
        <Interval measured={row.wouldAnswer} what={`${row.name} would answer`} />
        <small>would answer; {askedSays(row)}</small>
      </div>
      <div className={style.does} data-screen-only>
        {row.mentorship === null ? (
          <Button onClick={() => write(row.id)} aria-label={`Draft a message to ${row.name}`}>
            Draft a message
          </Button>
        ) : (
          <Link to="/growth/mentors/$id" params={{ id: row.mentorship }} aria-label={`Your agreement with ${row.name}`}>
            Your agreement
          </Link>
        )}
        <TextButton onClick={() => setOpened(!opened)} expanded={opened} label={`Why ${row.name}`}>
          Why
        </TextButton>
      </div>
      {opened ? (
        <ul className={style.because}>
          {row.because.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

function Who({ row: { id, name, title, company, context } }: { row: Candidate }) {
  const work = [title, company].filter(Boolean).join(', ')
  return (
    <div className={style.who}>
      <Link to="/people/$id" params={{ id }}>
        <Name of={name} />
      </Link>
      {work === '' ? null : (
        <small>
          <Name of={work} wraps />
        </small>
      )}
      {context.map(text => (
        <small key={text} className={style.context}>
          {text}
        </small>
      ))}
    </div>
  )
}

import { Link } from '@tanstack/react-router'
import type { Calibration } from '../api/types.ts'
import { Card, Quiet, TextButton } from '../shell/card.tsx'
import { Name } from '../words/name.tsx'
import style from './calibrate.module.css'

const REPLIES = [
  ['yes', 'Yes', 'y'],
  ['no', 'No', 'n'],
  ['unsure', 'Do not know', 'd'],
] as const

/** One person, one question, three answers. */
export function Question({
  state: { person, asked, of },
  answer,
  back,
}: {
  state: Calibration
  answer: (reply: 'yes' | 'no' | 'unsure') => Promise<void>
  back?: () => Promise<void>
}) {
  if (!person) return null
  const work = [person.title, person.company].filter(Boolean).join(', ')
  return (
    <Card label="Question">
      <p className={style.place} role="status">
        {Math.min(asked + 1, of)} of {of}
      </p>
      <h2 className={style.asks}>
        Would <Name of={person.name} wraps /> go out of their way for you?
      </h2>
      {work === '' ? null : (
        <p>
          <Name of={work} wraps />
        </p>
      )}
      <Quiet>{person.facts}</Quiet>
      <div className={style.replies}>
        {REPLIES.map(([reply, says, key]) => (
          <button key={reply} type="button" className={style.reply} onClick={() => void answer(reply)}>
            {says} <kbd aria-hidden>{key}</kbd>
          </button>
        ))}
      </div>
      <div className={style.below}>
        {back ? <TextButton onClick={() => void back()}>Take back the last answer</TextButton> : null}
        <Link to="/people/$id" params={{ id: person.id }}>
          Look at what was seen
        </Link>
      </div>
    </Card>
  )
}

import { Link } from '@tanstack/react-router'
import type { PlannedAction } from '../api/plan-api.ts'
import { TextButton } from '../shell/card.tsx'
import { Swatch } from '../time/swatch.tsx'
import { day } from '../words/dates.ts'
import { leverWord } from '../words/labels.ts'
import { Name } from '../words/name.tsx'
import { duration } from '../words/numbers.ts'
import { ChangeForm } from './change-form.tsx'
import { RefuseForm } from './refuse-form.tsx'
import type { Reply, Said } from './use-answers.ts'
import style from './plan.module.css'

export type Open = 'change' | 'refuse' | null

/** One next action: what, with whom, how long, why now, words to begin with, and five ways to answer. */
export function ActionLine({
  action,
  isHere,
  open,
  onOpen,
  onAnswer,
}: {
  action: PlannedAction
  isHere: boolean
  open: Open
  onOpen: (open: Open) => void
  onAnswer: (reply: Reply, said?: Said) => void
}) {
  const { does, minutes, lever, why, people, place, due, draft, because, state, start } = action
  const isAccepted = state === 'accepted'
  return (
    <li className={style.action} data-at={isHere ? '' : undefined} data-state={state}>
      <div className={style.head}>
        <Swatch lever={lever} />
        <h3 className={style.does}>
          {does}
          {isAccepted ? <span className={style.state}> in the plan</span> : null}
        </h3>
        <span className={style.minutes}>{duration(minutes)}</span>
      </div>
      <p className={style.why}>{why}</p>
      <p className={style.note}>
        {leverWord(lever)}
        {due === null ? '' : `, due ${day(due)}`}
        {start === null
          ? ''
          : `, at ${new Date(start).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}`}
        {people.map(({ id, name }) => (
          <span key={id}>
            {', '}
            <Link to="/people/$id" params={{ id }}>
              <Name of={name} />
            </Link>
          </span>
        ))}
      </p>
      <details className={style.fold}>
        <summary>{draft === null ? 'Why now' : 'Why now, and words to begin with'}</summary>
        <p>
          {because.kind === 'finding' ? 'The reading behind it: ' : ''}
          {because.says}
        </p>
        {draft === null ? null : <blockquote className={style.draft}>{draft}</blockquote>}
        {place === null ? null : (
          <p>
            <Link to={place}>Go to where it is done</Link>
          </p>
        )}
      </details>
      <div className={style.replies} data-screen-only>
        {isAccepted ? null : (
          <TextButton onClick={() => onAnswer('accept')} label={`Accept: ${does}`}>
            Accept
          </TextButton>
        )}
        <TextButton onClick={() => onAnswer('done')} label={`Done: ${does}`}>
          Done
        </TextButton>
        <TextButton
          onClick={() => onOpen(open === 'change' ? null : 'change')}
          expanded={open === 'change'}
          label={`Change: ${does}`}
        >
          Change
        </TextButton>
        <TextButton onClick={() => onAnswer('postpone')} label={`Later: ${does}`}>
          Later
        </TextButton>
        <TextButton
          onClick={() => onOpen(open === 'refuse' ? null : 'refuse')}
          expanded={open === 'refuse'}
          label={`Not for me: ${does}`}
        >
          Not for me
        </TextButton>
      </div>
      {open === 'change' ? (
        <ChangeForm action={action} onKeep={said => onAnswer('change', said)} onCancel={() => onOpen(null)} />
      ) : null}
      {open === 'refuse' ? (
        <RefuseForm onRefuse={reason => onAnswer('refuse', { why: reason })} onCancel={() => onOpen(null)} />
      ) : null}
    </li>
  )
}

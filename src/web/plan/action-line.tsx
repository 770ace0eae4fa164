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

/** `open`: which of the two forms is open. */
type Answering = {
  action: PlannedAction
  open: Open
  onOpen: (open: Open) => void
  onAnswer: (reply: Reply, said?: Said) => void
}

/** One next action: what, with whom, how long, why now, words to begin with, and five ways to answer. */
export function ActionLine({ action, isHere, open, onOpen, onAnswer }: Answering & { isHere: boolean }) {
  const { does, minutes, lever, why, state } = action
  return (
    <li className={style.action} data-at={isHere ? '' : undefined} data-state={state}>
      <div className={style.head}>
        <Swatch lever={lever} />
        <h3 className={style.does}>
          {does}
          {state === 'accepted' ? <span className={style.state}> in the plan</span> : null}
        </h3>
        <span className={style.minutes}>{duration(minutes)}</span>
      </div>
      <p className={style.why}>{why}</p>
      <About action={action} />
      <WhyNow action={action} />
      <Replies action={action} open={open} onOpen={onOpen} onAnswer={onAnswer} />
      {open === 'change' ? (
        <ChangeForm action={action} onKeep={said => onAnswer('change', said)} onCancel={() => onOpen(null)} />
      ) : null}
      {open === 'refuse' ? (
        <RefuseForm onRefuse={reason => onAnswer('refuse', { why: reason })} onCancel={() => onOpen(null)} />
      ) : null}
    </li>
  )
}

/** For what it is, by or at what time, and with whom. */
function About({ action: { lever, due, start, people } }: { action: PlannedAction }) {
  return (
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
  )
}

function WhyNow({ action: { because, draft, place } }: { action: PlannedAction }) {
  return (
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
  )
}

function Replies({ action: { does, state }, open, onOpen, onAnswer }: Answering) {
  const turn = (form: Exclude<Open, null>) => onOpen(open === form ? null : form)
  return (
    <div className={style.replies} data-screen-only>
      {state === 'accepted' ? null : (
        <TextButton onClick={() => onAnswer('accept')} label={`Accept: ${does}`}>
          Accept
        </TextButton>
      )}
      <TextButton onClick={() => onAnswer('done')} label={`Done: ${does}`}>
        Done
      </TextButton>
      <TextButton onClick={() => turn('change')} expanded={open === 'change'} label={`Change: ${does}`}>
        Change
      </TextButton>
      <TextButton onClick={() => onAnswer('postpone')} label={`Later: ${does}`}>
        Later
      </TextButton>
      <TextButton onClick={() => turn('refuse')} expanded={open === 'refuse'} label={`Not for me: ${does}`}>
        Not for me
      </TextButton>
    </div>
  )
}

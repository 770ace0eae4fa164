import { useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { change } from '../api/change.ts'
import type { Suggestion } from '../api/types.ts'
import { TextButton } from '../shell/card.tsx'
import { say } from '../shell/toast.ts'
import { leverWord } from '../words/labels.ts'
import { duration } from '../words/numbers.ts'
import style from './check.module.css'

/** Next actions: what, for how long, which lever, and "not now". A refusal takes effect at once and can be taken back. */
export function Suggestions({ suggests }: { suggests: readonly Suggestion[] }) {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const shown = suggests.filter(({ id }) => !gone.has(id))
  if (shown.length === 0) return null
  const hide = (id: string, hidden: boolean) => {
    setGone(before => {
      const after = new Set(before)
      if (hidden) after.add(id)
      else after.delete(id)
      return after
    })
  }
  return (
    <ul className={style.suggests} aria-label="What to do">
      {shown.map(suggestion => (
        <Row key={suggestion.id} suggestion={suggestion} hide={hide} />
      ))}
    </ul>
  )
}

function Row({ suggestion, hide }: { suggestion: Suggestion; hide: (id: string, hidden: boolean) => void }) {
  const navigate = useNavigate()
  const [refusing, setRefusing] = useState(false)
  const answer = async (given: 'later' | 'refused' | 'done', why?: string) => {
    hide(suggestion.id, true)
    try {
      await change(
        'suggestions.answer',
        { id: suggestion.id, answer: given, ...(why ? { why } : {}) },
        {
          says:
            given === 'done'
              ? 'Marked as done.'
              : given === 'later'
                ? 'Not now; it may come back.'
                : 'It will not be suggested again.',
        },
      )
    } catch (error) {
      hide(suggestion.id, false)
      say(error instanceof Error ? error.message : 'That was not kept.', { tone: 'trouble' })
    }
  }
  return (
    <li className={style.suggest}>
      <span
        className={style.square}
        data-lever={suggestion.lever}
        role="img"
        aria-label={`${leverWord(suggestion.lever)}:`}
        title={leverWord(suggestion.lever)}
      />
      {suggestion.place ? (
        <button
          type="button"
          className={style.does}
          title={suggestion.why}
          onClick={() => void navigate({ to: suggestion.place ?? '/' })}
        >
          {suggestion.does}
        </button>
      ) : (
        <span className={style.doesText} title={suggestion.why}>
          {suggestion.does}
        </span>
      )}
      <span className={style.minutes}>{duration(suggestion.minutes)}</span>
      <button
        type="button"
        className={style.notNow}
        aria-expanded={refusing}
        aria-label={`Not now: ${suggestion.does}`}
        onClick={() => setRefusing(!refusing)}
        data-screen-only
      >
        not now
      </button>
      {refusing ? <Refusing onAnswer={answer} why={suggestion.why} /> : null}
    </li>
  )
}

function Refusing({
  onAnswer,
  why,
}: {
  onAnswer: (given: 'later' | 'refused' | 'done', why?: string) => Promise<void>
  why: string
}) {
  const [reason, setReason] = useState('')
  const field = useId()
  return (
    <div className={style.refusing}>
      <p>Why it is suggested: {why}</p>
      <label htmlFor={field}>Why not (if you like)</label>
      <input
        id={field}
        className={style.reason}
        value={reason}
        maxLength={300}
        onChange={event => setReason(event.target.value)}
      />
      <div className={style.folds}>
        <TextButton onClick={() => void onAnswer('later', reason)}>Later</TextButton>
        <TextButton onClick={() => void onAnswer('refused', reason)}>Not for me</TextButton>
        <TextButton onClick={() => void onAnswer('done', reason)}>I did it</TextButton>
      </div>
    </div>
  )
}

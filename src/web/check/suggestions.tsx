import { useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { change } from '../api/change.ts'
import type { Suggestion } from '../api/types.ts'
import { TextButton } from '../shell/card.tsx'
import { sayTrouble } from '../shell/toast.ts'
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
  const [refusing, setRefusing] = useState(false)
  return (
    <li className={style.suggest}>
      <span
        className={style.square}
        data-lever={suggestion.lever}
        role="img"
        aria-label={`${leverWord(suggestion.lever)}:`}
        title={leverWord(suggestion.lever)}
      />
      <Does suggestion={suggestion} />
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
      {refusing ? (
        <Refusing onAnswer={(given, why) => answer(suggestion.id, hide, given, why)} why={suggestion.why} />
      ) : null}
    </li>
  )
}

/** What to do, as a way to where it is done, where there is such a place. */
function Does({ suggestion: { place, does, why } }: { suggestion: Suggestion }) {
  const navigate = useNavigate()
  if (!place)
    return (
      <span className={style.doesText} title={why}>
        {does}
      </span>
    )
  return (
    <button type="button" className={style.does} title={why} onClick={() => void navigate({ to: place })}>
      {does}
    </button>
  )
}

type Given = 'later' | 'refused' | 'done'
const SAID: Readonly<Record<Given, string>> = {
  done: 'Marked as done.',
  later: 'Not now; it may come back.',
  refused: 'It will not be suggested again.',
}

/** Gone at once, and back where that was not kept. */
async function answer(
  id: string,
  hide: (id: string, hidden: boolean) => void,
  given: Given,
  why?: string,
): Promise<void> {
  hide(id, true)
  try {
    await change('suggestions.answer', { id, answer: given, ...(why ? { why } : {}) }, { says: SAID[given] })
  } catch (error) {
    hide(id, false)
    sayTrouble(error)
  }
}

function Refusing({ onAnswer, why }: { onAnswer: (given: Given, why?: string) => Promise<void>; why: string }) {
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

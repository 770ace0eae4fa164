import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { change } from '../api/change.ts'
import type { Review } from '../api/plan-api.ts'
import { useRead } from '../api/read.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet } from '../shell/card.tsx'
import { useKeys } from '../shell/keys.ts'
import { Page } from '../shell/page.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { dateOnly } from '../time/days.ts'
import { PastReviews } from './past-reviews.tsx'
import { PlanTabs } from './plan-tabs.tsx'
import { ReviewStepView } from './review-step.tsx'
import style from './plan.module.css'

/** The weekly review: seven questions, one a screen, by keys alone; left at any step, taken up where it was left. */
export function ReviewPage() {
  const review = useRead('review.read', {}, { keep: true })
  return (
    <Answer of={review} lines={6}>
      {data => <Shown key={data.week} review={data} />}
    </Answer>
  )
}

function Shown({ review }: { review: Review }) {
  const { steps, week } = review
  const { place, go, busy, isOver, setOver, text, setText, answer } = useSteps(review)
  const step = steps[place]
  const hasDecided = steps.some(({ id, answered, skipped }) => id === 'next' && answered && !skipped)
  useKeys('Weekly review', [
    { keys: 'Enter, ArrowRight, n', says: 'Next question', run: () => void (isOver ? undefined : answer(false)) },
    { keys: 's', says: 'Skip this question', run: () => void (isOver ? undefined : answer(true)) },
    { keys: 'ArrowLeft, b', says: 'Question before', run: () => go(place - 1) },
  ])
  if (step === undefined) return null
  return (
    <Page
      title="Review"
      crumbs={<Link to="/plan">Plan</Link>}
      heading={isOver ? 'That was the week.' : step.asks}
      lead={`The week of ${dateOnly(week)}.`}
    >
      <PlanTabs />
      {isOver ? (
        <Over hasDecided={hasDecided} onAgain={() => setOver(false)} />
      ) : (
        <>
          <ReviewStepView
            review={review}
            step={step.id}
            text={text}
            onText={setText}
            onNext={() => void answer(false)}
          />
          <StepReplies
            isLast={place === steps.length - 1}
            busy={busy}
            onAnswer={skip => void answer(skip)}
            onBack={place > 0 ? () => go(place - 1) : null}
          />
          <Progress review={review} place={place} go={go} />
        </>
      )}
      {isOver ? <PastReviews /> : null}
    </Page>
  )
}

/** The step that is looked at, and how it is answered; the last answer ends the review. */
function useSteps(review: Review) {
  const { steps, week } = review
  const begin = review.at === null ? steps.length - 1 : steps.findIndex(({ id }) => id === review.at)
  const [place, setPlace] = useState(begin)
  const [busy, setBusy] = useState(false)
  const [isOver, setOver] = useState(review.finishedAt !== null)
  const [text, setText] = useState(() => steps.find(({ id }) => id === 'learned')?.text ?? '')
  const step = steps[place]
  const go = (next: number) => setPlace(Math.max(0, Math.min(steps.length - 1, next)))
  const answer = async (skip: boolean) => {
    if (busy || step === undefined) return
    setBusy(true)
    try {
      const words = step.id === 'learned' && !skip ? text : ''
      if (step.id === 'next' && !skip) await change('plan.keep', { week: review.nextWeek })
      await change('review.answer', { week, step: step.id, skip, text: words })
      if (place < steps.length - 1) go(place + 1)
      else {
        await change('review.finish', { week }, { says: 'The week is looked back at.' })
        setOver(true)
      }
    } catch (error) {
      sayTrouble(error)
    }
    setBusy(false)
  }
  return { place, go, busy, isOver, setOver, text, setText, answer }
}

function Over({ hasDecided, onAgain }: { hasDecided: boolean; onAgain: () => void }) {
  return (
    <Card label="Done">
      <Quiet>
        It is kept, with what was seen in it.
        {hasDecided ? ' Next week begins with the hours that you decided.' : ''}
      </Quiet>
      <div className={style.replies}>
        <Link to="/plan">To the plan</Link>
        <button type="button" className={style.pill} onClick={onAgain}>
          Look at it again
        </button>
      </div>
    </Card>
  )
}

/** The answers to a step; `onBack` is null at the first. */
function StepReplies({
  isLast,
  busy,
  onAnswer,
  onBack,
}: {
  isLast: boolean
  busy: boolean
  onAnswer: (skip: boolean) => void
  onBack: (() => void) | null
}) {
  return (
    <div className={style.replies} data-screen-only>
      <button type="button" className={style.main} disabled={busy} onClick={() => onAnswer(false)}>
        {isLast ? 'Decide these hours and finish' : 'Next'} <kbd aria-hidden>Enter</kbd>
      </button>
      <button type="button" className={style.pill} disabled={busy} onClick={() => onAnswer(true)}>
        Skip <kbd aria-hidden>s</kbd>
      </button>
      {onBack === null ? null : (
        <button type="button" className={style.pill} onClick={onBack}>
          Back <kbd aria-hidden>b</kbd>
        </button>
      )}
    </div>
  )
}

function Progress({ review: { steps }, place, go }: { review: Review; place: number; go: (place: number) => void }) {
  return (
    <ol className={style.progress} aria-label={`Step ${place + 1} of ${steps.length}`} data-screen-only>
      {steps.map(({ id, asks, answered, skipped }, i) => (
        <li key={id}>
          <button
            type="button"
            className={style.dot}
            data-state={answered ? (skipped ? 'skipped' : 'answered') : 'open'}
            aria-current={i === place ? 'step' : undefined}
            aria-label={`${i + 1}. ${asks} ${answered ? (skipped ? 'Skipped.' : 'Answered.') : 'Not answered yet.'}`}
            onClick={() => go(i)}
          >
            {i + 1}
          </button>
        </li>
      ))}
    </ol>
  )
}

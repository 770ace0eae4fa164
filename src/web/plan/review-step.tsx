import { Link } from '@tanstack/react-router'
import { change } from '../api/change.ts'
import type { Review } from '../api/plan-api.ts'
import { Card, Quiet, TextButton } from '../shell/card.tsx'
import { open } from '../shell/open.ts'
import { sayTrouble } from '../shell/toast.ts'
import { day } from '../words/dates.ts'
import { leverWord } from '../words/labels.ts'
import { percent } from '../words/numbers.ts'
import { Swatch } from '../time/swatch.tsx'
import { Actions } from './actions.tsx'
import { LeverReasons } from './lever-reasons.tsx'
import { HoursPicture } from './hours-picture.tsx'
import { hours } from './plan-says.ts'
import { ResultForm } from './result-form.tsx'
import style from './plan.module.css'

type Step = Review['steps'][number]['id']

/** What one question is asked about. */
export function ReviewStepView({
  review,
  step,
  text,
  onText,
  onNext,
}: {
  review: Review
  step: Step
  text: string
  onText: (text: string) => void
  onNext: () => void
}) {
  if (step === 'happened') return <Happened review={review} />
  if (step === 'planned') return <Planned review={review} />
  if (step === 'expected') return <Expected review={review} />
  if (step === 'promised') return <Promised review={review} />
  if (step === 'outcomes') return <Outcomes review={review} />
  if (step === 'learned') return <Learned text={text} onText={onText} onNext={onNext} />
  return <Next review={review} />
}

function Happened({ review: { happened, week } }: { review: Review }) {
  return (
    <Card label="What happened">
      {happened.length === 0 ? (
        <Quiet>No source shows anything of this week. Import what came since, or write down what you did.</Quiet>
      ) : (
        <ul className={style.lines}>
          {happened.map(({ says, place }) => (
            <li key={says}>
              <Link to={place}>{says}</Link>
            </li>
          ))}
        </ul>
      )}
      <div className={style.replies}>
        <Link to="/time/$date" params={{ date: week }}>
          Correct the hours, day by day
        </Link>
        <TextButton onClick={() => open({ what: 'log' })}>Write something down</TextButton>
        <Link to="/import">Import what came since</Link>
      </div>
    </Card>
  )
}

function Planned({ review: { hours: rows, actions, week } }: { review: Review }) {
  const shown = rows.filter(({ planned, spent }) => (planned ?? 0) + (spent ?? 0) > 0)
  const wasPlanned = rows.some(({ planned }) => planned !== null)
  return (
    <>
      <Card label="Hours planned and spent">
        {shown.length === 0 ? (
          <Quiet>No hours were planned for this week, and none were seen.</Quiet>
        ) : (
          <>
            {wasPlanned ? null : <Quiet>No hours were decided for this week; these were seen.</Quiet>}
            <ul className={style.lines}>
              {shown.map(({ lever, planned, spent }) => (
                <li key={lever}>
                  <Swatch lever={lever} /> {leverWord(lever)}: {planned === null ? '' : `planned ${hours(planned)}, `}
                  {spent === null ? 'hours were not seen' : `spent ${hours(spent)}`}
                </li>
              ))}
            </ul>
          </>
        )}
      </Card>
      <Actions
        actions={actions.filter(({ state }) => state !== 'done')}
        week={week}
        empty={actions.length > 0 ? 'All that was in the plan is done.' : 'No action was accepted for this week.'}
      />
      {actions.some(({ state }) => state === 'done') ? (
        <p className={style.note}>
          Done:{' '}
          {actions
            .filter(({ state }) => state === 'done')
            .map(({ does }) => does)
            .join('; ')}
          .
        </p>
      ) : null}
    </>
  )
}

function Expected({ review: { expected } }: { review: Review }) {
  const answer = async (id: string, came: boolean) => {
    try {
      await change('forecasts.answer', { id, came }, { says: came ? 'It came.' : 'It did not come.' })
    } catch (error) {
      sayTrouble(error)
    }
  }
  if (expected.length === 0)
    return (
      <Card label="Expectations">
        <Quiet>Nothing that you expected is due. What sources can see is answered by them.</Quiet>
      </Card>
    )
  return (
    <ul className={style.actions} aria-label="Expectations that are due">
      {expected.map(({ id, says, probability, by }) => (
        <li key={id} className={style.action}>
          <h3 className={style.does}>{says}</h3>
          <p className={style.note}>
            You said {percent(probability)}, by {day(by)}.
          </p>
          <div className={style.replies}>
            <TextButton onClick={() => void answer(id, true)} label={`It came: ${says}`}>
              It came
            </TextButton>
            <TextButton onClick={() => void answer(id, false)} label={`It did not come: ${says}`}>
              It did not
            </TextButton>
          </div>
        </li>
      ))}
    </ul>
  )
}

function Promised({ review: { promised } }: { review: Review }) {
  return (
    <Card label="Promises">
      {promised.length === 0 ? <Quiet>Nobody waits for anything from you.</Quiet> : null}
      <ul className={style.lines}>
        {promised.map(({ id, does, why, due, place }) => (
          <li key={id}>
            {place === null ? does : <Link to={place}>{does}</Link>}
            <span className={style.note}>
              {' '}
              {due === null ? '' : `By ${day(due)}. `}
              {why}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Outcomes({ review: { outcomes, next, nextWeek } }: { review: Review }) {
  const last = new Date(Date.parse(`${nextWeek}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
  return (
    <Card label="Results">
      {outcomes.length === 0 ? (
        <Quiet>Nothing was noted for this week; most weeks bring no result, and that is as usual.</Quiet>
      ) : null}
      <ul className={style.lines}>
        {outcomes.map(({ id, at, what, form }) => (
          <li key={id}>
            {what}{' '}
            <span className={style.note}>
              ({form}, {day(at)})
            </span>
          </li>
        ))}
      </ul>
      {/* what came in a week that is over came on its last day, unless another is said */}
      <ResultForm on={next.today < last ? next.today : last} today={next.today} />
    </Card>
  )
}

function Learned({ text, onText, onNext }: { text: string; onText: (text: string) => void; onNext: () => void }) {
  return (
    <Card label="Learned">
      <label className={style.wide}>
        <span>One thing, in a sentence. Enter goes on; Escape leaves the field, and the keys work again.</span>
        <textarea
          rows={3}
          maxLength={5000}
          value={text}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the only thing that is asked on this screen
          autoFocus
          onChange={event => onText(event.target.value)}
          onKeyDown={event => {
            if (event.key === 'Escape') event.currentTarget.blur()
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            onNext()
          }}
        />
      </label>
    </Card>
  )
}

function Next({ review: { next, nextWeek } }: { review: Review }) {
  return (
    <>
      <p>{next.headline}</p>
      <section className={style.week} aria-label="Hours of next week">
        <HoursPicture levers={next.levers} name="hours-of-next-week" />
        <LeverReasons levers={next.levers} />
      </section>
      <Quiet>{next.shares.says}</Quiet>
      <section className={style.section} aria-labelledby="next-week">
        <h2 id="next-week">Next actions</h2>
        <Actions actions={next.actions} week={nextWeek} empty="Nothing waits to be done." />
      </section>
    </>
  )
}

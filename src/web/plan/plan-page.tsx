import { Link } from '@tanstack/react-router'
import { change } from '../api/change.ts'
import type { Plan } from '../api/plan-api.ts'
import { useRead } from '../api/read.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet } from '../shell/card.tsx'
import { useKeys } from '../shell/keys.ts'
import { Page } from '../shell/page.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { Actions } from './actions.tsx'
import { CalendarOut } from './calendar-out.tsx'
import { HoursPicture } from './hours-picture.tsx'
import { LeverReasons } from './lever-reasons.tsx'
import { PlanTabs } from './plan-tabs.tsx'
import style from './plan.module.css'

/** This week: hours by lever with their reasons, and at most ten next actions. */
export function PlanPage() {
  const plan = useRead('plan.read', {}, { keep: true })
  return (
    <Answer of={plan} lines={8}>
      {data => <Shown plan={data} />}
    </Answer>
  )
}

function Shown({ plan }: { plan: Plan }) {
  const keep = async () => {
    try {
      await change('plan.keep', {}, { says: 'These hours are decided.' })
    } catch (error) {
      sayTrouble(error)
    }
  }
  useKeys('This week', plan.kept ? [] : [{ keys: 'd', says: 'Decide these hours', run: () => void keep() }])
  return (
    <Page title="Plan" heading={plan.headline} lead={plan.shares.says}>
      <PlanTabs />
      {plan.said ? null : <NotSaid />}
      {plan.reviewDue ? (
        <p className={style.notice}>
          The last week has not been looked back at. <Link to="/plan/review">Begin the review</Link>; it takes fifteen
          minutes.
        </p>
      ) : null}
      <section className={style.week} aria-label="Hours of this week">
        <HoursPicture levers={plan.levers} name="hours-of-the-week" />
        <LeverReasons levers={plan.levers} />
      </section>
      {plan.slowed ? (
        <Quiet>At most a quarter of a week moves at a time; the plan goes on from there next week.</Quiet>
      ) : null}
      {plan.kept ? (
        <Quiet>These hours are decided for this week.</Quiet>
      ) : (
        <p data-screen-only>
          <button type="button" className={style.main} onClick={() => void keep()}>
            Decide these hours <kbd aria-hidden>d</kbd>
          </button>
        </p>
      )}
      <section className={style.section} aria-labelledby="next-actions">
        <h2 id="next-actions">Next actions</h2>
        <Actions actions={plan.actions} week={plan.week} empty="Nothing is left to do this week." />
        {plan.done.length === 0 ? null : (
          <p className={style.note}>Done this week: {plan.done.map(({ does }) => does).join('; ')}.</p>
        )}
      </section>
      <CalendarOut />
    </Page>
  )
}

function NotSaid() {
  return (
    <Card label="No strategy yet">
      <Quiet>
        Nothing was said yet about what you want from your hours, so this plan rests on what is believed of everybody.
      </Quiet>
      <Link to="/plan/strategy" className={style.mainLink}>
        Say what you want
      </Link>
    </Card>
  )
}

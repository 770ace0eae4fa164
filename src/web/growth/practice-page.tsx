import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { DueSession, Plan, Practice } from '../api/growth.ts'
import { useRead } from '../api/read.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet } from '../shell/card.tsx'
import { useKeys } from '../shell/keys.ts'
import { Page } from '../shell/page.tsx'
import { counted } from '../words/numbers.ts'
import { ComingSessions, DueSessions } from './due-sessions.tsx'
import { hoursSay, practiceHeading } from './growth-says.ts'
import { GrowthTabs } from './growth-tabs.tsx'
import { PlanCard } from './plan-card.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import { SessionDialog } from './session-dialog.tsx'
import style from './growth.module.css'

type Opened = { what: 'plan'; skill: string; plan?: Plan } | { what: 'session'; session?: DueSession }

/** What to practise now and later, the plans, and what was practised. */
export function PracticePage() {
  const practice = useRead('practice.list', {})
  return (
    <Answer of={practice} lines={8}>
      {data => <Shown practice={data} />}
    </Answer>
  )
}

function Shown({ practice }: { practice: Practice }) {
  const [opened, setOpened] = useState<Opened>()
  const { due, coming, plans, cardsDue, asOf } = practice
  const plan = (skill: string) => setOpened({ what: 'plan', skill })
  useKeys('Practice', [
    { keys: 's', says: 'Write a session down', run: () => setOpened({ what: 'session' }) },
    { keys: 'p', says: 'Plan practice', run: () => plan('') },
  ])
  return (
    <Page
      title="Practice"
      heading={practiceHeading(practice)}
      lead="Sessions come from your plans, and from skills that fade without use. A session that was missed is not lost: it waits."
    >
      <GrowthTabs />
      <div className={style.does} data-screen-only>
        <Button onClick={() => plan('')}>Plan practice</Button>
        <Button onClick={() => setOpened({ what: 'session' })}>Write a session down</Button>
        {cardsDue > 0 ? <Link to="/growth/cards">{counted(cardsDue, 'card is', 'cards are')} due</Link> : null}
      </div>
      {due.length + coming.length + plans.length === 0 ? (
        <Card label="Nothing to practise yet">
          <Quiet>
            Nothing to practise yet. Choose one thing you want to be able to do, and a plan makes sessions of it; skills
            that fade show up here by themselves.
          </Quiet>
        </Card>
      ) : null}
      <DueSessions
        sessions={due}
        now={asOf}
        done={session => setOpened({ what: 'session', session })}
        plan={({ name }) => plan(name)}
      />
      <Plans practice={practice} edit={one => setOpened({ what: 'plan', skill: one.name, plan: one })} />
      <ComingSessions sessions={coming} now={asOf} plan={({ name }) => plan(name)} />
      <Quiet>
        <Link to="/method/$page" params={{ page: 'practice' }}>
          How sessions and cards are timed
        </Link>
      </Quiet>
      {opened ? <Dialogs opened={opened} close={() => setOpened(undefined)} /> : null}
    </Page>
  )
}

function Plans({ practice: { plans, hours }, edit }: { practice: Practice; edit: (plan: Plan) => void }) {
  if (plans.length === 0) return null
  return (
    <section aria-labelledby="plans" className={style.section}>
      <h2 id="plans">Plans</h2>
      <p className={style.note}>
        {hoursSay(hours)} practised for them, each hour once whatever number of plans it serves.
      </p>
      {plans.map(plan => (
        <PlanCard key={plan.id} plan={plan} edit={() => edit(plan)} />
      ))}
    </section>
  )
}

function Dialogs({ opened, close }: { opened: Opened; close: () => void }) {
  if (opened.what === 'plan')
    return <PlanDialog skill={opened.skill} {...(opened.plan ? { plan: opened.plan } : {})} onClose={close} />
  const { session } = opened
  return (
    <SessionDialog
      skill={session?.name ?? ''}
      {...(session ? { goal: session.goal, minutes: session.minutes } : {})}
      onClose={close}
    />
  )
}

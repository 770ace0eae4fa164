import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useRead } from '../api/read.ts'
import type { Day } from '../api/types.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet, TextButton } from '../shell/card.tsx'
import { open } from '../shell/open.ts'
import { Page } from '../shell/page.tsx'
import { DayList } from './day-list.tsx'
import { DayStrip } from './day-strip.tsx'
import { dateAt, dateIn, daysOn, longDate, ownZone } from './days.ts'
import { hoursSay } from './time-says.ts'
import { TimeTabs } from './time-tabs.tsx'
import { useDayKeys } from './use-day-keys.ts'
import style from './time.module.css'

const route = getRouteApi('/time/$date')

/** One day, entry by entry: what each hour was, why it counts as that, and the keys to say otherwise. */
export function DayPage() {
  const { date: asked } = route.useParams()
  const [today] = useState(() => dateIn(Date.now(), ownZone()))
  const date = asked === 'today' ? today : asked
  const isDate = !Number.isNaN(dateAt(date))
  const day = useRead('time.day', { date }, { enabled: isDate, keep: true })
  if (!isDate)
    return (
      <Page title="Time" crumbs={<Link to="/time">Time</Link>}>
        <Quiet>“{date.slice(0, 40)}” is no day. Write it as 2026-11-03.</Quiet>
      </Page>
    )
  return (
    <Answer of={day} lines={6}>
      {data => <Shown key={data.date} day={data} today={today} />}
    </Answer>
  )
}

function Shown({ day, today }: { day: Day; today: string }) {
  const navigate = route.useNavigate()
  const go = (days: number) => void navigate({ params: { date: daysOn(day.date, days) } })
  const keys = useDayKeys(day, go)
  const hours = keys.entries.reduce((sum, { minutes }) => sum + minutes, 0) / 60
  const untold = keys.entries.filter(({ lever }) => lever === null).reduce((sum, { minutes }) => sum + minutes, 0) / 60
  return (
    <Page
      title={longDate(day.date)}
      crumbs={
        <Link to="/time" search={{}}>
          Time
        </Link>
      }
      lead={
        keys.entries.length === 0
          ? 'Nothing that takes time was seen on this day.'
          : `${hoursSay(hours)} seen${untold > 0 ? `, ${hoursSay(untold)} of them not told yet` : ''}.`
      }
    >
      <TimeTabs today={day.date === today} />
      <div className={style.steps} data-screen-only>
        <button type="button" className={style.pill} onClick={() => go(-1)}>
          ‹ Day before
        </button>
        <button type="button" className={style.pill} onClick={() => go(1)}>
          Day after ›
        </button>
        <TextButton onClick={() => open({ what: 'log', form: 'hours' })}>Write hours down</TextButton>
      </div>
      {keys.entries.length === 0 ? (
        <Card label="Nothing seen">
          <Quiet>A calendar, a time tracker, git or mail would show what this day held.</Quiet>
          <TextButton onClick={() => open({ what: 'log', form: 'hours' })}>Write hours down</TextButton>
        </Card>
      ) : (
        <>
          <DayStrip day={day} entries={keys.entries} at={keys.at} onChoose={keys.choose} />
          <DayList day={day} keys={keys} />
        </>
      )}
    </Page>
  )
}

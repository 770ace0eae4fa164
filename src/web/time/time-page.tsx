import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { client } from '../api/client.ts'
import { useRead } from '../api/read.ts'
import type { Weeks } from '../api/types.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet, TextButton } from '../shell/card.tsx'
import { open } from '../shell/open.ts'
import { Page } from '../shell/page.tsx'
import { Budgets } from './budgets.tsx'
import { Beside } from './beside.tsx'
import { Meetings } from './meetings.tsx'
import { PerPerson } from './per-person.tsx'
import { SPANS } from './time-search.ts'
import type { TimeSearch } from './time-search.ts'
import { headingOf, leadOf } from './time-says.ts'
import { TimeTabs } from './time-tabs.tsx'
import { WeekPicture } from './week-picture.tsx'
import style from './time.module.css'

const route = getRouteApi('/time')

/** Where the hours went, week by week, against what you set yourself. */
export function TimePage() {
  const search = route.useSearch()
  const weeks = useRead('time.weeks', { weeks: search.weeks ?? 26 }, { keep: true })
  return (
    <Answer of={weeks} lines={8}>
      {data => <Shown data={data} search={search} />}
    </Answer>
  )
}

function Shown({ data, search }: { data: Weeks; search: TimeSearch }) {
  const navigate = route.useNavigate()
  const isEmpty = data.weeks.every(({ total }) => total === 0)
  const last = data.weeks.length - 1
  const found = data.weeks.findIndex(({ week }) => week === search.week)
  return (
    <Page title="Time" heading={headingOf(data)} lead={leadOf(data)}>
      <TimeTabs />
      {data.updating ? <Updating /> : null}
      {isEmpty ? (
        data.updating ? null : (
          <NoHours />
        )
      ) : (
        <>
          <div className={style.spans} role="group" aria-label="How many weeks" data-screen-only>
            {SPANS.map(span => (
              <button
                key={span}
                type="button"
                className={style.pill}
                aria-pressed={(search.weeks ?? 26) === span}
                onClick={() =>
                  void navigate({
                    search: before => (span === 26 ? dropSpan(before) : { ...before, weeks: span }),
                    replace: true,
                  })
                }
              >
                {span === 13 ? 'A quarter' : span === 26 ? 'Half a year' : 'A year'}
              </button>
            ))}
          </div>
          <WeekPicture
            weeks={data.weeks}
            at={found < 0 ? last : found}
            go={place => {
              const week = data.weeks[place]?.week
              if (week !== undefined) void navigate({ search: before => ({ ...before, week }), replace: true })
            }}
          />
        </>
      )}
      <Budgets data={data} />
      {isEmpty ? null : (
        <>
          <Beside measures={data.measures} />
          <div className={style.columns}>
            <Meetings weeks={data.weeks} />
            <PerPerson people={data.perPerson} />
          </div>
        </>
      )}
    </Page>
  )
}

/** While newer data are measured: what stands below is from before, and is read again until it is not. */
function Updating() {
  useEffect(() => {
    const again = setInterval(
      () => void client.invalidateQueries({ predicate: query => query.queryKey[1] === 'time.weeks' }),
      1500,
    )
    return () => clearInterval(again)
  }, [])
  return (
    <p className={style.note} role="status">
      The hours are being worked out again; what you see is from before.
    </p>
  )
}

function dropSpan({ week }: TimeSearch): TimeSearch {
  return week === undefined ? {} : { week }
}

function NoHours() {
  return (
    <Card label="No hours yet">
      <Quiet>
        No hours were seen in these weeks. Hours come from a calendar, a time tracker, git and mail:{' '}
        <Link to="/import">import one of them</Link>.
      </Quiet>
      <TextButton onClick={() => open({ what: 'log', form: 'hours' })}>Write hours down</TextButton>
    </Card>
  )
}

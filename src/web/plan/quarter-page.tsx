import { getRouteApi, Link } from '@tanstack/react-router'
import type { Quarter } from '../api/plan-api.ts'
import { useRead } from '../api/read.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { Swatch } from '../time/swatch.tsx'
import { dateOnly } from '../time/days.ts'
import { day } from '../words/dates.ts'
import { leverWord } from '../words/labels.ts'
import { counted, percent } from '../words/numbers.ts'
import { PlanTabs } from './plan-tabs.tsx'
import { countSays, hours, quarterSays } from './plan-says.ts'
import style from './plan.module.css'

const route = getRouteApi('/plan/quarter')

/** One quarter side by side, for an appraisal talk; prints on two pages. */
export function QuarterPage() {
  const { of } = route.useSearch()
  const quarter = useRead('quarter.read', of === undefined ? {} : { quarter: of }, { keep: true })
  return (
    <Answer of={quarter} lines={8}>
      {data => <Shown page={data} />}
    </Answer>
  )
}

function Shown({ page }: { page: Quarter }) {
  const spent = page.hours.reduce((sum, one) => sum + (one.spent ?? 0), 0)
  return (
    <Page
      title={page.quarter}
      crumbs={<Link to="/plan">Plan</Link>}
      heading={`The ${quarterSays(page.quarter)}: goals, hours, evidence and results side by side.`}
      lead={`${dateOnly(page.from)} to ${dateOnly(page.until)}. ${counted(page.outcomes.length, 'result')}, ${counted(page.actions.done, 'action')} done${spent > 0 ? `, ${hours(spent)} seen in ${counted(page.weeksSeen, 'week')}` : ''}.`}
    >
      <PlanTabs />
      <OtherQuarters page={page} />
      <div className={style.sides}>
        <Goals page={page} />
        <Hours page={page} />
        <Results page={page} />
        <Card title="Evidence">
          <Lines rows={page.evidence} none="Nothing made, published or earned was seen." />
        </Card>
      </div>
      <Card title="Learned">
        {page.learned.length === 0 ? <Quiet>What you learn is written down in the weekly review.</Quiet> : null}
        <ul className={style.lines}>
          {page.learned.map(({ week, text }) => (
            <li key={week}>
              <b>{dateOnly(week)}</b>: {text}
            </li>
          ))}
        </ul>
      </Card>
    </Page>
  )
}

/** The quarter before, the one after, and this one on paper. */
function OtherQuarters({ page }: { page: Quarter }) {
  return (
    <nav className={style.replies} aria-label="Other quarters" data-screen-only>
      <Link to="/plan/quarter" search={{ of: shiftQuarter(page.quarter, -1) }}>
        ‹ {quarterSays(shiftQuarter(page.quarter, -1))}
      </Link>
      {page.isNow ? null : (
        <Link to="/plan/quarter" search={{ of: shiftQuarter(page.quarter, 1) }}>
          {quarterSays(shiftQuarter(page.quarter, 1))} ›
        </Link>
      )}
      <button type="button" className={style.pill} onClick={() => window.print()}>
        Print
      </button>
    </nav>
  )
}

function Goals({ page }: { page: Quarter }) {
  return (
    <Card title="Goals">
      {page.goals.length === 0 ? (
        <Quiet>
          No goal was said. <Link to="/plan/strategy">Say what you want</Link>
        </Quiet>
      ) : null}
      <ul className={style.lines}>
        {page.goals.map(({ id, says, progress, results }) => (
          <li key={id}>
            {says}: {progress === null ? 'nothing counted' : percent(progress)}
            <ul className={style.counts}>
              {results.map(one => (
                <li key={one.says}>{countSays(one)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Hours({ page }: { page: Quarter }) {
  return (
    <Card title="Hours">
      {page.hours.every(one => one.spent === null && one.planned === null) ? (
        <Quiet>No hours were seen or planned.</Quiet>
      ) : null}
      <ul className={style.lines}>
        {page.hours.map(({ lever, spent: seen, planned }) => (
          <li key={lever}>
            <Swatch lever={lever} /> {leverWord(lever)}: {seen === null ? 'not known' : hours(seen)}
            <span className={style.note}>{planned === null ? '' : `, planned ${hours(planned)}`}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What came, and how many of the expectations whose day was in the quarter. */
function Results({ page }: { page: Quarter }) {
  return (
    <Card title="Results">
      <Lines rows={page.outcomes} none="No result was seen or noted in this quarter." />
      {page.expected.settled === 0 ? null : (
        <p className={style.note}>
          Of {counted(page.expected.settled, 'expectation')} {page.expected.came} came; by what you said it would have
          been {Math.round(page.expected.sum * 10) / 10}.
        </p>
      )}
    </Card>
  )
}

function Lines({ rows, none }: { rows: Quarter['evidence']; none: string }) {
  if (rows.length === 0) return <Quiet>{none}</Quiet>
  return (
    <ul className={style.lines}>
      {rows.map(({ at, says, detail }) => (
        <li key={`${at} ${says}`}>
          {says}
          <span className={style.note}>
            {' '}
            ({detail}, {day(at)})
          </span>
        </li>
      ))}
    </ul>
  )
}

/** @example shiftQuarter('2026-Q1', -1) // '2025-Q4' */
function shiftQuarter(quarter: string, by: number): string {
  const at = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1 + by
  return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`
}

import { getRouteApi, Link } from '@tanstack/react-router'
import { useRead } from '../api/read.ts'
import type { Board } from '../api/work.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { AddProject } from './add-project.tsx'
import { WorkBoard } from './work-board.tsx'
import { WorkTimeline } from './work-timeline.tsx'
import { WorkTabs } from './work-tabs.tsx'
import { headingOf, leadOf } from './work-says.ts'
import pill from '../theme/pill.module.css'
import style from './work.module.css'

const route = getRouteApi('/work')
const VIEWS = [
  ['board', 'Board'],
  ['timeline', 'Timeline'],
] as const

/** What you made, showed, gave and took part in, on one board and one timeline. */
export function WorkPage() {
  const board = useRead('work.board', {}, { keep: true })
  return (
    <Answer of={board} lines={8}>
      {data => <Shown data={data} />}
    </Answer>
  )
}

function Shown({ data }: { data: Board }) {
  const { view = 'board' } = route.useSearch()
  const navigate = route.useNavigate()
  const isEmpty = data.columns.every(({ total }) => total === 0)
  return (
    <Page title="Work" heading={headingOf(data)} lead={leadOf(data)}>
      <WorkTabs />
      <AddProject />
      {isEmpty ? (
        <NoWork />
      ) : (
        <>
          <div className={style.views} role="group" aria-label="How to look at it" data-screen-only>
            {VIEWS.map(([name, says]) => (
              <button
                key={name}
                type="button"
                className={pill.pill}
                aria-pressed={view === name}
                onClick={() => void navigate({ search: name === 'timeline' ? { view: name } : {}, replace: true })}
              >
                {says}
              </button>
            ))}
          </div>
          {view === 'timeline' ? <WorkTimeline data={data} /> : <WorkBoard data={data} />}
        </>
      )}
    </Page>
  )
}

function NoWork() {
  return (
    <Card label="No work yet">
      <Quiet>
        Nothing you made, showed or took part in is known yet. It comes from a LinkedIn archive, a résumé, git or a
        feed: <Link to="/import">import one of them</Link>.
      </Quiet>
    </Card>
  )
}

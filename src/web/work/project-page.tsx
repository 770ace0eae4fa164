import { getRouteApi, Link } from '@tanstack/react-router'
import { useRead } from '../api/read.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { Name } from '../words/name.tsx'
import { counted, inUnit } from '../words/numbers.ts'
import { EndProject } from './end-project.tsx'
import { WorkTabs } from './work-tabs.tsx'
import style from './work.module.css'

const route = getRouteApi('/work/projects/$id')

/** One project: your part, who else had one, ties that grew in it, what came of it, what to do next. */
export function ProjectPage() {
  const { id } = route.useParams()
  const read = useRead('projects.show', { id })
  return (
    <Answer of={read} lines={8}>
      {({ project, work, collaborators, ties, telling, outcomes, next }) => (
        <Page
          title={project.title}
          heading={<Name of={project.title} wraps />}
          crumbs={<Link to="/work">Work</Link>}
          lead={[project.role, project.open ? 'goes on' : null, project.visibility].filter(Boolean).join(', ')}
        >
          <WorkTabs />
          <Card title="Next">
            {next.length === 0 ? <Quiet>Nothing is missing.</Quiet> : null}
            <ul>
              {next.map(({ does, minutes, why }) => (
                <li key={does}>
                  <Name of={does} wraps /> <span className={style.note}>{`${minutes} min. ${why}`}</span>
                </li>
              ))}
            </ul>
          </Card>
          <Card title="Your part">
            {work === null ? (
              <Quiet>No history of it was imported, so the days are not known.</Quiet>
            ) : (
              <>
                <p>
                  {'value' in work.days ? counted(work.days.value, 'day', 'days') : 'Not known'} with work of yours.
                </p>
                <p>With others: {inUnit(work.shared, 'share')}.</p>
                <p className={style.note}>{work.areas.map(({ area, days }) => `${area} (${days})`).join(', ')}</p>
              </>
            )}
          </Card>
          <Card title="With whom">
            {collaborators.length === 0 ? <Quiet>Nothing says yet who else had a part.</Quiet> : null}
            <ul className={style.items}>
              {collaborators.slice(0, 60).map(one => (
                <li key={one.id} className={style.item} data-lever="project">
                  <Link to="/people/$id" params={{ id: one.id }}>
                    <Name of={one.name} wraps />
                  </Link>
                  <p className={style.note}>
                    {[
                      one.did,
                      one.days > 0 ? counted(one.days, 'day', 'days') : null,
                      one.grew ? 'a two-way tie grew in it' : null,
                    ]
                      .filter(Boolean)
                      .join(', ')}
                  </p>
                </li>
              ))}
            </ul>
            <p>
              {counted(ties.began, 'tie', 'ties')} began in it; two-way within a year: {inUnit(ties.twoWay, 'share')}.
            </p>
            {telling.line === null ? null : <p className={style.note}>To name everybody: {telling.line}</p>}
          </Card>
          <Card title="What came of it">
            {project.result === null && outcomes.length === 0 ? <Quiet>No result is known.</Quiet> : null}
            {project.result === null ? null : <Name of={project.result} wraps />}
            {outcomes.map(({ id: outcome, form, what }) => (
              <p key={outcome}>
                {form}: <Name of={what} wraps />
              </p>
            ))}
            {project.open ? <EndProject id={project.id} /> : null}
          </Card>
        </Page>
      )}
    </Answer>
  )
}

import { getRouteApi, Link } from '@tanstack/react-router'
import { useRead } from '../api/read.ts'
import type { ProjectShown } from '../api/work.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { tellersOf } from '../words/labels.ts'
import { Name, Quoted } from '../words/name.tsx'
import { counted, inUnit, known } from '../words/numbers.ts'
import { FORM_WORDS } from '../results/result-says.ts'
import { ChangeProject } from './change-project.tsx'
import { CollaboratorsCard } from './collaborators-card.tsx'
import { EndProject } from './end-project.tsx'
import { VISIBILITY_WORDS } from './work-says.ts'
import { WorkTabs } from './work-tabs.tsx'
import style from './work.module.css'

const route = getRouteApi('/work/projects/$id')

/** One project: your part, who else had one, ties that grew in it, what came of it, what to do next. */
export function ProjectPage() {
  const { id } = route.useParams()
  const read = useRead('projects.show', { id }, { keep: true })
  return (
    <Answer of={read} lines={8}>
      {data => <Shown data={data} />}
    </Answer>
  )
}

function Shown({ data }: { data: ProjectShown }) {
  const { project, next } = data
  const { title, role, open, visibility, summary } = project
  const lead = [role, open ? 'goes on' : 'ended or quiet', VISIBILITY_WORDS[visibility]]
  return (
    <Page
      title={title}
      heading={<Name of={title} wraps />}
      crumbs={<Link to="/work/projects">Projects</Link>}
      lead={lead.filter(Boolean).join(', ')}
    >
      <WorkTabs />
      <Card title="What it is">
        {summary === null ? <Quiet>Nothing is told of it yet.</Quiet> : <Quoted text={summary} />}
        <p className={style.note}>{toldBy(project)}</p>
        <ChangeProject project={project} />
      </Card>
      {next.length === 0 ? null : (
        <Card title="Next">
          <ul className={style.plain}>
            {next.map(({ does, minutes, why }) => (
              <li key={does}>
                <Name of={does} wraps /> <span className={style.note}>{`${minutes} min. ${why}`}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <PartCard data={data} />
      <CollaboratorsCard data={data} />
      <CameCard data={data} />
    </Page>
  )
}

function toldBy({ sources, repositories, skills, also }: ProjectShown['project']): string {
  return [
    `Told by ${tellersOf(sources)}.`,
    repositories.length > 0 ? `Repository: ${repositories.join(', ')}.` : '',
    also.length > 0 ? `Also called ${also.join(', ')}.` : '',
    skills.length > 0 ? `Skills: ${skills.join(', ')}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function PartCard({ data: { work } }: { data: ProjectShown }) {
  return (
    <Card title="Your part">
      {work === null ? (
        <Quiet>No history of it was imported, so the days are not known.</Quiet>
      ) : (
        <>
          <p>
            {known(work.days) ? counted(work.days.value, 'day', 'days') : 'Not known how many days'} with work of yours.
          </p>
          <p>With others: {inUnit(work.shared, 'share')}.</p>
          {work.areas.length === 0 ? null : (
            <p className={style.note}>
              Mostly on {work.areas.map(({ area, days }) => `${area} (${counted(days, 'day', 'days')})`).join(', ')}.
            </p>
          )}
        </>
      )}
    </Card>
  )
}

function CameCard({ data: { project, outcomes } }: { data: ProjectShown }) {
  const { result, open } = project
  return (
    <Card title="What came of it">
      {result === null && outcomes.length === 0 ? <Quiet>No result is known.</Quiet> : null}
      {result === null ? null : <Quoted text={result} />}
      {outcomes.map(({ id, form, what }) => (
        <p key={id} className={style.note}>
          {FORM_WORDS[form]}: <Name of={what} wraps /> · <Link to="/work/results">among the results</Link>
        </p>
      ))}
      {open ? <EndProject project={project} /> : null}
    </Card>
  )
}

import { TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { useRead } from '../api/read.ts'
import type { Project } from '../api/work.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet, TextButton } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { dayGiven } from '../words/dates.ts'
import { sourceWord } from '../words/labels.ts'
import { Name } from '../words/name.tsx'
import { count, counted } from '../words/numbers.ts'
import { AddProject } from './add-project.tsx'
import { WorkTabs } from './work-tabs.tsx'
import style from './work.module.css'

const STEP = 50

/** Every project, by hand and from sources, each once; what goes on first. */
export function ProjectsPage() {
  const [find, setFind] = useState('')
  const [limit, setLimit] = useState(STEP)
  const search = useDeferredValue(find.trim())
  const read = useRead('projects.list', { limit, ...(search === '' ? {} : { search }) }, { keep: true })
  return (
    <Page
      title="Projects"
      heading="Built with others"
      lead="Every project that git, a profile, a CV or your own hand tells of, each once. What goes on comes first."
    >
      <WorkTabs />
      <AddProject />
      <Answer of={read} lines={6}>
        {({ rows, total }) =>
          total === 0 && search === '' ? (
            <Card label="No project yet">
              <Quiet>
                No project is known yet. Write one down, or{' '}
                <Link to="/import">import git, a LinkedIn archive or a résumé</Link>.
              </Quiet>
            </Card>
          ) : (
            <>
              <TextInput
                label="Find a project"
                type="search"
                className={style.find}
                value={find}
                autoComplete="off"
                onChange={event => setFind(event.currentTarget.value)}
              />
              <p className={style.note} role="status">
                {total === 0 ? `No project is called anything like “${search}”.` : counted(total, 'project')}
              </p>
              <ul className={style.items} aria-label="Projects">
                {rows.map(project => (
                  <ProjectItem key={project.id} project={project} />
                ))}
              </ul>
              {rows.length < total ? (
                <TextButton onClick={() => setLimit(Math.min(500, limit + STEP))} label="More projects">
                  {read.isFetching ? 'Fetching' : `${count(total - rows.length)} more`}
                </TextButton>
              ) : null}
            </>
          )
        }
      </Answer>
    </Page>
  )
}

function ProjectItem({ project }: { project: Project }) {
  const { id, title, role, open, people, sources, result } = project
  const said = [
    role,
    whenSays(project),
    people > 0 ? `with ${counted(people, 'other')}` : '',
    sources.map(sourceWord).join(', '),
  ]
  return (
    <li className={style.item} data-lever="project">
      <Link to="/work/projects/$id" params={{ id }}>
        <Name of={title} wraps />
      </Link>
      {open ? <span className={style.open}>going on</span> : null}
      <p className={style.note}>{said.filter(Boolean).join(' · ')}</p>
      {result === null ? null : (
        <p className={style.note}>
          Came of it: <Name of={result} wraps />
        </p>
      )}
    </li>
  )
}

function whenSays({ from, precision, until, open }: Project): string {
  const begun = from === null ? '' : dayGiven(from, precision)
  if (open) return begun === '' ? '' : `since ${begun}`
  const end = until === null ? '' : dayGiven(until, precision)
  return begun === end || end === '' ? begun : `${begun} to ${end}`
}

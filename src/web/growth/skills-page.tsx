import { getRouteApi, Link } from '@tanstack/react-router'
import { useDeferredValue } from 'react'
import type { GrowthQueries } from '../api/growth.ts'
import { useRead } from '../api/read.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet, TextButton } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { AddSkill } from './add-skill.tsx'
import style from './growth.module.css'
import { skillsHeading } from './growth-says.ts'
import type { SkillsSearch } from './growth-search.ts'
import { GrowthTabs } from './growth-tabs.tsx'
import { OnetCredit } from './onet-credit.tsx'
import { SkillFilters } from './skill-filters.tsx'
import { SkillList } from './skill-list.tsx'

const route = getRouteApi('/growth')
/** A list that was filtered to nothing differs from one that is empty. */
const ALL = { limit: 1000 } as const

/** Every skill that anything you gave speaks of, each with its range and what it rests on. */
export function SkillsPage() {
  const all = useRead('skills.list', ALL)
  return (
    <Answer of={all} lines={9}>
      {data => (
        <Page
          title="Skills"
          heading={skillsHeading(data.rows, data.total)}
          lead="The level is what everything you gave speaks for, on a scale of seven; the bar is what it leaves open."
        >
          <GrowthTabs />
          {data.total === 0 ? <NoSkills /> : <Found />}
          <OnetCredit />
        </Page>
      )}
    </Answer>
  )
}

function Found() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const wanted = useDeferredValue(search)
  const found = useRead('skills.list', inputOf(wanted), { keep: true })
  const go = (next: SkillsSearch) => void navigate({ search: next, replace: true })
  return (
    <>
      <SkillFilters search={search} go={go} />
      <AddSkill />
      <Answer of={found} lines={9}>
        {({ rows, asOf }) =>
          rows.length === 0 ? (
            <Card label="No skill fits">
              <Quiet>No skill fits all of that.</Quiet>
              <TextButton onClick={() => go({})}>Show all</TextButton>
            </Card>
          ) : (
            <SkillList rows={rows} asOf={asOf} />
          )
        }
      </Answer>
    </>
  )
}

function inputOf({ find, kind, due, sort }: SkillsSearch): GrowthQueries['skills.list']['input'] {
  return {
    ...ALL,
    ...(find === undefined ? {} : { search: find }),
    ...(kind === undefined ? {} : { kinds: [kind] }),
    ...(due === undefined ? {} : { due }),
    ...(sort === undefined ? {} : { sort }),
  }
}

function NoSkills() {
  return (
    <Card label="No skills yet">
      <Quiet>
        Skills come from positions, courses, certificates, commits and projects: <Link to="/import">import</Link> a
        LinkedIn archive, a résumé or the log of a repository, or write one down.
      </Quiet>
      <div className={style.stack}>
        <AddSkill />
      </div>
    </Card>
  )
}

import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useRead } from '../api/read.ts'
import type { PersonShown } from '../api/types.ts'
import { Answer } from '../shell/answer.tsx'
import { useKeys } from '../shell/keys.ts'
import { ExpectedOf } from '../expectations/expected-of.tsx'
import { open } from '../shell/open.ts'
import { Page } from '../shell/page.tsx'
import { plainText } from '../words/imported.ts'
import { bandWord } from '../words/labels.ts'
import { Name } from '../words/name.tsx'
import { Chips } from './chips.tsx'
import { Glance } from './glance.tsx'
import { HoursTogether } from './hours-together.tsx'
import { NumberCard } from './number-card.tsx'
import { Notes } from './notes.tsx'
import { Records } from './records.tsx'
import { Reciprocity } from './reciprocity.tsx'
import { Timeline } from './timeline.tsx'
import { OnlyYou } from './only-you.tsx'
import style from './person.module.css'

const route = getRouteApi('/people/$id')

/** One person: how you know them, what was seen, why the number is what it is, and what you can do or put right. */
export function PersonPage() {
  const { id } = route.useParams()
  const shown = useRead('people.show', { id })
  return <Answer of={shown}>{data => <Shown key={data.person.id} shown={data} />}</Answer>
}

function Shown({ shown }: { shown: PersonShown }) {
  const { person } = shown
  const [opened] = useState(() => Date.now())
  const log = () => open({ what: 'log', person: { id: person.id, name: person.name } })
  useKeys('This person', [{ keys: 'l', says: 'Write down contact or a note', run: log }])
  const work = [person.title, person.company, person.place].filter(part => part !== null && part !== '').join(' · ')
  return (
    <Page
      title={plainText(person.name)}
      heading={<Name of={person.name} wraps />}
      crumbs={
        <>
          <Link to="/people">People</Link> /{' '}
          <Link to="/people" search={{ bands: person.tie.band }}>
            {bandWord(person.tie.band)}
          </Link>
        </>
      }
      lead={
        <>
          {work === '' ? null : (
            <p>
              <Name of={work} wraps />
            </p>
          )}
          <p>{shown.facts}</p>
          <p data-screen-only>
            <Link to="/growth/mentors" search={{ ask: person.id }}>
              Ask as a mentor
            </Link>
          </p>
        </>
      }
    >
      <Chips shown={shown} />
      <Glance lanes={shown.lanes} now={shown.asOf ?? opened} />
      <NumberCard shown={shown} />
      <div className={style.columns}>
        <Reciprocity shown={shown} />
        <Notes shown={shown} />
      </div>
      <HoursTogether shown={shown} />
      <ExpectedOf id={person.id} name={person.name} />
      <OnlyYou person={person} />
      <Records shown={shown} />
      <Timeline id={person.id} />
    </Page>
  )
}

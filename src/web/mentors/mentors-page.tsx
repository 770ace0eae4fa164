import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useRead } from '../api/read.ts'
import type { Mentors } from '../api/mentors.ts'
import { Answer } from '../shell/answer.tsx'
import { GrowthTabs } from '../growth/growth-tabs.tsx'
import { useKeys } from '../shell/keys.ts'
import { Page } from '../shell/page.tsx'
import { Agreements } from './agreements.tsx'
import { Candidates } from './candidates.tsx'
import { DraftDialog } from './draft-dialog.tsx'
import { Equals } from './equals.tsx'
import { GapPicker } from './gap-picker.tsx'
import { Mentees } from './mentees.tsx'
import { StartDialog } from './start-dialog.tsx'
import type { Starting } from './start-dialog.tsx'
import style from './mentors.module.css'

const route = getRouteApi('/growth/mentors')

/** Agreements that there are; then who could mentor which gap, who could be a group of equals, whom to mentor. */
export function MentorsPage() {
  const { skill, order, ask } = route.useSearch()
  const navigate = route.useNavigate()
  const [starting, setStarting] = useState<Starting>()
  const mentors = useRead(
    'mentors.list',
    { ...(skill ? { skill } : {}), order: order ?? 'would-answer', limit: 60 },
    { keep: true },
  )
  useKeys('Mentors', [
    { keys: 'w', says: 'Write an agreement down', run: () => setStarting({ people: [], role: 'mentee' }) },
  ])
  const write = (id: string | undefined) =>
    void navigate({
      search: ({ ask: _ask, ...rest }) => (id === undefined ? rest : { ...rest, ask: id }),
      replace: id === undefined,
      resetScroll: false,
    })
  const named = mentors.data?.skill?.name
  return (
    <Page title="Mentors" lead="Who could help with what you lack, on what you agreed, and whether it moved anything.">
      <GrowthTabs />
      <Agreements start={setStarting} />
      <Answer of={mentors} lines={8}>
        {data => <Found data={data} write={write} start={setStarting} />}
      </Answer>
      {ask === undefined ? null : (
        <DraftDialog
          about={{ person: ask, skills: named ? [named] : [] }}
          form="ask"
          onClose={() => write(undefined)}
          onAsked={person => {
            write(undefined)
            setStarting({ people: [person], role: 'mentee', skills: named ? [named] : [] })
          }}
        />
      )}
      {starting === undefined ? null : <StartDialog starting={starting} onClose={() => setStarting(undefined)} />}
    </Page>
  )
}

function Found({
  data,
  write,
  start,
}: {
  data: Mentors
  write: (id: string) => void
  start: (starting: Starting) => void
}) {
  return (
    <>
      <section aria-labelledby="who" className={style.section}>
        <h2 id="who">Who could mentor you</h2>
        <GapPicker data={data} />
        <Candidates data={data} write={write} />
      </section>
      <Equals peers={data.peers} start={start} />
      <Mentees mentees={data.mentees} start={start} />
      <p className={style.note}>
        <Link to="/method/$page" params={{ page: 'mentor-candidates' }}>
          How this is found
        </Link>
        . {data.source}
      </p>
    </>
  )
}

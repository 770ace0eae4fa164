import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { download } from '../api/download.ts'
import { useRead } from '../api/read.ts'
import type { DraftForm, Mentorship } from '../api/mentors.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, TextButton } from '../shell/card.tsx'
import { useKeys } from '../shell/keys.ts'
import { Page } from '../shell/page.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { plainText } from '../words/imported.ts'
import { Name } from '../words/name.tsx'
import { AgendaCard } from './agenda-card.tsx'
import { AgreementCard } from './agreement-card.tsx'
import { DraftDialog } from './draft-dialog.tsx'
import { EndDialog } from './end-dialog.tsx'
import { cadenceSays, ROLE_WORDS } from './mentors-say.ts'
import { MovedCard } from './moved-card.tsx'
import { PromisesCard } from './promises-card.tsx'
import { SessionDialog } from './session-dialog.tsx'
import { SessionsCard } from './sessions-card.tsx'
import style from './mentors.module.css'

const route = getRouteApi('/growth/mentors/$id')

/** One mentorship: what to talk about, what was promised, what was agreed, and whether it moved anything. */
export function MentorshipPage() {
  const { id } = route.useParams()
  const shown = useRead('mentorships.show', { id })
  return (
    <Answer of={shown} lines={9}>
      {data => <Shown key={data.id} data={data} />}
    </Answer>
  )
}

/** `session`: writing one down; `next`: a message about the next one. */
type Opened = 'session' | 'end' | 'next' | Exclude<DraftForm, 'session'>

function Shown({ data }: { data: Mentorship }) {
  const [opened, setOpened] = useState<Opened>()
  const ended = data.agreement.state === 'ended'
  useKeys(
    'This mentorship',
    ended ? [] : [{ keys: 's', says: 'Write a session down', run: () => setOpened('session') }],
  )
  const close = () => setOpened(undefined)
  return (
    <Page
      title={plainText(data.title)}
      heading={<Name of={data.title} wraps />}
      crumbs={
        <>
          <Link to="/growth">Growth</Link> / <Link to="/growth/mentors">Mentors</Link>
        </>
      }
      lead={
        <p>
          {ROLE_WORDS[data.agreement.role]} · {cadenceSays(data)}
        </p>
      }
    >
      {ended ? null : (
        <div className={style.does} data-screen-only>
          <Button onClick={() => setOpened('session')}>Write a session down</Button>
          <TextButton onClick={() => setOpened(data.agreement.state === 'proposed' ? 'ask' : 'thanks')}>
            {data.agreement.state === 'proposed' ? 'Draft a message' : 'Draft thanks'}
          </TextButton>
        </div>
      )}
      <AgendaCard data={data} write={() => setOpened('next')} />
      <PromisesCard data={data} />
      <MovedCard data={data} />
      <SessionsCard data={data} />
      <AgreementCard data={data} end={() => setOpened('end')} />
      <Carry data={data} />
      {opened === 'session' ? <SessionDialog data={data} onClose={close} /> : null}
      {opened === 'end' ? <EndDialog data={data} onClose={close} /> : null}
      {opened === 'ask' || opened === 'thanks' || opened === 'next' ? (
        <DraftDialog about={{ mentorship: data.id }} form={opened === 'next' ? 'session' : opened} onClose={close} />
      ) : null}
    </Page>
  )
}

function Carry({ data }: { data: Mentorship }) {
  const save = async () => {
    try {
      await download('mentorships.export', 'mentorship.json', { id: data.id })
    } catch (error) {
      sayTrouble(error, 'That could not be written.')
    }
  }
  return (
    <Card title="Yours, wherever you go">
      <p className={style.note}>
        One file holds all of this: agreement, sessions, promises and levels. Another Groundwork takes it in.
      </p>
      <div data-screen-only>
        <Button onClick={() => void save()}>Export this mentorship</Button>
      </div>
    </Card>
  )
}

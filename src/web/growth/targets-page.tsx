import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Gap, Target } from '../api/growth.ts'
import { change } from '../api/change.ts'
import { useRead } from '../api/read.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet, Row, TextButton } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { plainText } from '../words/imported.ts'
import { Name } from '../words/name.tsx'
import { Alike } from './alike.tsx'
import { FindRole } from './find-role.tsx'
import { GapPicture } from './gap-picture.tsx'
import { GapTable } from './gap-table.tsx'
import { gapHeading, gapLead } from './growth-says.ts'
import { GrowthTabs } from './growth-tabs.tsx'
import { NextSteps } from './next-steps.tsx'
import { OnetCredit } from './onet-credit.tsx'
import { OwnRole } from './own-role.tsx'
import { Technologies } from './technologies.tsx'
import style from './growth.module.css'

const route = getRouteApi('/growth/targets')

/** The roles aimed at, one after the other: what each asks beside what one has, and what to do next. */
export function TargetsPage() {
  const { role } = route.useSearch()
  const targets = useRead('targets.list', {})
  const rows = targets.data?.rows ?? []
  const shown = rows.find(({ id }) => id === role) ?? rows.at(-1)
  const gap = useRead('targets.gap', shown === undefined ? {} : { id: shown.id }, {
    enabled: targets.data !== undefined,
  })
  return (
    <Answer of={gap} lines={9}>
      {data => <Shown gap={data} targets={rows} />}
    </Answer>
  )
}

function Shown({ gap, targets }: { gap: Gap; targets: readonly Target[] }) {
  const [doing, setDoing] = useState<'find' | 'own' | 'needs'>()
  const { target } = gap
  return (
    <Page title="Roles" heading={plainText(gapHeading(gap))} lead={<Name of={gapLead(gap)} wraps />}>
      <GrowthTabs />
      {target === null ? <NoTarget own={() => setDoing('own')} /> : <Targets targets={targets} shown={target.id} />}
      {target === null ? null : (
        <div className={style.does} data-screen-only>
          <Button onClick={() => setDoing(doing === 'find' ? undefined : 'find')} aria-expanded={doing === 'find'}>
            Aim at another role
          </Button>
          <Button onClick={() => setDoing('own')}>Describe a role of my own</Button>
          <Link to="/growth/adverts" search={target.id.startsWith('advert:') ? { advert: target.id } : {}}>
            {target.id.startsWith('advert:') ? 'The advertisement it comes from' : 'Read a job advertisement'}
          </Link>
          <TextButton onClick={() => setDoing('needs')}>
            {target.needs.length === 0 ? 'Add what this one asks' : 'Change what you added to it'}
          </TextButton>
          <TextButton onClick={() => void remove(target)} label={`No longer aim at it: ${target.title}`}>
            No longer aim at it
          </TextButton>
        </div>
      )}
      {doing === 'find' && target !== null ? <FindRole onDone={() => setDoing(undefined)} /> : null}
      {target === null ? null : <Steps gap={gap} />}
      {doing === 'own' ? <OwnRole onClose={() => setDoing(undefined)} /> : null}
      {doing === 'needs' && target !== null ? <OwnRole of={target} onClose={() => setDoing(undefined)} /> : null}
      <OnetCredit />
    </Page>
  )
}

function Steps({ gap }: { gap: Gap }) {
  return (
    <>
      {gap.description === null ? null : <Quiet>{gap.description}</Quiet>}
      <GapPicture gap={gap} />
      <NextSteps gap={gap} />
      <Technologies rows={gap.technologies} />
      <GapTable rows={gap.rows} />
      <Alike />
    </>
  )
}

/** The roles as a row of links; the one shown is marked. */
function Targets({ targets, shown }: { targets: readonly Target[]; shown: string }) {
  if (targets.length < 2) return null
  return (
    <nav aria-label="Roles you aim at" className={style.pills} data-screen-only>
      {targets.map(({ id, title }) => (
        <Link
          key={id}
          to="/growth/targets"
          search={{ role: id }}
          className={style.pill}
          {...(id === shown ? { 'aria-current': 'page' as const } : {})}
        >
          <Name of={title} />
        </Link>
      ))}
    </nav>
  )
}

function NoTarget({ own }: { own: () => void }) {
  return (
    <Card title="Which role do you aim at?">
      <div className={style.stack}>
        <Quiet>
          Any job title will do: its skills and the levels they ask are known for a thousand occupations. Then this page
          shows what it asks beside what you have, what to learn next, and what to prove next.
        </Quiet>
        <FindRole />
        <Row>
          <Button onClick={own}>Describe a role of my own</Button>
          <Link to="/growth/adverts">Read a job advertisement</Link>
        </Row>
        <Alike />
      </div>
    </Card>
  )
}

async function remove({ id, title }: Target): Promise<void> {
  try {
    await change('targets.remove', { id }, { says: `No longer aiming at ${title}.` })
  } catch (error) {
    sayTrouble(error)
  }
}

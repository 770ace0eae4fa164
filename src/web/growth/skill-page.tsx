import { Button } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Trouble } from '../api/call.ts'
import { change } from '../api/change.ts'
import type { SkillShown } from '../api/growth.ts'
import { useRead } from '../api/read.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet } from '../shell/card.tsx'
import { Page } from '../shell/page.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { plainText } from '../words/imported.ts'
import { Name } from '../words/name.tsx'
import { counted, known } from '../words/numbers.ts'
import { EvidenceDialog } from './evidence-dialog.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { FadingCard } from './fading-card.tsx'
import { levelRangeSays } from './growth-says.ts'
import { LevelCard } from './level-card.tsx'
import { NextEvidenceList } from './next-evidence.tsx'
import { OnetCredit } from './onet-credit.tsx'
import { PlaceYourself } from './place-yourself.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import { RateDialog } from './rate-dialog.tsx'
import type { Witness } from './rate-dialog.tsx'
import { SessionDialog } from './session-dialog.tsx'
import style from './growth.module.css'

/** What a page of a skill can open: one dialog at a time. */
type Opened = { what: 'evidence' } | { what: 'session' } | { what: 'plan' } | { what: 'rate'; by: Witness }

/** One skill: its level and what raised it, how it fades, what shows it, and what would tell more. */
export function SkillPage() {
  const { id } = useParams({ from: '/growth/skills/$id' })
  const [items, setItems] = useState(50)
  const skill = useRead('skills.show', { skill: id, items }, { keep: true })
  if (skill.error instanceof Trouble && skill.error.status === 404) return <Unheard name={id} />
  return (
    <Answer of={skill} lines={8}>
      {shown => <Shown shown={shown} all={() => setItems(10_000)} />}
    </Answer>
  )
}

/** A skill that nothing names yet: it takes one press to begin with it. */
function Unheard({ name }: { name: string }) {
  const add = () => change('skills.add', { name }, { says: `Wrote down ${name}.` }).catch(sayTrouble)
  return (
    <Page title={plainText(name)} heading={<Name of={name} wraps />} crumbs={<Link to="/growth">Skills</Link>}>
      <Card label="Not known">
        <div className={style.stack}>
          <Quiet>Nothing you gave names this skill.</Quiet>
          <div className={style.does}>
            <Button onClick={() => void add()}>Write it down as a skill of mine</Button>
          </div>
        </div>
      </Card>
    </Page>
  )
}

function Shown({ shown, all }: { shown: SkillShown; all: () => void }) {
  const [opened, setOpened] = useState<Opened>()
  const close = () => setOpened(undefined)
  const { skill } = shown
  return (
    <Page
      title={plainText(skill.name)}
      heading={<Name of={skill.name} wraps />}
      lead={leadOf(shown)}
      crumbs={<Link to="/growth">Skills</Link>}
    >
      <LevelCard shown={shown} />
      <div className={style.columns}>
        <FadingCard
          shown={shown}
          practise={() => setOpened({ what: 'session' })}
          plan={() => setOpened({ what: 'plan' })}
        />
        <NextEvidenceList
          next={shown.next}
          act={form => setOpened(form === 'self-anchored' ? undefined : { what: 'rate', by: form })}
        />
      </div>
      <PlaceYourself key={skill.id} shown={shown} />
      <EvidenceList shown={shown} write={() => setOpened({ what: 'evidence' })} all={all} />
      <OnetCredit />
      {opened?.what === 'evidence' ? <EvidenceDialog skill={skill.name} onClose={close} /> : null}
      {opened?.what === 'session' ? <SessionDialog skill={skill.name} onClose={close} /> : null}
      {opened?.what === 'plan' ? <PlanDialog skill={skill.name} onClose={close} /> : null}
      {opened?.what === 'rate' ? <RateDialog shown={shown} first={opened.by} onClose={close} /> : null}
    </Page>
  )
}

function leadOf({ skill }: SkillShown): string {
  const asked = skill.targets.length === 0 ? '' : ` Asked by ${skill.targets.map(plainText).join(', ')}.`
  const word = skill.verified ? '' : skill.evidence === 0 ? '' : ', all of it your own word'
  if (!known(skill.level)) return `Nothing you gave shows it; that is not the same as not having it.${asked}`
  return `Level ${levelRangeSays(skill.level)}. It rests on ${counted(skill.evidence, 'fact')}${word}.${asked}`
}

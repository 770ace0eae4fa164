import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { startJob } from '../api/job.ts'
import type { Preview } from '../api/types.ts'
import { Card, Quiet } from '../shell/card.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { counted } from '../words/numbers.ts'
import { years } from '../words/dates.ts'
import { FileTable } from './file-table.tsx'
import { isMapped } from './mapped-columns.ts'
import { handedIn, noteShown, rememberFiles } from './handed.ts'
import { LeftOut } from './left-out.tsx'
import { OutcomeHeading } from './outcome-heading.tsx'
import { Questions } from './questions.tsx'
import style from './import.module.css'

/** What an import would change, in words, before anything is written. */
export function PreviewCard({ job, preview }: { job: string; preview: Preview }) {
  const [{ files, answers: before }] = useState(() => handedIn(job))
  const [answers, setAnswers] = useState(before)
  const navigate = useNavigate()
  useEffect(() => noteShown(job), [job])
  const { counts } = preview
  const isNew = Object.entries(answers).some(([id, value]) => (before[id] ?? '') !== value)
  const isEmpty = counts.new + counts.matched + counts.forgotten === 0
  // there is nothing to count before the answer
  const isBlocked = isEmpty && preview.questions.length > 0
  const unmapped = preview.questions.filter(one => answers[one.id] && one.forms && !isMapped(one, answers[one.id]))
  const begin = async (operation: 'imports.run' | 'imports.preview') => {
    const given = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== ''))
    try {
      const next = await startJob(operation, { files: [...files], answers: given })
      rememberFiles(next, { files, answers: given })
      await navigate({ to: '/import', search: { job: next } })
    } catch (error) {
      sayTrouble(error, 'The import did not begin.')
    }
  }
  return (
    <>
      <Card label="What this would change">
        <OutcomeHeading>{preview.says}</OutcomeHeading>
        {isBlocked ? null : <Counts preview={preview} />}
        <Questions
          questions={preview.questions}
          answers={answers}
          answer={(id, value) => setAnswers({ ...answers, [id]: value })}
        />
        <div className={style.next}>
          {isNew || isBlocked ? (
            <Button data-main disabled={!isNew || unmapped.length > 0} onClick={() => void begin('imports.preview')}>
              Look again with these answers
            </Button>
          ) : null}
          {isEmpty ? null : (
            <Button
              {...(isNew ? {} : { 'data-main': true })}
              disabled={unmapped.length > 0}
              onClick={() => void begin('imports.run')}
            >
              {isNew ? 'Import with these answers' : counts.new === 0 ? 'Import anyway' : 'Import'}
            </Button>
          )}
          <Link to="/import">Not this</Link>
        </div>
        {unmapped.length > 0 ? (
          <Quiet>Choose a column for each field that is needed first, or none at all to leave that file out.</Quiet>
        ) : null}
      </Card>
      <Card title="File by file">
        <FileTable files={preview.files} />
      </Card>
      {preview.reasons.length > 0 ? <WhyLeftOut preview={preview} /> : null}
    </>
  )
}

function WhyLeftOut({ preview: { reasons, lines, files, counts } }: { preview: Preview }) {
  return (
    <Card title="What is left out, and why">
      <LeftOut reasons={reasons} lines={lines} files={files} total={counts.skipped + counts.failed} />
    </Card>
  )
}

function Counts({ preview: { counts, from, until } }: { preview: Preview }) {
  return (
    <>
      <dl className={style.counts}>
        <Count says="new" n={counts.new} why="kept when you import" />
        <Count says="already here" n={counts.matched} why="or repeated within what you handed over; kept once" />
        <Count says="left out" n={counts.skipped} why="on purpose; each with its reason below" />
        <Count says="not readable" n={counts.failed} why="kept in the ledger, to try again" />
        {counts.forgotten > 0 ? (
          <Count says="forgotten" n={counts.forgotten} why="about people you asked to forget" />
        ) : null}
      </dl>
      {/* of what is new the heading says it */}
      {counts.new > 0 || counts.people === 0 ? null : (
        <Quiet>
          {counted(counts.people, 'person', 'people')}
          {from === null ? '' : `, ${years(from, until)}`}.
        </Quiet>
      )}
    </>
  )
}

function Count({ says, n, why }: { says: string; n: number; why: string }) {
  return (
    <div className={style.count}>
      <dt>{says}</dt>
      <dd>
        <strong>{n.toLocaleString()}</strong>
        <small>{why}</small>
      </dd>
    </div>
  )
}

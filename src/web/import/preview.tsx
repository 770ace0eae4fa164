import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { startJob } from '../api/job.ts'
import type { JobInput } from '../api/job.ts'
import type { Preview } from '../api/types.ts'
import { Card, Quiet } from '../shell/card.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { counted } from '../words/numbers.ts'
import { years } from '../words/dates.ts'
import { FileTable } from './file-table.tsx'
import { isMapped } from './mapped-columns.ts'
import { besideOf, noteBegun, noteShown } from './handed.ts'
import { LeftOut } from './left-out.tsx'
import { OutcomeHeading } from './outcome-heading.tsx'
import { NotHanded, PreviewSteps } from './preview-steps.tsx'
import { Questions } from './questions.tsx'
import style from './import.module.css'

/** What an import would change, in words, before anything is written. */
export function PreviewCard({ job, asked, preview }: { job: string; asked: JobInput; preview: Preview }) {
  const { files, answers: before } = asked
  const [{ draft = {}, ...left }] = useState(() => besideOf(job))
  const [answers, setAnswers] = useState<Answers>({ ...draft, ...before })
  const navigate = useNavigate()
  useEffect(() => noteShown(job), [job])
  const { counts } = preview
  const isNew = Object.entries(answers).some(([id, value]) => (before[id] ?? '') !== value)
  const isEmpty = counts.new + counts.matched + counts.forgotten === 0
  // there is nothing to count before the answer
  const isBlocked = isEmpty && preview.questions.length > 0
  const unmapped = preview.questions.filter(one => answers[one.id] && one.forms && !isMapped(one, answers[one.id]))
  const settled = Object.keys(before).filter(id => !preview.questions.some(one => one.id === id))
  const begin = async (operation: 'imports.run' | 'imports.preview', again: readonly string[] = []) => {
    const given = Object.fromEntries(
      Object.entries(answers).filter(([id, value]) => value !== '' && !again.includes(id)),
    )
    try {
      const next = await startJob(operation, { files: [...files], answers: given })
      if (operation === 'imports.preview') noteBegun(next, again.length === 0 ? left : { ...left, draft: answers })
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
        <PreviewSteps
          files={files}
          isNew={isNew}
          isBlocked={isBlocked}
          isUnmapped={unmapped.length > 0}
          news={isEmpty ? null : counts.new}
          settled={settled}
          begin={begin}
        />
        <NotHanded {...left} />
      </Card>
      <Card title="File by file">
        <FileTable files={preview.files} />
      </Card>
      {preview.reasons.length > 0 ? <WhyLeftOut preview={preview} /> : null}
    </>
  )
}

type Answers = Readonly<Record<string, string>>

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

import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { startJob } from '../api/job.ts'
import type { Preview } from '../api/types.ts'
import { Card, Quiet } from '../shell/card.tsx'
import { say } from '../shell/toast.ts'
import { counted } from '../words/numbers.ts'
import { years } from '../words/dates.ts'
import { FileTable } from './file-table.tsx'
import { filesOf, rememberFiles } from './hand-over.ts'
import { LedgerLines } from './ledger-lines.tsx'
import { Questions } from './questions.tsx'
import style from './import.module.css'

/** What an import would change, in words, before anything is written. */
export function PreviewCard({ job, preview }: { job: string; preview: Preview }) {
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({})
  const navigate = useNavigate()
  const { counts } = preview
  const begin = async (operation: 'imports.run' | 'imports.preview') => {
    try {
      const files = [...filesOf(job)]
      const next = await startJob(operation, { files, answers: { ...answers } })
      rememberFiles(next, files)
      await navigate({ to: '/import', search: { job: next } })
    } catch (error) {
      say(error instanceof Error ? error.message : 'The import did not begin.', { tone: 'trouble' })
    }
  }
  return (
    <>
      <Card label="What this would change">
        <h2>{preview.says}</h2>
        <dl className={style.counts}>
          <Count says="new" n={counts.new} why="kept when you import" />
          <Count says="already here" n={counts.matched} why="from an earlier import; kept once" />
          <Count says="left out" n={counts.skipped} why="on purpose; each with its reason below" />
          <Count says="not readable" n={counts.failed} why="kept in the ledger, to try again" />
          {counts.forgotten > 0 ? (
            <Count says="forgotten" n={counts.forgotten} why="about people you asked to forget" />
          ) : null}
        </dl>
        <Quiet>
          {counted(counts.people, 'person', 'people')}
          {preview.from === null ? '' : `, ${years(preview.from, preview.until)}`}.
        </Quiet>
        <Questions
          questions={preview.questions}
          answers={answers}
          answer={(id, value) => setAnswers({ ...answers, [id]: value })}
        />
        <div className={style.next}>
          <Button
            data-main
            onClick={() => void begin('imports.run')}
            disabled={counts.new === 0 && counts.failed === 0 && counts.skipped === 0}
          >
            {counts.new === 0 ? 'Import anyway' : 'Import'}
          </Button>
          {Object.keys(answers).length > 0 ? (
            <Button onClick={() => void begin('imports.preview')}>Look again with these answers</Button>
          ) : null}
          <Link to="/import">Not this</Link>
        </div>
      </Card>
      <Card title="File by file">
        <FileTable files={preview.files} />
      </Card>
      {preview.lines.length > 0 ? (
        <Card title="What is left out, and why">
          <LedgerLines lines={preview.lines} />
        </Card>
      ) : null}
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

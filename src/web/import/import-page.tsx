import { getRouteApi } from '@tanstack/react-router'
import { JOB_GONE, useJob, useJobInput } from '../api/job.ts'
import type { Imported, Preview } from '../api/types.ts'
import { Skeleton } from '../shell/answer.tsx'
import { Card, Quiet } from '../shell/card.tsx'
import { Progress } from '../shell/job-tray.tsx'
import { StopJob } from '../shell/stop-job.tsx'
import { Page } from '../shell/page.tsx'
import { DropArea } from './drop-area.tsx'
import { useHandOver } from './hand-over.ts'
import { HowTo } from './how-to.tsx'
import { ImportDone } from './import-done.tsx'
import { ImportGone } from './import-gone.tsx'
import { NotImported } from './not-imported.tsx'
import { PathForm } from './path-form.tsx'
import { OutcomeHeading } from './outcome-heading.tsx'
import { PreviewCard } from './preview.tsx'
import style from './import.module.css'

const route = getRouteApi('/import')

/** Import in three steps, each at its own address: drop, see what it would change, import. */
export function ImportPage() {
  const { job } = route.useSearch()
  return (
    <Page title="Import" lead="You see what it would change before anything is written; and you can take it back.">
      {job === undefined ? <Begin /> : <Following id={job} />}
    </Page>
  )
}

function Begin() {
  const hand = useHandOver()
  return (
    <>
      <DropArea hand={hand} />
      <PathForm hand={hand} />
      <HowTo />
    </>
  )
}

function Following({ id }: { id: string }) {
  const job = useJob(id)
  const isGone = job?.error?.code === JOB_GONE
  const input = useJobInput(id, job !== undefined && job.state !== 'running' && !isGone)
  if (!job) return <Skeleton lines={3} />
  if (job.state === 'running')
    return (
      <Card label="Working">
        <div className={style.working}>
          <OutcomeHeading>{job.operation === 'imports.preview' ? 'Reading your files' : 'Importing'}</OutcomeHeading>
          <Progress of={job} />
          <p>
            <StopJob job={id} />
          </p>
          <Quiet>You can leave this page; the work goes on, and stopping leaves everything as it was.</Quiet>
        </div>
      </Card>
    )
  if (isGone) return <ImportGone says={job.error?.message ?? ''} />
  if (!input) return <Skeleton lines={3} />
  if (job.state === 'done' && job.operation === 'imports.preview')
    return <PreviewCard key={id} job={id} asked={input} preview={job.output as Preview} />
  if (job.state === 'done') return <ImportDone imported={job.output as Imported} />
  return (
    <NotImported asked={input} operation={job.operation} stopped={job.state === 'stopped'} says={job.error?.message} />
  )
}

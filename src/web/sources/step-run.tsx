import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useJob } from '../api/job.ts'
import { useRead } from '../api/read.ts'
import type { Fetched } from '../api/types.ts'
import { Skeleton } from '../shell/answer.tsx'
import { Quiet } from '../shell/card.tsx'
import { Progress } from '../shell/job-tray.tsx'
import { StopJob } from '../shell/stop-job.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { counted } from '../words/numbers.ts'
import { Came } from './came.tsx'
import { SayWho } from './say-who.tsx'
import { Step } from './step.tsx'
import style from './sources.module.css'

type Props = { job: string; account: string; goOn: () => Promise<void>; done: () => void }

/** The last step: the first fetching, with progress and a stop, then what came. Found again after a reload by its job. */
export function StepRun({ job: id, account, goOn, done }: Props) {
  const job = useJob<Fetched>(id)
  if (!job) return <Skeleton lines={3} />
  if (job.state === 'running')
    return (
      <Step key="running" title="Fetching for the first time">
        <div className={style.wide}>
          <Progress of={job} />
          <p>
            <StopJob job={id} />
          </p>
          <Quiet>
            You can leave this page; the work goes on. What came until you stop is kept, and the next time goes on from
            there.
          </Quiet>
        </div>
      </Step>
    )
  if (job.state === 'done' && job.output)
    return (
      <Step key="done" title={job.output.says}>
        <div className={style.wide}>
          <Came fetched={job.output} />
          <InAll account={account} kept={job.output.came?.kept ?? 0} />
          <div className={style.buttons}>
            {job.output.more ? <GoOn says="Go on" goOn={goOn} /> : null}
            <Button {...(job.output.more ? {} : { 'data-main': true })} onClick={done}>
              See all sources
            </Button>
            <Link to="/">See the check</Link>
          </div>
        </div>
      </Step>
    )
  return <Ended key="ended" isStopped={job.state === 'stopped'} error={job.error} goOn={goOn} done={done} />
}

/** What the runs before a break brought counts as much as what came since. */
function InAll({ account: id, kept }: { account: string; kept: number }) {
  const total = useRead('accounts.list', {}).data?.rows.find(row => row.id === id)?.total ?? 0
  if (total <= kept) return null
  return <Quiet>With what came before: {counted(total, 'fact')} in all from this account.</Quiet>
}

type Trouble = { readonly code: string; readonly message: string } | undefined

/** It was stopped or broke off: why, and the way to go on from what came. */
function Ended({
  isStopped,
  error,
  goOn,
  done,
}: Omit<Props, 'job' | 'account'> & { isStopped: boolean; error: Trouble }) {
  return (
    <Step title={isStopped ? 'Stopped.' : 'It did not come through.'}>
      <div className={style.wide}>
        <div className={style.trouble} role="alert">
          {/* the heading says already that it was stopped */}
          <p>{error?.message.replace(/^Stopped\. /, '') ?? 'What came until then is kept.'}</p>
          <SayWho code={error?.code} />
        </div>
        <Quiet>The account is connected. Go on now, or run it from the list of sources whenever you like.</Quiet>
        <div className={style.buttons}>
          <GoOn says={isStopped ? 'Go on' : 'Try again'} goOn={goOn} />
          <Button onClick={done}>See all sources</Button>
        </div>
      </div>
    </Step>
  )
}

/** Fetches once more, from where it ended. */
function GoOn({ says, goOn }: { says: string; goOn: () => Promise<void> }) {
  const [isBeginning, setBeginning] = useState(false)
  const again = async (): Promise<void> => {
    setBeginning(true)
    try {
      await goOn()
    } catch (error) {
      sayTrouble(error, 'It did not begin.')
    } finally {
      setBeginning(false)
    }
  }
  return (
    <Button data-main disabled={isBeginning} onClick={() => void again()}>
      {says}
    </Button>
  )
}

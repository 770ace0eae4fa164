import { useEffect, useRef, useState } from 'react'
import { startJob, stopJob, useJob } from '../api/job.ts'
import type { JobState } from '../api/job.ts'
import type { Looked } from '../api/types.ts'
import { LeftOut } from '../import/left-out.tsx'
import { Quiet, Row, TextButton } from '../shell/card.tsx'
import { StopJob } from '../shell/stop-job.tsx'
import { useLostFocus } from '../shell/lost-focus.ts'
import { Name } from '../words/name.tsx'
import { Fact } from './came.tsx'
import style from './sources.module.css'

/** A look at a few of what would be fetched, before anything is kept, with a stop of its own; `look` is what is asked for. */
export function LookFirst({ look, what }: { look: () => LookInput; what: string }) {
  const [id, setId] = useState<string>()
  const [isBeginning, setBeginning] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const job = useJob<Looked>(id)
  const isLooking = isBeginning || (id !== undefined && (!job || job.state === 'running'))
  useStoppedWhenLeft(isLooking ? id : undefined)
  const begin = async (): Promise<void> => {
    setBeginning(true)
    setTrouble(undefined)
    try {
      setId(await startJob('accounts.preview', look()))
    } catch (error) {
      setId(undefined)
      setTrouble(error instanceof Error ? error.message : 'The server did not answer.')
    } finally {
      setBeginning(false)
    }
  }
  return (
    <div className={style.wide}>
      <Row>
        <TextButton disabled={isLooking} onClick={() => void begin()}>
          {isLooking ? 'Looking' : `Look at a few ${what} first`}
        </TextButton>
        {isLooking && id !== undefined ? <StopJob job={id} label="Stop looking" /> : null}
      </Row>
      {isLooking && job ? <Quiet>{job.progress.says}</Quiet> : null}
      {trouble ? <p role="alert">{trouble}</p> : null}
      {job && !isLooking ? <Ended key={id} job={job} /> : null}
    </div>
  )
}

export type LookInput = Parameters<typeof startJob<'accounts.preview'>>[1]

/** Who chooses otherwise or goes on will not see what the look says, so the server is not asked any further. */
function useStoppedWhenLeft(id: string | undefined): void {
  const running = useRef(id)
  useEffect(() => {
    running.current = id
  }, [id])
  useEffect(
    () => () => {
      if (running.current !== undefined) void stopJob(running.current).catch(() => undefined)
    },
    [],
  )
}

function Ended({ job: { state, output, error } }: { job: JobState<Looked> }) {
  if (state === 'done' && output) return <Found looked={output} />
  if (state === 'stopped') return <Stopped />
  return <p role="alert">{error?.message ?? 'The server did not answer.'}</p>
}

/** Takes the place of the button that stopped it. */
function Stopped() {
  const says = useLostFocus<HTMLParagraphElement>()
  return (
    <p ref={says} tabIndex={-1} role="status">
      Stopped. Nothing of it was kept.
    </p>
  )
}

function Found({ looked: { says, came, people, lines, reasons } }: { looked: Looked }) {
  return (
    <div className={style.wide} role="status">
      <p>
        <Name of={says} wraps />
      </p>
      <dl className={style.facts}>
        <Fact says="would be new" n={came.kept} />
        <Fact says="here before or repeated" n={came.matched} />
        <Fact says="people" n={people} />
        <Fact says="left out" n={came.skipped} />
        <Fact says="not readable" n={came.failed} />
      </dl>
      {reasons.length > 0 ? (
        <details>
          <summary>What is left out, and why</summary>
          <LeftOut reasons={reasons} lines={lines} total={came.skipped + came.failed} />
        </details>
      ) : null}
      <Quiet>Nothing of it was kept.</Quiet>
    </div>
  )
}

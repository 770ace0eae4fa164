import { useJobs } from '../api/job.ts'
import type { Account } from '../api/types.ts'
import { Progress } from '../shell/job-tray.tsx'
import { StopJob } from '../shell/stop-job.tsx'
import { plainText } from '../words/imported.ts'
import style from './sources.module.css'

/**
 * How far the run of an account is, with its stop. A run that a schedule began is no job of the server's list: it is
 * said, and ends by itself.
 */
export function RunOf({ account }: { account: Account }) {
  const run = useJobs().find(
    ({ operation, about, state }) => operation === 'accounts.run' && about === account.id && state === 'running',
  )
  if (!run) return <p role="status">It is being fetched now.</p>
  return (
    <div className={style.wide}>
      <Progress of={run} />
      <div>
        <StopJob job={run.id} label={`Stop: ${plainText(account.title)}`} />
      </div>
    </div>
  )
}

import { stopJob, useJobs } from '../api/job.ts'
import type { Account } from '../api/types.ts'
import { TextButton } from '../shell/card.tsx'
import { Progress } from '../shell/job-tray.tsx'
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
        <TextButton label={`Stop: ${plainText(account.title)}`} onClick={() => void stopJob(run.id)}>
          Stop
        </TextButton>
      </div>
    </div>
  )
}

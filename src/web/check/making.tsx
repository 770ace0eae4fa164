import { useEffect, useState } from 'react'
import { runJob, startJob, useJobs } from '../api/job.ts'
import { client } from '../api/client.ts'
import type { Check } from '../api/types.ts'
import { Progress } from '../shell/job-tray.tsx'
import style from './check.module.css'

/** While the numbers are worked out again: how far it is; what stands below stays readable. */
export function Making({ check }: { check: Check }) {
  const [failed, setFailed] = useState<string>()
  const job = useJobs().find(job => job.state === 'running')
  useEffect(() => {
    const again = setInterval(() => void client.invalidateQueries({ predicate: isCheck }), 1500)
    return () => clearInterval(again)
  }, [])
  useEffect(() => {
    if (check.madeAt !== null || check.updating) return
    runJob('check.run', {}).catch((error: unknown) => setFailed(error instanceof Error ? error.message : String(error)))
  }, [check.madeAt, check.updating])
  if (failed !== undefined)
    return (
      <div className={style.making} role="alert">
        {failed}{' '}
        <button type="button" className={style.again} onClick={() => void startJob('check.run', {})}>
          Try again
        </button>
      </div>
    )
  return (
    <div className={style.making} role="status">
      <span>The numbers are being worked out again; what you see is from before.</span>
      {job ? <Progress of={job} /> : null}
    </div>
  )
}

function isCheck(query: { queryKey: readonly unknown[] }): boolean {
  return query.queryKey[1] === 'check.read'
}

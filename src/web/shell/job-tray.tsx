import { useLocation } from '@tanstack/react-router'
import { stopJob, useJobs } from '../api/job.ts'
import type { JobState } from '../api/job.ts'
import { TextButton } from './card.tsx'
import style from './toasts.module.css'

const WORDS: Readonly<Record<string, string>> = {
  'check.run': 'Working out the check',
  'imports.preview': 'Reading your files',
  'imports.run': 'Importing',
  'imports.retry': 'Importing again',
  'data.restore': 'Restoring',
  'demo.open': 'Making up a person',
  'accounts.find': 'Looking up a server',
  'accounts.certificate': 'Looking at a certificate',
  'accounts.probe': 'Testing a connection',
  'accounts.preview': 'Looking at a few',
  'accounts.run': 'Fetching from an account',
  'people.refresh': 'Working out the numbers',
}

/** Pages that show the progress of their work themselves. */
const OWN_PROGRESS: ReadonlySet<string> = new Set(['/import', '/data/sources/connect'])

/** The one place for work in the background: found again after a reload, and it can be stopped. */
export function JobTray() {
  const jobs = useJobs().filter(job => job.state === 'running')
  const path = useLocation({ select: location => location.pathname })
  if (jobs.length === 0 || OWN_PROGRESS.has(path)) return null
  return (
    <aside className={style.tray} aria-label="Work in the background" data-screen-only>
      {jobs.map(job => (
        <div key={job.id} className={style.job}>
          <div className={style.jobHead}>
            <span>{WORDS[job.operation] ?? 'Working'}</span>
            <TextButton onClick={() => void stopJob(job.id)}>Stop</TextButton>
          </div>
          <Progress of={job} />
        </div>
      ))}
    </aside>
  )
}

/** How far a job is, as a line and in its own words. */
export function Progress({ of: { progress } }: { of: JobState }) {
  const share = progress.total > 0 ? Math.min(1, progress.done / progress.total) : undefined
  return (
    <div>
      <div
        className={style.track}
        role="progressbar"
        aria-label={progress.says === '' ? 'Working' : progress.says}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(share === undefined ? {} : { 'aria-valuenow': Math.round(share * 100) })}
      >
        <div className={style.done} style={{ width: `${Math.round((share ?? 0.08) * 100)}%` }} />
      </div>
      <small>{progress.says}</small>
    </div>
  )
}

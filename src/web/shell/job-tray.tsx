import { Link, useLocation } from '@tanstack/react-router'
import { useJobs } from '../api/job.ts'
import type { JobState } from '../api/job.ts'
import { isUnseen } from '../import/handed.ts'
import { StopJob } from './stop-job.tsx'
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

/**
 * The one place for work in the background: found again after a reload, and it can be stopped. Of a preview that was left
 * before it was done, it is also the way back.
 */
export function JobTray() {
  const all = useJobs()
  const jobs = all.filter(job => job.state === 'running')
  const path = useLocation({ select: location => location.pathname })
  const lastImport = all.find(({ operation }) => operation.startsWith('imports.'))
  const isWaiting =
    lastImport?.operation === 'imports.preview' && lastImport.state === 'done' && isUnseen(lastImport.id)
  if ((jobs.length === 0 && !isWaiting) || OWN_PROGRESS.has(path)) return null
  return (
    <aside className={style.tray} aria-label="Work in the background" data-screen-only>
      {jobs.map(job => (
        <div key={job.id} className={style.job}>
          <div className={style.jobHead}>
            <JobName of={job} />
            <StopJob job={job.id} />
          </div>
          <Progress of={job} />
        </div>
      ))}
      {isWaiting ? (
        <p className={style.job}>
          Your files were read.{' '}
          <Link to="/import" search={{ job: lastImport.id }}>
            See what they would change
          </Link>
        </p>
      ) : null}
    </aside>
  )
}

/** What is done; where a page shows it whole, the way there. */
function JobName({ of: { id, operation } }: { of: JobState }) {
  const words = WORDS[operation] ?? 'Working'
  if (!operation.startsWith('imports.')) return <span>{words}</span>
  return (
    <Link to="/import" search={{ job: id }}>
      {words}
    </Link>
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

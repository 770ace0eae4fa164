/**
 * What a preview was made of. `hidden`: folders of a drop that were not handed over. `draft`: earlier answers to what is asked
 * again.
 */
export type Handed = {
  readonly files: readonly string[]
  readonly answers: Readonly<Record<string, string>>
  readonly hidden?: readonly string[]
  readonly draft?: Readonly<Record<string, string>>
}

const PREFIX = 'groundwork.files.'
const SHOWN = 'groundwork.shown.'
/** Previews and imports that are remembered; the server remembers about as many. */
const MOST = 50

/**
 * Which files a preview read and what was answered, so that the import after it takes the same, also after a reload and in
 * another tab.
 */
export function rememberFiles(job: string, handed: Handed): void {
  const jobs = [...jobsRemembered().filter(one => one !== job), job]
  for (const old of jobs.slice(0, -MOST)) {
    localStorage.removeItem(PREFIX + old)
    localStorage.removeItem(SHOWN + old)
  }
  localStorage.setItem(JOBS, JSON.stringify(jobs.slice(-MOST)))
  localStorage.setItem(PREFIX + job, JSON.stringify(handed))
}

const JOBS = 'groundwork.handed'

/** Oldest first. */
function jobsRemembered(): readonly string[] {
  return JSON.parse(localStorage.getItem(JOBS) ?? '[]') as string[]
}

export function handedIn(job: string): Handed {
  const kept = localStorage.getItem(PREFIX + job)
  return kept === null ? { files: [], answers: {} } : (JSON.parse(kept) as Handed)
}

/** A preview that was shown need not be pointed to any more. */
export function noteShown(job: string): void {
  if (handedIn(job).files.length > 0) localStorage.setItem(SHOWN + job, 'yes')
}

/** Whether a preview of what was handed over here was left before it was done, so that nobody has seen it. */
export function isUnseen(job: string): boolean {
  return handedIn(job).files.length > 0 && localStorage.getItem(SHOWN + job) === null
}

/**
 * What of a drop was not handed over: folders that a computer hides, and what the browser could not open. `draft`: earlier
 * answers to what is asked again.
 */
export type Beside = {
  readonly hidden?: readonly string[]
  readonly unread?: readonly string[]
  readonly draft?: Readonly<Record<string, string>>
}

const BEGUN = 'groundwork.previews'
const BESIDE = 'groundwork.beside'
/** Previews that are remembered; the server remembers about as many. */
const MOST = 50

type Begun = { readonly job: string; readonly shown: boolean }

/**
 * Notes that a preview was begun here. Only its id stays in the browser: which files it read the server tells while it knows
 * it. What names files or answers is for this tab alone, until something was imported.
 */
export function noteBegun(job: string, beside: Beside = {}): void {
  keepBegun([...previewsBegun().filter(one => one.job !== job), { job, shown: false }])
  const known = Object.entries(besideAll()).slice(1 - MOST)
  sessionStorage.setItem(BESIDE, JSON.stringify(Object.fromEntries([...known, [job, beside]])))
}

/** What was noted beside a preview, in this tab. */
export function besideOf(job: string): Beside {
  return besideAll()[job] ?? {}
}

/** What was imported needs no more to be known of how it was handed over. */
export function forgetBeside(): void {
  sessionStorage.removeItem(BESIDE)
}

/** A preview that was shown need not be pointed to any more. */
export function noteShown(job: string): void {
  if (isUnseen(job)) keepBegun(previewsBegun().map(one => (one.job === job ? { job, shown: true } : one)))
}

/** Whether a preview that was begun here was left before it was done, so that nobody has seen it. */
export function isUnseen(job: string): boolean {
  return previewsBegun().some(one => one.job === job && !one.shown)
}

/** Names of files that an earlier Groundwork left in the browser go. */
export function forgetOldNames(): void {
  for (const key of Object.keys(localStorage))
    if (/^groundwork\.(?:files\.|shown\.|handed$)/u.test(key)) localStorage.removeItem(key)
}

/** Oldest first. */
function previewsBegun(): readonly Begun[] {
  return JSON.parse(localStorage.getItem(BEGUN) ?? '[]') as Begun[]
}

function keepBegun(all: readonly Begun[]): void {
  localStorage.setItem(BEGUN, JSON.stringify(all.slice(-MOST)))
}

function besideAll(): Readonly<Record<string, Beside>> {
  return JSON.parse(sessionStorage.getItem(BESIDE) ?? '{}') as Record<string, Beside>
}

export type Handed = { readonly files: readonly string[]; readonly answers: Readonly<Record<string, string>> }

/** Which files a preview read and what was answered, so that the import after it, also after a reload, takes the same. */
export function rememberFiles(job: string, handed: Handed): void {
  sessionStorage.setItem(`groundwork.files.${job}`, JSON.stringify(handed))
}

export function handedIn(job: string): Handed {
  const kept = sessionStorage.getItem(`groundwork.files.${job}`)
  return kept === null ? { files: [], answers: {} } : (JSON.parse(kept) as Handed)
}

/** A preview that was shown need not be pointed to any more. */
export function noteShown(job: string): void {
  sessionStorage.setItem(shownKey(job), 'yes')
}

/** Whether a preview of what was handed over here was left before it was done, so that nobody has seen it. */
export function isUnseen(job: string): boolean {
  return handedIn(job).files.length > 0 && sessionStorage.getItem(shownKey(job)) === null
}

const shownKey = (job: string): string => `groundwork.shown.${job}`

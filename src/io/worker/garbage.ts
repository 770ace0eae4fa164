import { setFlagsFromString } from 'node:v8'

/** What each running task allows, in percent of what its thread holds. */
const allowed: number[] = []

/**
 * Lets the engine clear away more often while a task runs: once so much has come on top of what is held, in percent. Left
 * alone it waits for half as much again, which in two threads that hold 80 MB each is as much as a third would need. It
 * holds for all threads of the process, since the engine knows one value; call what is returned when the task has ended.
 */
export function holdGarbage(percent: number | undefined, tell = tellEngine): () => void {
  if (percent === undefined) return () => undefined
  allowed.push(percent)
  tell(least())
  let isHeld = true
  return () => {
    if (!isHeld) return
    isHeld = false
    allowed.splice(allowed.indexOf(percent), 1)
    tell(least())
  }
}

/**
 * For a reader, which keeps its first objects (people, files) and lets all later ones go: V8 would learn from the first
 * that what is made there lives long, and put a whole mailbox among the old objects; twice the memory, a third more work.
 * It holds for the whole process from then on. Called once the threads have started that work beside it: after a change
 * of its flags the engine does not trust what it compiled before, and the next thread starts 70 ms later.
 */
export function learnNoLifetimes(): void {
  setFlagsFromString('--no-allocation-site-pretenuring')
}

/** 0: as the engine sees fit. */
function least(): number {
  return allowed.length === 0 ? 0 : Math.min(...allowed)
}

function tellEngine(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`)
}

/** What the command line writes to and reads from; a test hands in its own. */
export type Terminal = {
  out(text: string): void | Promise<void>
  err(text: string): void
  /** true where a person watches stderr */
  readonly isWatched: boolean
  readonly columns: number
  /** calls back at Ctrl+C; returns how to end that */
  onStop(stop: () => void): () => void
}

/** The terminal of this process. Writing waits for a slow reader, and a reader that goes away is no error. */
export function processTerminal(): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  return {
    out: text =>
      process.stdout.write(text)
        ? undefined
        : new Promise<void>(resolve => {
            process.stdout.once('drain', resolve)
          }),
    err: text => void process.stderr.write(text),
    isWatched: process.stderr.isTTY,
    columns: process.stderr.columns ?? 80,
    onStop(stop) {
      process.on('SIGINT', stop)
      process.on('SIGTERM', stop)
      return () => {
        process.off('SIGINT', stop)
        process.off('SIGTERM', stop)
      }
    },
  }
}

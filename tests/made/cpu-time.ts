/**
 * Milliseconds of work that this thread has done so far. A test that guards against work without end looks at the work
 * and not at the clock on the wall: a busy machine makes nothing fail.
 */
export function cpuTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}

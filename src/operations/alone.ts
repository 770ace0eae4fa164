import type { Operation } from './operation.ts'

/**
 * Commands by the word that begins them, each with all operations that the word can begin. A command line that starts
 * with one needs no other: loading the whole table takes longer than most commands, and holds 30 MB while they run.
 */
export const ALONE: ReadonlyMap<string, () => Promise<readonly Operation[]>> = new Map([
  [
    'check',
    async () => {
      const { checkRead, checkRun } = await import('./check.ts')
      return [checkRead, checkRun] as readonly Operation[]
    },
  ],
  ['import', async () => [(await import('./imports.ts')).importsRun] as readonly Operation[]],
])

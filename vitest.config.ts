import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'tests/**/*.test.ts',
      'evaluate/**/*.test.ts',
      'examples/**/*.test.ts',
    ],
    setupFiles: ['tests/seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: {
      TZ: 'America/Los_Angeles',
      // the programs that tests start by the hundred need not compile the same files each time
      NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/compile'),
    },
    pool: 'forks',
    maxWorkers: Math.min(4, Math.max(2, availableParallelism())),
    // loading the rooms anew for each of some three hundred files would take a third of the time of all unit tests;
    // nothing that the tests load keeps state that another file could see
    isolate: false,
  },
})

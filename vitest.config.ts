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
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { TZ: 'America/Los_Angeles' },
    pool: 'forks',
    maxWorkers: 2,
  },
})

import type * as OpenWorld from '../src/io/world/open-world.ts'
import type { ReadResult } from '../src/operations/import/read-inputs.ts'
import { UNWATCHED } from '../src/operations/operation.ts'

// what was built, as it is shipped
const { openWorld } = (await import(
  new URL('../dist/io/world/open-world.js', import.meta.url).href
)) as typeof OpenWorld

/**
 * A process of its own that imports the files it is given into a home of its own, until they are committed: without the
 * measures that follow. Says how many seconds that took after the process had started, and how many rows came.
 */
const [home = '', ...files] = process.argv.slice(2)
const from = performance.now()
const world = await openWorld({ home })
const { counts } = await world.work.run<ReadResult>('import', { files, answers: {}, preview: false }, UNWATCHED)
console.log(JSON.stringify({ seconds: (performance.now() - from) / 1000, added: counts.added }))
await world.close()

import { enableCompileCache } from 'node:module'

// A process of its own that imports the files it is given into a home of its own, until they are committed: without the
// measures that follow. Says how many seconds that took after the process had started, and how many rows came. It runs what
// was built, and is written so that no compiler has to start for it, as the program is.
enableCompileCache()
const { mailHere, startImport } = await import('../dist/operations/start-import.js')
startImport(process.argv.slice(3), true)
const { openWorld } = await import('../dist/io/world/open-world.js')
const [home = '', ...files] = process.argv.slice(2)
const from = performance.now()
const world = await openWorld({ home })
const watch = { progress: () => undefined, signal: new AbortController().signal }
const { counts } = await mailHere(world).work.run('import', { files, answers: {}, preview: false }, watch)
console.log(JSON.stringify({ seconds: (performance.now() - from) / 1000, added: counts.added }))
await world.close()

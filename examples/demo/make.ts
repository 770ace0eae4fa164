import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeLife } from './make-life.ts'
import { writeLife, writeRepository } from './write-life.ts'

const USAGE = 'node examples/demo/make.ts [--seed N] [--now ISO] [--size small|full] [--repository] FOLDER'
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '7' },
    now: { type: 'string', default: '2026-11-20T12:00:00Z' },
    size: { type: 'string', default: 'full' },
    repository: { type: 'boolean', default: false },
  },
})
const [folder] = positionals
const [seed, now] = [Number(values.seed), Date.parse(values.now)]
if (!folder || !Number.isInteger(seed) || Number.isNaN(now) || (values.size !== 'small' && values.size !== 'full')) {
  console.error(`Say where to write, with a whole number as seed and a date as now:\n  ${USAGE}`)
  process.exit(1)
}
const life = makeLife(seed, now, values.size)
for (const file of writeLife(life, folder)) console.log(`${String(file.bytes).padStart(10)}  ${file.name}`)
if (values.repository) writeRepository(life, join(folder, 'gristmill'))

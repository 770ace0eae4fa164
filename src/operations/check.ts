import { z } from 'zod'
import type { World } from '../io/world/world.ts'
import { coverageOf } from './check/coverage.ts'
import { CheckReport, reportOf, storedReport } from './check/report.ts'
import type { StoredCheck } from './check/report.ts'
import type { ReadResult } from './import/read-inputs.ts'
import { rememberReading } from './import/same-reading.ts'
import { operation } from './operation.ts'
import type { Job } from './operation.ts'
import { refreshIfDue, refreshSoon } from './refresh/keep-fresh.ts'
import { measuringAhead } from './refresh/measure-ahead.ts'
import { measuringRoom } from './refresh/measuring-room.ts'

export const checkRead = operation({
  name: 'check.read',
  says: 'The reality check as last made; measures newer data in the background.',
  kind: 'query',
  input: z.strictObject({}),
  output: CheckReport,
  async run(world) {
    const coverage = await coverageOf(world)
    const updating = coverage.some(({ seen }) => seen) && (await refreshSoon(world))
    return storedReport(world, coverage, updating)
  },
})

export const checkRun = operation({
  name: 'check.run',
  says: 'Imports what is named (into a throw-away store with --dry) and says what your networking is worth, with ranges.',
  kind: 'job',
  input: z.strictObject({ files: z.array(z.string().min(1)).default([]), dry: z.boolean().default(false) }),
  output: CheckReport,
  cli: { command: 'check', args: ['files...'], paths: ['files'], plain: plainCheck },
  async run(world, { files, dry }, job) {
    if (!dry) return checked(world, files, job)
    const aside = await world.aside()
    try {
      return await checkedOnce(aside, files, job)
    } finally {
      await aside.close()
    }
  },
})

async function checked(world: World, files: readonly string[], job: Job): Promise<CheckReport> {
  const ahead = measuringAhead(world, job, 'refresh')
  const imported = await read(world, files, ahead.job)
  await ahead.ready()
  if (imported !== null) await rememberReading(world, imported, {})
  await refreshIfDue(world, job)
  return storedReport(world, await coverageOf(world), false)
}

/** The same answer where nobody will ever ask this store again: nothing that was measured is kept in it. */
async function checkedOnce(aside: World, files: readonly string[], job: Job): Promise<CheckReport> {
  const ahead = measuringAhead(aside, job, 'check')
  await read(aside, files, ahead.job)
  await ahead.ready()
  const check = await aside.work.run<StoredCheck>('check', {}, { ...job, limits: await measuringRoom(aside) })
  return reportOf(aside, check, await coverageOf(aside), false)
}

/** Null where nothing was named. Its thread ends with it: what it holds, up to 100 MB, is wanted for the measuring. */
async function read(world: World, files: readonly string[], job: Job): Promise<ReadResult | null> {
  if (files.length === 0) return null
  return world.work.run('import', { files, answers: {}, preview: false }, { ...job, ends: true })
}

function plainCheck(report: CheckReport): string {
  const cards = report.findings.map(({ claim, detail, suggests }) => {
    const next = suggests.map(({ does, minutes }) => `    - ${does} (${minutes} min)`)
    return [`* ${claim}`, `  ${detail}`, ...next].join('\n')
  })
  const questions = report.questions.map(({ asks, shortest }) => `? ${asks} ${shortest}`)
  const asOf = report.asOf ? `As of ${report.asOf.slice(0, 10)}. ` : ''
  return [
    report.headline,
    report.summary,
    `${asOf}${report.coverage.map(({ says }) => says).join('; ')}`,
    ...cards,
    ...questions,
  ]
    .filter(line => line !== '')
    .join('\n\n')
}

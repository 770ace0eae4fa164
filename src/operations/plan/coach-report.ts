import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import type { Finding } from '../../model/finding.ts'
import { LEVER_NAMES } from '../../model/lever-names.ts'
import { goalProgress } from '../../plan/strategy.ts'
import { reportPage } from '../../plan/report-page.ts'
import type { ReportContent, ReportRow } from '../../plan/report-page.ts'
import { CHARTER_POINTS, unanswered } from '../check/charter.ts'
import { coverageOf } from '../check/coverage.ts'
import { storedReport } from '../check/report.ts'
import { operation } from '../operation.ts'
import { streamed } from '../streamed.ts'
import { readPlanBasis } from './plan-basis.ts'
import { planPage } from './plan.ts'

const Texts = z.array(z.string())
const Report = z.strictObject({
  asOf: z.string(),
  headline: z.string(),
  summary: z.string(),
  coverage: Texts,
  rows: z.array(
    z.strictObject({
      charter: z.string(),
      point: z.string(),
      says: z.string(),
      detail: z.string(),
      isAnswered: z.boolean(),
      shortest: z.string().nullable(),
      unseen: Texts,
      research: Texts,
      next: Texts,
    }),
  ),
  hours: Texts,
  goals: Texts,
})

export const reportRead = operation({
  name: 'report.read',
  says: 'The whole reality check for a coach: every row of the charter answered, or unknown with the shortest way to know.',
  kind: 'query',
  input: z.strictObject({}),
  output: Report,
  cli: { command: 'report', plain: plainReport },
  run: readReport,
})

export const reportExport = operation({
  name: 'report.export',
  says: 'Writes the reality check as one HTML page that stands alone, for a coach to read or to print.',
  kind: 'query',
  input: z.strictObject({}),
  output: streamed<string | Uint8Array>(),
  streams: { mime: 'text/html; charset=utf-8', file: 'groundwork-report.html' },
  cli: { command: 'report export' },
  run: async world => ({ chunks: once(reportPage(await readReport(world))) }),
})

export const reportPdf = operation({
  name: 'report.pdf',
  says: 'Writes the reality check as PDF, by the Chrome or Chromium of this machine.',
  kind: 'query',
  input: z.strictObject({}),
  output: streamed<string | Uint8Array>(),
  streams: { mime: 'application/pdf', file: 'groundwork-report.pdf' },
  cli: { command: 'report pdf' },
  run: async world => ({ chunks: once(await world.publishing.printPdf(reportPage(await readReport(world)))) }),
})

async function readReport(world: World): Promise<z.infer<typeof Report>> {
  const [check, basis] = [await storedReport(world, await coverageOf(world), false), await readPlanBasis(world)]
  const plan = await planPage(world, basis, basis.now.week)
  const content: ReportContent = {
    asOf: check.asOf?.slice(0, 10) ?? basis.now.today,
    headline: check.headline,
    summary: check.summary,
    coverage: check.coverage.map(({ says }) => says),
    rows: rowsOf(check.findings),
    hours: plan.levers.map(({ lever, hours, spent }) => {
      const usual = spent === null ? '' : `, usually ${Math.round(spent * 10) / 10} h`
      return `${LEVER_NAMES[lever]}: ${hours} h${usual}`
    }),
    goals: basis.strategy.goals.map(goal => {
      const progress = goalProgress(goal)
      return progress === null ? goal.says : `${goal.says}: ${Math.round(progress * 100)} %`
    }),
  }
  return {
    ...content,
    coverage: [...content.coverage],
    rows: content.rows.map(open),
    hours: [...content.hours],
    goals: [...content.goals],
  }
}

/** Every row of the charter, in its order: what findings answer, then what is asked. */
function rowsOf(findings: readonly Finding[]): ReportRow[] {
  return CHARTER_POINTS.flatMap(({ charter, point }) => {
    const mine = findings.filter(one => one.charter === charter)
    const known = mine.filter(({ reading }) => reading !== 'unknown')
    if (known.length > 0) return known.map(finding => rowOf(finding, point))
    const asked = unanswered(new Set(), findings).filter(one => one.charter === charter)
    return asked.map(({ asks, shortest }) => ({
      charter,
      point,
      says: asks,
      detail: mine[0]?.detail ?? '',
      isAnswered: false,
      shortest,
      unseen: mine[0]?.unseen ?? [],
      research: [],
      next: [],
    }))
  })
}

function rowOf({ charter, claim, detail, unseen, research, suggests }: Finding, point: string): ReportRow {
  return {
    charter,
    point,
    says: claim,
    detail,
    isAnswered: true,
    shortest: null,
    unseen,
    research: research.map(one => `Class ${one.class}: ${one.says} (${one.source})`),
    next: suggests.map(({ does, minutes }) => `${does} (${minutes} min)`),
  }
}

function open({ unseen, research, next, ...row }: ReportRow): z.infer<typeof Report>['rows'][number] {
  return { ...row, unseen: [...unseen], research: [...research], next: [...next] }
}

function plainReport({ headline, rows }: z.infer<typeof Report>): string {
  return [
    headline,
    ...rows.map(row => `${row.charter.padEnd(3)} ${row.isAnswered ? row.says : `? ${row.says} ${row.shortest ?? ''}`}`),
  ].join('\n')
}

async function* once<T>(whole: T): AsyncGenerator<T> {
  yield whole
}

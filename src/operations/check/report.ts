import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { Finding } from '../../model/finding.ts'
import { isKnown } from '../../model/measured.ts'
import { BANDS } from '../../model/tie.ts'
import { about, count, plural } from '../../findings/words.ts'
import { runningToday } from '../mentorship/mentoring-fact-of.ts'
import { sessionOverdue, sessionsOf } from '../../findings/session-overdue.ts'
import { unanswered } from './charter.ts'
import { Coverage } from './coverage.ts'

/** The reality check: what the data at hand say, and what they cannot. */
export const CheckReport = z.strictObject({
  /** ISO 8601; the day that what is said of ties speaks of (decision 0037); null before the first import */
  asOf: z.iso.datetime().nullable(),
  madeAt: z.iso.datetime().nullable(),
  /** newer data are being measured; what is shown is the last result */
  updating: z.boolean(),
  headline: z.string(),
  summary: z.string(),
  coverage: z.array(Coverage),
  bands: z.record(z.enum(BANDS), z.number()),
  connections: z.number().nullable(),
  findings: z.array(Finding),
  questions: z.array(z.strictObject({ charter: z.string(), asks: z.string(), shortest: z.string() })),
})
export type CheckReport = z.infer<typeof CheckReport>

/** What the measuring left in the store for the Check page. */
export type StoredCheck = Pick<CheckReport, 'bands' | 'connections'> & {
  readonly findings: readonly Finding[]
  readonly madeAt: number
  readonly asOf: number
  /** the last day that anything shows, to which hours and work are measured */
  readonly shown: number
}

const NO_BANDS = Object.fromEntries(BANDS.map(band => [band, 0])) as Record<(typeof BANDS)[number], number>

/** The report as it is kept. */
export async function storedReport(
  world: World,
  coverage: readonly Coverage[],
  updating: boolean,
): Promise<CheckReport> {
  const kept = await world.store.derived.get<StoredCheck>('check')
  return kept ? reportOf(world, kept.value, coverage, updating) : emptyReport(coverage, updating)
}

/** The report of what was measured; suggestions that were answered are left out. */
export async function reportOf(
  world: World,
  measured: StoredCheck,
  coverage: readonly Coverage[],
  updating: boolean,
): Promise<CheckReport> {
  const { bands, connections, asOf, madeAt } = measured
  const findings = await ofToday(world, measured.findings)
  const answered = await answeredSuggestions(world)
  const shown = findings.map(finding => ({
    ...finding,
    suggests: finding.suggests.filter(({ id }) => !answered.has(id)),
  }))
  const report = { bands, connections, findings: shown.sort((a, b) => b.weight - a.weight) }
  return {
    asOf: new Date(asOf).toISOString(),
    madeAt: new Date(madeAt).toISOString(),
    updating,
    ...sentences(report),
    coverage: [...coverage],
    ...report,
    questions: unanswered(
      new Set(findings.filter(({ reading }) => reading !== 'unknown').map(({ charter }) => charter)),
      shown,
    ),
  }
}

/** Sessions grow late and promises fall due with the calendar, not with the data: this one claim is made when it is read. */
async function ofToday(world: World, findings: readonly Finding[]): Promise<readonly Finding[]> {
  const now = sessionsOf(await runningToday(world))
  const rest = findings.filter(({ id }) => id !== sessionOverdue.id)
  return now === null ? rest : [...rest, now]
}

/** Suggestions that were done, refused or put off; "later" holds for a week. */
async function answeredSuggestions(world: World): Promise<Set<string>> {
  const WEEK = 7 * 24 * 3_600_000
  const answered = new Set<string>()
  for (const { body, at } of await world.store.decisions.list({ kinds: ['suggestion'], undone: false })) {
    if (body.kind !== 'suggestion' || body.answer === 'accepted') continue
    if (body.answer === 'later' && at < world.now() - WEEK) continue
    answered.add(body.id)
  }
  return answered
}

function emptyReport(coverage: readonly Coverage[], updating: boolean): CheckReport {
  return {
    asOf: null,
    madeAt: null,
    updating,
    headline: updating ? 'Your data are being measured.' : 'There is nothing to check yet.',
    summary: updating
      ? 'This takes seconds, for ten years of data perhaps a minute.'
      : 'Import your LinkedIn archive, or look at a made-up person first.',
    coverage: [...coverage],
    bands: NO_BANDS,
    connections: null,
    findings: [],
    questions: unanswered(new Set()),
  }
}

function sentences({ bands, connections, findings }: Pick<CheckReport, 'bands' | 'connections' | 'findings'>): {
  headline: string
  summary: string
} {
  const people = BANDS.reduce((sum, band) => sum + (bands[band] ?? 0), 0)
  const linked =
    connections === null
      ? `You are in touch with or know of ${plural(people, 'person', 'people')}.`
      : `You are linked to ${plural(connections, 'person', 'people')}.`
  const ties = findings.find(({ id }) => id === 'few-genuine-ties')
  const headline =
    ties && isKnown(ties.measured) ? `${linked} About ${about(ties.measured)} of them are two-way ties.` : linked
  const pressing = findings.find(({ id, reading }) => id !== 'few-genuine-ties' && reading === 'act')
  const unseen =
    connections === null
      ? 0
      : ties?.picture?.form === 'quantiles'
        ? (ties.picture.strip?.find(({ look }) => look === 'ring')?.count ?? 0)
        : 0
  const rest =
    unseen > 0 ? `${count(unseen)} of them were never seen in the data you gave, which says nothing about them.` : ''
  return { headline, summary: [rest, pressing?.claim ?? ''].filter(text => text !== '').join(' ') }
}

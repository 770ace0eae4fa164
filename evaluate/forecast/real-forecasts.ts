import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parseCsv } from './parse-csv.ts'

/** One forecast of a real person, with what came. Forecasts of 0 and 1 are kept within 0.01 to 0.99, as the product asks. */
export type RealForecast = {
  readonly person: string
  readonly question: string
  readonly p: number
  readonly y: number
  readonly at: number
}

export type Collection = { readonly id: string; readonly forecasts: readonly RealForecast[] }

/** Three public collections: PredictionBook, the first year of the Good Judgment Project, replication surveys. */
export function readCollections(folder: string): Collection[] {
  const at = (...parts: string[]): string => join(folder, 'forecasts', ...parts)
  return [
    {
      id: 'predictionbook',
      forecasts: predictionBook(
        gunzipSync(readFileSync(at('predictionbook', 'predictionbook-forecasts.csv.gz'))).toString('utf8'),
      ),
    },
    {
      id: 'gjp',
      forecasts: goodJudgment(
        readFileSync(at('gjp', 'ifps.csv'), 'latin1'),
        readFileSync(at('gjp', 'survey_fcasts_mini.yr1.csv'), 'utf8'),
      ),
    },
    {
      id: 'replication',
      forecasts: replications(
        readFileSync(at('replication-surveys', 'finding_data.csv'), 'utf8'),
        readFileSync(at('replication-surveys', 'survey_data.csv'), 'utf8'),
      ),
    },
  ]
}

function predictionBook(text: string): RealForecast[] {
  return parseCsv(text).flatMap(row => {
    const y = Number(row['outcome'])
    const p = Number(row['probability'])
    if (row['q_status'] !== 'resolved' || (y !== 0 && y !== 1) || row['probability'] === '' || !Number.isFinite(p))
      return []
    return [
      {
        person: row['user'] ?? '',
        question: row['question_id'] ?? '',
        p: clip(p),
        y,
        at: Date.parse(row['timestamp'] ?? ''),
      },
    ]
  })
}

/** Each person's last word on each question with two options, option a. */
function goodJudgment(questions: string, forecasts: string): RealForecast[] {
  const outcome = new Map(
    parseCsv(questions).flatMap(row =>
      row['q_status'] === 'closed' && row['n_opts'] === '2' && /^[ab]$/.test(row['outcome'] ?? '')
        ? [[row['ifp_id'] ?? '', Number(row['outcome'] === 'a')] as const]
        : [],
    ),
  )
  const last = new Map<string, RealForecast>()
  for (const row of parseCsv(forecasts)) {
    const question = row['ifp_id'] ?? ''
    const [y, p] = [outcome.get(question), Number(row['value'])]
    if (y === undefined || row['answer_option'] !== 'a' || !(p >= 0 && p <= 1)) continue
    const one = { person: row['user_id'] ?? '', question, p: clip(p), y, at: Date.parse(row['timestamp'] ?? '') }
    const key = `${one.person} ${question}`
    if ((last.get(key)?.at ?? 0) <= one.at) last.set(key, one)
  }
  return [...last.values()]
}

function replications(findings: string, survey: string): RealForecast[] {
  const came = new Map(
    parseCsv(findings).flatMap(row =>
      /^[01]$/.test(row['replicated'] ?? '') ? [[row['finding_id'] ?? '', Number(row['replicated'])] as const] : [],
    ),
  )
  return parseCsv(survey).flatMap((row, at) => {
    const question = row['finding_id'] ?? ''
    const [y, p] = [came.get(question), Number(row['response'])]
    if (y === undefined || row['response'] === '' || !(p >= 0 && p <= 1)) return []
    return [{ person: row['forecaster_id'] ?? '', question, p: clip(p), y, at }]
  })
}

function clip(p: number): number {
  return Math.min(0.99, Math.max(0.01, p))
}

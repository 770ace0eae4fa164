import type { Reason } from '../../model/measured.ts'
import { JOB_FUNCTIONS, SENIORITIES } from './job-function.ts'
import type { JobFunction, Seniority } from './job-function.ts'
import { fieldOf } from './title-function.ts'
import type { Field } from './title-function.ts'
import { matchTitle } from './title-index.ts'
import type { TitleIndex, TitleMatch } from './title-index.ts'
import { rankOf } from './title-seniority.ts'
import type { Rank } from './title-seniority.ts'
import { titleParts } from './title-parts.ts'

/**
 * What a job title says. Unknown is an answer; nothing is guessed. `confidence` in [0, 1] orders the rules by how far they
 * are trusted: a judgement, good for choosing what to ask the user about, no measured rate and never shown.
 */
export type TitleReading = {
  readonly function: JobFunction | null
  readonly seniority: Seniority | null
  /** the O*NET-SOC code, where the title is one of O*NET's */
  readonly occupation: string | null
  readonly confidence: number
  readonly because: readonly Reason[]
}

const RANKED_WORDS = new Set(
  'senior sr snr junior jr lead principal staff head chief ii iii iv i mid level freelance freelancer global regional deputy interim acting'.split(
    ' ',
  ),
)

/**
 * A classifier of job titles with a memory of what it has seen (people share titles). Without an index it works by the word
 * lists alone.
 * @example titleClassifier(index)('CTO & Co-Founder at Lumen | Speaker') // function 'engineering', seniority 'owner'
 */
export function titleClassifier(index: TitleIndex | null, remembered = 50_000): (title: string) => TitleReading {
  const seen = new Map<string, TitleReading>()
  return title => {
    const known = seen.get(title)
    if (known !== undefined) return known
    const reading = classify(index, title)
    if (seen.size >= remembered) seen.clear()
    seen.set(title, reading)
    return reading
  }
}

function classify(index: TitleIndex | null, title: string): TitleReading {
  let first: TitleReading | null = null
  for (const words of titleParts(title)) {
    const reading = readPart(index, words)
    if (reading.function !== null) return first?.seniority ? joined(first, reading) : reading
    if (reading.seniority !== null) first ??= reading
  }
  return (
    first ?? {
      function: null,
      seniority: null,
      occupation: null,
      confidence: 0,
      because: [{ text: 'no word that names a job' }],
    }
  )
}

/** "Team Lead | Payroll": the rank of the first part, the function of the second. */
function joined(ranked: TitleReading, named: TitleReading): TitleReading {
  return {
    ...named,
    seniority: ranked.seniority,
    confidence: Math.min(ranked.confidence, named.confidence) * 0.9,
    because: [...ranked.because, ...named.because],
  }
}

function readPart(index: TitleIndex | null, words: readonly string[]): TitleReading {
  const field = fieldOf(words)
  const stated = rankOf(words)
  // "Pensions adviser" is a profession; only who advises on nothing named sits beside a board
  const rank = field !== null && /^advis[eo]r$/.test(stated?.said ?? '') ? null : stated
  const plain = words.filter(word => !RANKED_WORDS.has(word))
  const found = index === null ? null : matchTitle(index, plain)
  const match = found?.said === rank?.said ? null : found
  // a seat on a board is no function: "Non-Executive Director", "Member of the Board"
  const job = rank?.seniority === 'board' ? null : choose(field, match, rank)
  const seniority = rank?.seniority ?? (job === null ? null : 'mid')
  return {
    function: job?.job ?? null,
    seniority,
    occupation: match?.occupation != null && match.job === job?.job ? (index?.codes[match.occupation] ?? null) : null,
    confidence: job === null ? (rank === null ? 0 : 0.6) : job.confidence * (rank === null ? 0.9 : 1),
    because: [...(job === null ? [] : [job.because]), rankReason(rank, job !== null)].filter(reason => reason !== null),
  }
}

type Choice = { job: JobFunction; confidence: number; because: Reason }

/** Known phrases first, then O*NET's titles of two words or more, then nouns, then single O*NET titles, then fields; last, who runs a business. */
function choose(field: Field | null, match: TitleMatch | null, rank: Rank | null): Choice | null {
  const long = match !== null && match.said.includes(' ')
  if (field !== null && field.strength === 3) return byWords(field, match?.job === field.job ? 0.97 : 0.93)
  if (field !== null && field.strength === 2) return byWords(field, match?.job === field.job ? 0.95 : 0.88)
  if (match !== null && (long || field === null) && !(rank?.own === true && field === null))
    return {
      job: match.job,
      confidence: (field?.job === match.job ? 0.92 : 0.75) * match.share,
      because: { text: `"${match.said}" is an O*NET title of ${JOB_FUNCTIONS[match.job]}` },
    }
  if (field !== null) return byWords(field, 0.8)
  if (rank?.own === true)
    return { job: 'management', confidence: 0.7, because: { text: `"${rank.said}" and no other function named` } }
  return null
}

function byWords(field: Field, confidence: number): Choice {
  return { job: field.job, confidence, because: { text: `"${field.said}" names ${JOB_FUNCTIONS[field.job]}` } }
}

function rankReason(rank: Rank | null, known: boolean): Reason | null {
  if (rank !== null) return { text: `"${rank.said}" says ${SENIORITIES[rank.seniority]}` }
  return known ? { text: `no word of rank, read as ${SENIORITIES.mid}` } : null
}

import { functionOfCode } from './job-function.ts'
import type { JobFunction } from './job-function.ts'

/** The O*NET titles: a normalised title to the occupations that carry it. */
export type TitleIndex = {
  readonly codes: readonly string[]
  readonly names: readonly string[]
  /** occupations by title; those whose sample of reported titles holds it stand first */
  readonly find: (normalised: string) => readonly number[]
  /** the one occupation whose workers report the title, or that alone carries it; null where several do */
  readonly only: (normalised: string) => number | null
  readonly titles: () => Iterable<string>
  readonly size: number
}

/** What O*NET says of a title: all occupations that carry it agree on the function, or three quarters of them. */
export type TitleMatch = {
  readonly job: JobFunction
  readonly occupation: number | null
  readonly share: number
  readonly said: string
}

/**
 * Reads data/onet/titles.json.gz after gunzip. O*NET 29.3 alternate and reported titles, 30.2 occupations (CC BY 4.0).
 */
export function decodeTitles(bytes: Uint8Array): TitleIndex {
  const read = JSON.parse(new TextDecoder().decode(bytes)) as { occupations: [string, string][]; titles: string[] }
  const index = new Map<string, number[]>()
  const reports = new Map<string, number>()
  for (const [occupation, titles] of read.titles.entries())
    for (const marked of titles.split('|')) {
      const reported = marked.startsWith('!')
      const title = reported ? marked.slice(1) : marked
      if (reported) reports.set(title, (reports.get(title) ?? 0) + 1)
      const known = index.get(title)
      if (known === undefined) index.set(title, [occupation])
      else if (reported) known.unshift(occupation)
      else known.push(occupation)
    }
  return {
    codes: read.occupations.map(([code]) => code),
    names: read.occupations.map(([, name]) => name),
    find: normalised => index.get(normalised) ?? [],
    only: normalised => {
      const [first = null, second] = index.get(normalised) ?? []
      return second === undefined || reports.get(normalised) === 1 ? first : null
    },
    titles: () => index.keys(),
    size: index.size,
  }
}

/**
 * The longest run of words, ending where the title ends, that O*NET knows: "junior embedded software engineer" is known as
 * "software engineer". A single word counts only when it is the whole title. Null where the occupations disagree.
 */
export function matchTitle(index: TitleIndex, words: readonly string[]): TitleMatch | null {
  for (let from = 0; from < words.length; from++) {
    if (words.length - from === 1 && from > 0) return null
    const said = words.slice(from).join(' ')
    const occupations = index.find(said)
    if (occupations.length > 0) return agreed(index, occupations, said)
  }
  return null
}

function agreed(index: TitleIndex, occupations: readonly number[], said: string): TitleMatch | null {
  const votes = new Map<JobFunction, number>()
  for (const occupation of occupations) {
    const job = functionOfCode(index.codes[occupation] ?? '')
    if (job !== null) votes.set(job, (votes.get(job) ?? 0) + 1)
  }
  for (const [job, count] of votes) {
    const share = count / occupations.length
    const only = index.only(said)
    const occupation = only !== null && functionOfCode(index.codes[only] ?? '') === job ? only : null
    if (share >= 0.75) return { job, occupation, share, said }
  }
  return null
}

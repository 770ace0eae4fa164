import type { Limits, SourceFile } from '../../model/source.ts'
import { shortestEnds } from '../text/shortest-ends.ts'
import { readCommit } from './commit.ts'
import { gitRecords } from './records.ts'

/** Git itself writes where a branch came from: "Merge branch 'main' of https://example.org/owner/repository". */
const MERGED =
  /^Merge (?:remote-tracking )?branch(?:es)? .* of (?:\S+[/:])?([\w.-]{1,80}\/[\w.-]{1,80}?)(?:\.git)?\/?(?: into \S+)?$/
/** Whoever wrote the log as the instructions say has named the file after the repository. */
const NAMED = /\.gitlog(?:\.gz)?$/i

/** What a repository is called, and whether that is only the name of a file that could be called anything. */
export type RepositoryName = { readonly name: string; readonly isGuess: boolean }

/**
 * The name of the repository behind a log: of the file, where it is a `.gitlog`; else what most of its merges say that
 * they came from; else the file's name for want of a better one. `beside`: the logs that come along with it.
 */
export async function nameIn(
  file: SourceFile,
  limits: Limits,
  beside: readonly SourceFile[] = [],
): Promise<RepositoryName> {
  if (NAMED.test(file.name)) return { name: apart(file.name, beside), isGuess: false }
  const ofFile = nameOf(file.name)
  const counts = new Map<string, number>()
  for await (const { head } of gitRecords(file, limits)) {
    const commit = readCommit(head)
    const name = 'hash' in commit ? MERGED.exec(commit.subject)?.[1] : undefined
    if (name !== undefined && counts.size < 1_000) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const [first] = [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return first === undefined ? { name: ofFile, isGuess: true } : { name: first[0], isGuess: false }
}

/** What the logs that come together are called, worked out once for all of them. */
const NAMES = new WeakMap<readonly SourceFile[], ReadonlyMap<string, string>>()

/** Two repositories of one name in a folder are told apart by the folders that they lie in: "client/app" and "own/app". */
function apart(path: string, beside: readonly SourceFile[]): string {
  let names = NAMES.get(beside)
  if (names === undefined) NAMES.set(beside, (names = shortestEnds(beside.map(({ name }) => pathOf(name)))))
  const whole = pathOf(path)
  return (names.get(whole) ?? nameOf(path)).slice(-120)
}

/** Its folders and what it is called. */
function pathOf(path: string): string {
  return [...path.split('/').slice(0, -1), nameOf(path)].join('/')
}

/** `repository.gitlog` and `owner+repository.log.gz` are called after their repository. */
function nameOf(path: string): string {
  const name = (path.split('/').at(-1) ?? '').replace(/(?:\.(?:gitlog|log|txt|gz))+$/i, '')
  return (name === '' ? 'repository' : name).slice(0, 120)
}

import type { Instant } from '../../model/instant.ts'
import { readDate } from '../text/dates.ts'

export type Author = { readonly name: string; readonly email: string }

/** A commit, read. `trailers`: who is named below the message, and as what. */
export type Commit = {
  readonly hash: string
  readonly parents: number
  readonly at: Instant
  readonly author: Author
  readonly committer: Author
  readonly subject: string
  readonly trailers: readonly { readonly as: 'co-author' | 'reviewer'; readonly who: Author }[]
}

const HEAD =
  /^\n*commit\t([0-9a-f]{40}|[0-9a-f]{64})\t([0-9a-f ]*)\t([^\t\n]*)\t[^\t\n]*\t([^\t]*)\t([^\t]*)\t([^\t]*)\t([^\t]*)\t([^\n]*)/
const TRAILER =
  /^(co-authored-by|signed-off-by|reviewed-by|acked-by|tested-by|reported-by|suggested-by|helped-by):\s*([^<>\n]{0,200})<([^<>\s]{1,200})>\s*$/gim

/** Reads the header that a log record begins with and the trailers of its message; a reason where it cannot be read. */
export function readCommit(head: string): Commit | { readonly code: string; readonly reason: string } {
  const match = HEAD.exec(head)
  if (match === null) return { code: 'E_GIT_COMMIT', reason: 'It is no commit as `git log` writes it.' }
  const [
    whole,
    hash = '',
    parents = '',
    date = '',
    name = '',
    email = '',
    committerName = '',
    committerEmail = '',
    subject = '',
  ] = match
  const stamp = readDate(date, 'day-month')
  if (stamp === null) return { code: 'E_DATE', reason: `"${date.slice(0, 60)}" is not a date that exists.` }
  const body = head.slice(whole.length)
  const trailers = [...body.slice(-20_000).matchAll(TRAILER)]
    .slice(0, 50)
    .map(([, kind = '', who = '', address = '']) => ({
      as: kind.toLowerCase() === 'co-authored-by' ? ('co-author' as const) : ('reviewer' as const),
      who: author(who, address),
    }))
  return {
    hash,
    parents: parents === '' ? 0 : parents.split(' ').length,
    at: stamp.at,
    author: author(name, email),
    committer: author(committerName, committerEmail),
    subject: subject.slice(0, 500),
    trailers,
  }
}

function author(name: string, email: string): Author {
  return { name: clean(name).slice(0, 200), email: clean(email).toLowerCase().slice(0, 200) }
}

/** Without control characters and marks that turn the direction of writing, which can make one name look like another. */
function clean(text: string): string {
  return text
    .slice(0, 1_000)
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const PROGRAMS =
  /\[bot\]|^(?:dependabot|renovate|github-actions|github actions|greenkeeper|snyk|codecov|pre-commit-ci|semantic-release|weblate|hosted weblate|travis ci|mergify|imgbot|allcontributors|gitlab|github|web-flow|copilot)(?:$|[\s@-])/i

/** Whether a program committed: robots that update dependencies, and the web site that pressed the button. */
export function isProgram({ name, email }: Author): boolean {
  return PROGRAMS.test(name) || /\[bot\]@|^noreply@(?:github|gitlab)\.com$|^(?:bot|support@dependabot)/.test(email)
}

import type { Instant } from '../../model/instant.ts'
import { readDate } from '../text/dates.ts'

/** `also`: the address in the commit itself, where the repository's mailmap has another for them. */
export type Author = { readonly name: string; readonly email: string; readonly also?: string }

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
  /^\n*commit\t([0-9a-f]{40}|[0-9a-f]{64})\t([0-9a-f ]*)\t([^\t\n]*)\t([^\t\n]*)\t([^\t]*)\t([^\t]*)\t([^\t]*)\t([^\t]*)\t([^\n]*)/
/** "Reviewed-by", "Reported-and-tested-by", "Co-authored by" and whatever else ends so, and who was paired with or thanked. */
const TRAILER =
  /^([a-z]+(?:-[a-z]+){0,4}[- ]by|co-?authors?|original-author|thanks-to|pair(?:-?programmed|ed)?-with):[ \t]*([^<>\n]{0,200})<([^<>\s]{1,200})>/gim
/** Of those, who wrote with the author; the others looked at the work, tried it or asked for it. */
const WROTE =
  /^(?:co-?author|co-?develop|co-?written|pair|original-|authored|written|(?:[a-z-]+-)?patch-by|contributed|submitted)/i

const ENCODED = {
  code: 'E_GIT_COMMIT',
  reason:
    'Git cannot read this commit: it names an encoding for its message in which it is not written (as UTF-16), so it shows neither its date nor who wrote it.',
}
const NONE = { code: 'E_GIT_COMMIT', reason: 'It is no commit as `git log` writes it.' }

/** Of the date and of who wrote it: a date alone may be one that git cannot read. */
const PLACEHOLDERS = /^(?:%aI)? %a[nN]$/

/** Reads the header that a log record begins with and the trailers of its message; a reason where it cannot be read. */
export function readCommit(head: string): Commit | { readonly code: string; readonly reason: string } {
  const match = HEAD.exec(head)
  if (match === null) return NONE
  const [
    whole,
    hash = '',
    parents = '',
    date = '',
    written = '',
    name = '',
    email = '',
    committerName = '',
    committerEmail = '',
    subject = '',
  ] = match
  const stamp = readDate(date, 'day-month')
  // git leaves its own placeholders standing where a commit does not hold what they ask for
  if (stamp === null && PLACEHOLDERS.test(`${date} ${name}`)) return ENCODED
  if (stamp === null && /^(?:%aI)?$/.test(date))
    return { code: 'E_DATE', reason: 'The commit has no date that can be read.' }
  if (stamp === null) return { code: 'E_DATE', reason: `"${date.slice(0, 60)}" is not a date that exists.` }
  // a repository writes here the addresses as they stand in the commit, a log by hand the time of the committing
  const [, wrote = '', committed = ''] = /^<([^<>]*)> <([^<>]*)>$/.exec(written) ?? []
  // a tab in a name puts every field behind it out of its place
  if (wrote !== '' && !email.includes('@') && email !== wrote) return NONE
  const body = head.slice(whole.length)
  const trailers = [...body.slice(-20_000).matchAll(TRAILER)]
    .slice(0, 50)
    .map(([, kind = '', who = '', address = '']) => ({
      as: WROTE.test(kind) ? ('co-author' as const) : ('reviewer' as const),
      who: author(who, address),
    }))
  return {
    hash,
    parents: parents === '' ? 0 : parents.split(' ').length,
    at: stamp.at,
    author: author(name, email, wrote),
    committer: author(committerName, committerEmail, committed),
    subject: subject.slice(0, 500),
    trailers,
  }
}

function author(name: string, email: string, other = ''): Author {
  const [address, also] = [addressOf(email), addressOf(other)]
  const who = { name: nameOf(name), email: address }
  return also === '' || also === address ? who : { ...who, also }
}

/** Without the quotes of a line of mail; one that stands in encoded words, as nobody is called, is none. */
function nameOf(written: string): string {
  const name = clean(written).slice(0, 200)
  if (/=\?[\w-]+\?[bq]\?/i.test(name)) return ''
  return (/^"([^"]*)"$/.exec(name)?.[1] ?? name).trim()
}

function addressOf(email: string): string {
  return clean(email).toLowerCase().slice(0, 200)
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
  /\[bot\]|[-_](?:ro)?bot$|^(?:dependabot|renovate|github-actions?|github actions?|greenkeeper|snyk|codecov|pre-commit-ci|semantic-release|weblate|hosted weblate|transifex|crowdin|travis ?ci|circle ?ci|jenkins|buildbot|bors|zuul|imgbotapp|fossabot|mergify|imgbot|allcontributors|gitlab|github|web-flow|copilot)(?:$|[\s@-])/i
const PROGRAM_ADDRESSES =
  /\[bot\]@|^(?:no-?reply|donotreply)@|^(?:[\w.+-]*[-_+])?(?:ro)?bot@|^(?:support@dependabot|cursoragent@|codex@openai\.|amp@ampcode\.)|@aider\.chat$/

/**
 * Whether a program committed: robots that update dependencies, the web site that pressed the button, what wrote along on
 * command. Nobody is taken for one whose name only begins or ends so: Botond, Jan Bot.
 */
export function isProgram({ name, email }: Author): boolean {
  return PROGRAMS.test(name) || name.endsWith(' bot') || PROGRAM_ADDRESSES.test(email)
}

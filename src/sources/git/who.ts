import { Refusal } from '../../model/refusal.ts'
import type { Reading, SourceFile } from '../../model/source.ts'
import { fold } from '../text/fold.ts'
import { isProgram, readCommit } from './commit.ts'
import type { Author } from './commit.ts'
import { gitRecords } from './records.ts'

/**
 * Tells whether an author is the ego: by address, by name, or by the answer to `git:who` (addresses with commas, or
 * "none"). Where nobody in a repository is, E_GIT_WHO names those who committed most: never a silent guess.
 */
export async function egoIn(file: SourceFile, reading: Reading): Promise<(author: Author) => boolean> {
  const { ego, answers } = reading
  const answer = answers['git:who']
  const emails = new Set(ego.emails.map(email => email.trim().toLowerCase()))
  const names = new Set(ego.names.map(fold))
  if (answer !== undefined && answer !== 'none')
    for (const email of answer.split(/[\s,]+/)) emails.add(email.toLowerCase())
  const isEgo = ({ name, email, also = '' }: Author): boolean =>
    emails.has(email) || emails.has(also) || names.has(fold(name))
  const counts = new Map<string, { author: Author; n: number }>()
  for await (const record of gitRecords(file, reading.limits)) {
    const commit = readCommit(record.head)
    if (!('hash' in commit)) continue
    if (isEgo(commit.author) || isEgo(commit.committer) || commit.trailers.some(({ who }) => isEgo(who))) return isEgo
    const row = counts.get(commit.author.email) ?? { author: commit.author, n: 0 }
    row.n++
    if (!isProgram(commit.author) && counts.size < 10_000) counts.set(commit.author.email, row)
  }
  if (counts.size === 0 || answer === 'none') return isEgo
  const candidates = [...counts.values()]
    .toSorted((a, b) => b.n - a.n)
    .slice(0, 12)
    .map(({ author }) => author)
  reading.ledger.asks({
    id: 'git:who',
    asks: `Which of these authors in ${file.name} is you?`,
    options: [
      ...candidates.map(({ name, email }) => ({ value: email, says: `${name} <${email}>` })),
      { value: 'none', says: 'None of these' },
    ],
    assumed: '',
    many: true,
  })
  throw new Refusal(
    'E_GIT_WHO',
    `None of the authors in ${file.name} is known to be you: say which address is yours and import again (${candidates
      .slice(0, 3)
      .map(({ email }) => email)
      .join(', ')}).`,
    { detail: { candidates: candidates.map(({ email }) => email).join('\n') } },
  )
}

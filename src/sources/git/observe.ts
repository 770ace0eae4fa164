import type { ContactKey, ContactRef, Involvement } from '../../model/contact.ts'
import type { Observation } from '../../model/observation.ts'
import type { Reading } from '../../model/source.ts'
import { known } from '../text/json-value.ts'
import { emailKey, handleKey, nameKey } from '../text/keys.ts'
import { isProgram } from './commit.ts'
import type { Author, Commit } from './commit.ts'
import { areasOf, languagesOf } from './languages.ts'

/** What one repository's commits are turned into needs. */
export type Repository = {
  readonly name: string
  readonly isEgo: (author: Author) => boolean
  readonly people: Map<string, ContactRef | null>
  readonly keepText: Reading['keepText']
}

/**
 * A commit as an observation, or null where the ego has no part in it. The ego wrote it, alone or with others (`both`,
 * 1/k each); or somebody reviewed or merged the ego's work (`in`); or the ego reviewed or merged theirs (`out`), which is
 * shared work but no evidence of the ego's languages.
 */
export function observeCommit(
  commit: Commit,
  files: readonly string[],
  repository: Repository,
): Observation<'commit'> | null {
  const { isEgo } = repository
  const authors = [commit.author, ...commit.trailers.filter(({ as }) => as === 'co-author').map(({ who }) => who)]
  const reviewers = [...commit.trailers.filter(({ as }) => as === 'reviewer').map(({ who }) => who), commit.committer]
  const wrote = authors.some(isEgo)
  if (!wrote && !reviewers.some(isEgo)) return null
  const withEgo = wrote ? authors : []
  const others = new Map<string, Involvement>()
  const take = (list: readonly Author[], role: Involvement['role'], direction: Involvement['direction']): void => {
    for (const author of list) {
      const id = author.email === '' ? author.name : author.email
      if (isEgo(author) || isProgram(author) || others.has(id)) continue
      const who = refOf(author, repository.people)
      if (who !== null) others.set(id, { who, role, direction, weight: 1 })
    }
  }
  take(withEgo, 'author', 'both')
  if (wrote) take(reviewers, 'from', 'in')
  else take(authors, 'to', 'out')
  const people = [...others.values()].map(one => ({ ...one, weight: 1 / others.size }))
  return {
    source: 'git',
    key: `commit:${commit.hash}`,
    at: commit.at,
    precision: 'instant',
    kind: 'commit',
    channel: people.length === 0 ? null : 'shared-work',
    people,
    detail: {
      repository: repository.name,
      ...(wrote
        ? known({
            subject: repository.keepText === 'none' ? undefined : commit.subject,
            languages: [...languagesOf(files)],
            areas: [...areasOf(files)],
            files: files.length,
          })
        : {}),
      ...(commit.parents > 1 ? { merge: true } : {}),
    },
  }
}

/** Somebody else's commits of one month: they were there, nothing passed between them and the ego. */
export function observeOther(author: Author, month: number, repository: Repository): Observation<'commit'> | null {
  const who = refOf(author, repository.people)
  if (who === null) return null
  const id = author.email === '' ? author.name : author.email
  return {
    source: 'git',
    key: `month:${repository.name.slice(0, 60)}:${new Date(month).toISOString().slice(0, 7)}:${id.slice(0, 100)}`,
    at: month,
    precision: 'month',
    kind: 'commit',
    channel: 'shared-work',
    people: [{ who, role: 'other', direction: 'none', weight: 0 }],
    detail: { repository: repository.name },
  }
}

/** By both of their addresses, where the mailmap of the repository says that they have two. */
function refOf(author: Author, people: Map<string, ContactRef | null>): ContactRef | null {
  const id = `${author.email}\n${author.also ?? ''}\n${author.name}`
  let ref = people.get(id)
  if (ref === undefined) {
    const name = nameKey(author.name)
    const keys = [keyOf(author.email), keyOf(author.also ?? ''), name].filter((key): key is ContactKey => key !== null)
    ref = keys.length === 0 ? null : name === null ? { keys } : { keys, name: name.value }
    people.set(id, ref)
  }
  return ref
}

/** GitHub's addresses for those who hide theirs name the account: `123+ana@users.noreply.github.com`. */
function keyOf(email: string): ContactKey | null {
  const hidden = /^(?:\d+\+)?([^@+]+)@users\.noreply\.github\.com$/.exec(email)?.[1]
  return hidden === undefined ? emailKey(email) : handleKey('github', hidden)
}

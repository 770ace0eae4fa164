import { hexOf } from './chance.ts'
import type { Commit, Life } from './life.ts'
import { offsetOf, stampIsoLocal, HOUR } from './moments.ts'

type Author = { name: string; email: string }

function authorOf(life: Life, id: string): Author {
  const person = life.people.find(one => one.id === id)
  return person
    ? { name: person.name, email: person.emails[0] ?? '' }
    : { name: life.ego.name, email: life.ego.emails[0] ?? '' }
}

function wordsOf(life: Life, commit: Commit): string {
  const together = commit.coAuthors
    .map(id => authorOf(life, id))
    .map(({ name, email }) => `Co-authored-by: ${name} <${email}>`)
  return together.length === 0 ? `${commit.subject}\n` : `${commit.subject}\n\n${together.join('\n')}\n`
}

/**
 * `git log --numstat` newest first, one record a commit: `commit`, hash, parent, author and committer date, name and
 * address of both and the message between tabs, a NUL, then the counts. Hashes are made up: 40 digits that no object has.
 */
export function gitLog(life: Life): string {
  const hash = (i: number) => (i < 0 ? '' : hexOf(`${life.seed}/commit/${i}`, 40))
  return life.commits
    .map((commit, i) => {
      const { name, email } = authorOf(life, commit.author)
      const date = stampIsoLocal(commit.at)
      const counts = commit.files.map(file => `${file.added.length}\t${file.removed}\t${file.path}\n`).join('')
      return `commit\t${hash(i)}\t${hash(i - 1)}\t${date}\t${date}\t${name}\t${email}\t${name}\t${email}\t${wordsOf(life, commit)}\0\n\n${counts}`
    })
    .toReversed()
    .join('')
}

/** The same history as a stream for `git fast-import`: a real repository, the same on every machine. */
export function fastImport(life: Life): string {
  const files = new Map<string, string[]>()
  const parts = ['reset refs/heads/main\n']
  for (const commit of life.commits) {
    const { name, email } = authorOf(life, commit.author)
    const who = `${name} <${email}> ${Math.floor(commit.at / 1000)} +0${offsetOf(commit.at) / HOUR}00`
    parts.push(`commit refs/heads/main\nauthor ${who}\ncommitter ${who}\n${data(wordsOf(life, commit))}`)
    for (const change of commit.files) {
      const lines = [...(files.get(change.path) ?? []).slice(change.removed), ...change.added]
      files.set(change.path, lines)
      parts.push(`M 100644 inline ${change.path}\n${data(`${lines.join('\n')}\n`)}`)
    }
  }
  return `${parts.join('')}done\n`
}

const data = (text: string) => `data ${new TextEncoder().encode(text).length}\n${text}\n`

import { createHash } from 'node:crypto'
import { resolve, sep } from 'node:path'
import { shortestEnds } from '../../../sources/text/shortest-ends.ts'
import { openRepository } from '../git/repository.ts'
import type { Input } from './input.ts'

/**
 * A repository is read through git itself, not as a folder of files; its hash is that of its whole log. `label`: what it is
 * called in the ledger, its path in the folder that was handed over; `at` is told it with every piece of the log, which may be
 * long. Refusals: E_GIT_* (see `repository.ts`).
 */
export async function openGit(path: string, label: string, at: (label: string) => void): Promise<Input> {
  const file = openRepository(path)
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of file.open()) {
    hash.update(chunk)
    bytes += chunk.length
    at(label)
  }
  const digest = hash.digest('hex')
  const below = label.slice(0, label.lastIndexOf('/') + 1)
  return {
    label,
    sha256: async () => digest,
    bytes,
    files: [{ ...file, name: `${below}${file.name}` }],
    repository: resolve(path),
    close: async () => {},
  }
}

/**
 * Repositories of one name that were handed over as several paths are told apart by the folders that they lie in, as those in
 * one folder are.
 */
export function repositoriesApart(inputs: readonly Input[]): readonly Input[] {
  const named = Map.groupBy(inputs, ({ repository, files }) => (repository === undefined ? '' : (files[0]?.name ?? '')))
  const apart = new Map<Input, string>()
  for (const [name, group] of named) {
    if (name === '' || group.length < 2) continue
    const called = (folder = ''): string => [...folder.split(sep).slice(0, -1), name.split('/').at(-1)].join('/')
    const ends = shortestEnds(group.map(({ repository }) => called(repository)))
    for (const input of group) apart.set(input, ends.get(called(input.repository)) ?? name)
  }
  return inputs.map(input => {
    const name = apart.get(input)
    if (name === undefined) return input
    const folder = name.slice(0, name.lastIndexOf('/') + 1)
    const label = `${folder}${input.label.split('/').at(-1) ?? ''}`
    return { ...input, label, files: input.files.map(file => ({ ...file, name })) }
  })
}

import { createHash } from 'node:crypto'
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
    close: async () => {},
  }
}

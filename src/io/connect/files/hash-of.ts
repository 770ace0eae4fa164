import { createHash } from 'node:crypto'
import { bytesOf } from './bytes-of.ts'

/** What is hashed: some words, then all bytes of a file; of several the one after the other. */
export type Hashed = { readonly says: string; readonly path: string }

/** SHA-256 in hexadecimal digits. Refusals: E_FILE_MISSING, E_FILE_READ. @example the hash of a file alone: [{ says: '', path }] */
export async function hashOf(parts: readonly Hashed[]): Promise<string> {
  const hash = createHash('sha256')
  for (const { says, path } of parts) {
    hash.update(says)
    for await (const block of bytesOf(path, { passing: true })) hash.update(block)
  }
  return hash.digest('hex')
}

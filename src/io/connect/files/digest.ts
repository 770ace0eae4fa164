import { Worker } from 'node:worker_threads'
import { siblingFile } from '../../world/package-root.ts'
import { hashOf } from './hash-of.ts'
import type { Hashed } from './hash-of.ts'

/** The hash of something opened, worked out when it is first asked for; `stop` when nobody will ask any more. */
export type Digest = { sha256(): Promise<string>; stop(): Promise<void> }

/** From so many bytes on, hashing takes longer than starting a thread for it. */
const LARGE = 33_554_432

const THREAD = siblingFile('io/connect/files/hash-thread')

/**
 * Hashes a little at once, and much in a thread of its own, beside whoever reads the same bytes meanwhile. Refusals of
 * `sha256`: E_FILE_MISSING, E_FILE_READ.
 */
export function digestOf(parts: readonly Hashed[], bytes: number, large = LARGE): Digest {
  let digest: Promise<string> | null = null
  let worker: Worker | null = null
  let isOver = false
  const beside = (): Promise<string> =>
    new Promise((resolve, reject) => {
      worker = new Worker(THREAD, { workerData: parts, execArgv: [] })
      worker.on('message', resolve)
      worker.on('error', reject)
      worker.on('exit', () => reject(new Error('The thread that hashes was ended.')))
    })
  return {
    sha256: () => {
      // a thread that could not read says so without its code; reading here says it in a sentence
      digest ??=
        bytes < large ? hashOf(parts) : beside().catch(error => (isOver ? Promise.reject(error) : hashOf(parts)))
      return digest
    },
    stop: async () => {
      isOver = true
      digest?.catch(() => undefined)
      await worker?.terminate()
    },
  }
}

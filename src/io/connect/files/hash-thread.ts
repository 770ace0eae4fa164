import { parentPort, workerData } from 'node:worker_threads'
import { hashOf } from './hash-of.ts'
import type { Hashed } from './hash-of.ts'

// The entry of a thread that hashes and does nothing else, so that it starts in no time: the answer is the hash.
const digest = await hashOf(workerData as readonly Hashed[])
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(digest)

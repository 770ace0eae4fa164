import { startEarly } from '../../io/worker/threads.ts'
import { READER } from '../../io/world/limits.ts'
import { PARSE } from './task-names.ts'

/** Starts the thread that will read what is imported, so that it loads while the store is opened. `files`: as far as known. */
export function startReader(entry: URL, files: readonly string[]): void {
  startEarly(entry, { task: PARSE, memory: READER.readerMemory, fenced: true, input: { files } })
}

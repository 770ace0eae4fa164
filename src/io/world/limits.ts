/** What the thread that reads it may cost, unless the user changes that: MiB, and milliseconds without a sign of life. */
export const READER = { readerMemory: 512, readerStall: 60_000 }

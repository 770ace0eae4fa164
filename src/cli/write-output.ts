import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Operation } from '../operations/operation.ts'
import { Refusal } from '../model/refusal.ts'
import { escapeControls, plainOf } from './plain.ts'
import type { Terminal } from './terminal.ts'

/** Prints what an operation answered: exactly its output with --json, else for reading. */
export async function writeOutput(
  entry: Operation,
  output: unknown,
  isJson: boolean,
  terminal: Terminal,
): Promise<void> {
  if (isJson) return void (await terminal.out(`${JSON.stringify(output, null, 2)}\n`))
  const plain = entry.cli?.plain as ((given: unknown) => string) | undefined
  await terminal.out(`${escapeControls(plain ? plain(output) : plainOf(output))}\n`)
}

/**
 * Writes an output that streams to a file, whole or not at all, or to standard output for `-`. What is told about it is
 * JSON with --json, and goes to stderr where standard output holds the stream itself.
 */
export async function writeStream(output: unknown, target: string, isJson: boolean, terminal: Terminal): Promise<void> {
  const { chunks } = output as { chunks: AsyncIterable<string | Uint8Array> }
  if (target === '-') {
    for await (const chunk of chunks) await terminal.out(chunk)
    return
  }
  const path = resolve(target)
  const bytes = await writeWhole(path, chunks)
  await terminal.out(
    isJson ? `${JSON.stringify({ file: path, bytes })}\n` : `Wrote ${escapeControls(path)} (${bytes} bytes).\n`,
  )
}

async function writeWhole(path: string, chunks: AsyncIterable<string | Uint8Array>): Promise<number> {
  const half = join(dirname(path), `.groundwork-${process.pid}.tmp`)
  try {
    const stream = createWriteStream(half, { mode: 0o600 })
    await pipeline(chunks, stream)
    const handle = await open(half, 'r+')
    await handle.sync()
    await handle.close()
    await rename(half, path)
    return stream.bytesWritten
  } catch (error) {
    await rm(half, { force: true })
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined || error instanceof Refusal) throw error
    throw new Refusal('E_WRITE', `${path} could not be written (${code}); name another file.`, { cause: error })
  }
}

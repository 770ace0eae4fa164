import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const WRITER = new URL('./storage-writer.ts', import.meta.url).pathname

/** Runs `work` in a new folder and removes it. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-fault-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export type Writer = {
  readonly process: ChildProcess
  /** acknowledged so far: "label n" */
  readonly acks: string[]
  readonly opened: Promise<void>
  /** exit code, or null where it was killed */
  readonly ended: Promise<{ code: number | null; errors: string }>
}

/** Starts the writer process; `under` is a command to start it with (a tracer), `env` what to add to its surroundings. */
export function startWriter(
  args: readonly string[],
  under: readonly string[] = [],
  env: Record<string, string> = {},
): Writer {
  const [command = '', ...rest] = [...under, process.execPath, WRITER, ...args]
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } })
  const acks: string[] = []
  let errors = ''
  let held = ''
  child.stderr.on('data', chunk => (errors += String(chunk)))
  const opened = new Promise<void>(done => {
    child.once('close', () => done())
    child.stdout.on('data', chunk => {
      const lines = (held + String(chunk)).split('\n')
      held = lines.pop() ?? ''
      for (const line of lines)
        if (line === 'open') done()
        else acks.push(line.replace('ack ', ''))
    })
  })
  const ended = new Promise<{ code: number | null; errors: string }>(done => {
    child.once('close', code => done({ code, errors }))
  })
  return { process: child, acks, opened, ended }
}

/** mulberry32: the same delays in every run. */
export function seededDelays(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

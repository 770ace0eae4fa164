import { Refusal } from '../model/refusal.ts'
import { openKeys } from './keys.ts'
import type { Keys } from './keys.ts'

/** What the command line writes to and reads from; a test hands in its own. */
export type Terminal = {
  out(text: string | Uint8Array): void | Promise<void>
  err(text: string): void
  /** true where a person watches stderr */
  readonly isWatched: boolean
  readonly columns: number
  /** Asks on the terminal and shows nothing of what is typed; null where nobody can be asked. Refusal: E_STOPPED at Ctrl+C */
  askSecret(question: string): Promise<string | null>
  /** the keys of a person who can be asked; null where nobody can, or what is printed goes elsewhere */
  openKeys(): Keys | null
  /** the first line of standard input */
  firstLine(): Promise<string>
  /** all of standard input, as text; no more than somebody could have written */
  allInput(): Promise<string>
  /** calls back at Ctrl+C; returns how to end that */
  onStop(stop: () => void): () => void
}

/** The terminal of this process. Writing waits for a slow reader, and a reader that goes away is no error. */
export function processTerminal(): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  return {
    out: text =>
      process.stdout.write(text)
        ? undefined
        : new Promise<void>(resolve => {
            process.stdout.once('drain', resolve)
          }),
    err: text => void process.stderr.write(text),
    isWatched: process.stderr.isTTY,
    columns: process.stderr.columns ?? 80,
    askSecret: question => (process.stdin.isTTY && process.stderr.isTTY ? askUnseen(question) : Promise.resolve(null)),
    openKeys: () =>
      process.stdin.isTTY && process.stdout.isTTY
        ? openKeys(process.stdin, text => void process.stdout.write(text))
        : null,
    firstLine,
    allInput,
    onStop(stop) {
      process.on('SIGINT', stop)
      process.on('SIGTERM', stop)
      return () => {
        process.off('SIGINT', stop)
        process.off('SIGTERM', stop)
      }
    },
  }
}

/** Far more than any password. */
const LONGEST = 100_000

/** Far more than any text that is read whole. */
const MOST_INPUT = 4_000_000

async function allInput(): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk as Uint8Array | string)
    size += bytes.length
    if (size > MOST_INPUT) break
    parts.push(bytes)
  }
  return Buffer.concat(parts).toString('utf8')
}

async function firstLine(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin) {
    text += String(chunk)
    if (text.includes('\n') || text.length > LONGEST) break
  }
  return (text.split('\n')[0] ?? '').replace(/\r$/, '')
}

/** Takes the keys one by one, so that the terminal shows none of them. */
function askUnseen(question: string): Promise<string> {
  const { stdin, stderr } = process
  stderr.write(question)
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stdin.resume()
  return new Promise((resolve, reject) => {
    let typed = ''
    const end = (settle: () => void): void => {
      stdin.off('data', take)
      stdin.setRawMode(false)
      stdin.pause()
      stderr.write('\n')
      settle()
    }
    const take = (keys: string): void => {
      for (const key of keys) {
        if (key === '\u0003')
          return end(() => reject(new Refusal('E_STOPPED', 'Stopped; nothing was changed.', { status: 409 })))
        if (key === '\r' || key === '\n' || key === '\u0004') return end(() => resolve(typed))
        typed = key === '\u007f' || key === '\b' ? [...typed].slice(0, -1).join('') : typed + key
      }
      return undefined
    }
    stdin.on('data', take)
  })
}

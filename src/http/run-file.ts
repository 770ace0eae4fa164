import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { SECOND } from '../model/instant.ts'
import { KNOCK, KNOCK_HEADER } from './app.ts'

const RunFile = z.strictObject({ pid: z.number().int(), port: z.number().int(), knock: z.string() })
type RunFile = z.infer<typeof RunFile>

/** Leaves word in the home, readable by the user alone, where this server listens; returns how to take it away. */
export function leaveWord(home: string, word: RunFile): () => void {
  const path = pathIn(home)
  writeFileSync(path, JSON.stringify(word), { mode: 0o600 })
  return () => {
    if (readWord(home)?.knock === word.knock) rmSync(path, { force: true })
  }
}

/** A fresh link to the server that already runs on this home, or null where there is none. */
export async function linkToRunning(home: string): Promise<string | null> {
  const word = readWord(home)
  if (!word) return null
  const origin = `http://127.0.0.1:${word.port}`
  try {
    const answer = await fetch(`${origin}${KNOCK}`, {
      method: 'POST',
      headers: { [KNOCK_HEADER]: word.knock },
      signal: AbortSignal.timeout(2 * SECOND),
      redirect: 'error',
    })
    const body = z.object({ token: z.string() }).safeParse(await answer.json())
    return body.success ? `${origin}/?token=${body.data.token}` : null
  } catch {
    // nobody there, or somebody else: the word is old
    return null
  }
}

function readWord(home: string): RunFile | null {
  try {
    return RunFile.parse(JSON.parse(readFileSync(pathIn(home), 'utf8')))
  } catch {
    return null
  }
}

function pathIn(home: string): string {
  return join(home, 'server.json')
}

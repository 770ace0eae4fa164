import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { filesOf } from './files.ts'
import { fastImport } from './git.ts'
import type { Life } from './life.ts'

/** Writes every file of the life into a folder, which is made where it is missing; gives their names and sizes. */
export function writeLife(life: Life, folder: string): { name: string; bytes: number }[] {
  mkdirSync(folder, { recursive: true })
  return Object.entries(filesOf(life, bytes => deflateRawSync(bytes, { level: 6 }))).map(([name, bytes]) => {
    writeFileSync(join(folder, name), bytes)
    return { name, bytes: bytes.length }
  })
}

/** Makes a real repository of the life's open-source project in an empty folder; needs git on the path. */
export function writeRepository(life: Life, folder: string): void {
  mkdirSync(folder, { recursive: true })
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
  }
  const git = (args: readonly string[], input?: string) =>
    execFileSync('git', args, {
      cwd: folder,
      env,
      stdio: ['pipe', 'ignore', 'pipe'],
      ...(input === undefined ? {} : { input }),
    })
  git(['init', '--quiet', '--initial-branch=main', '.'])
  git(['fast-import', '--quiet', '--done'], fastImport(life))
  git(['reset', '--quiet', '--hard', 'main'])
}

import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { join } from 'node:path'
import { amountRow } from './row.ts'
import type { Row } from './row.ts'

const WEB = new URL('../dist/web/', import.meta.url).pathname

/** The script a browser must load before it can show anything: what index.html names, and what that imports at once. */
export async function benchShell(): Promise<Row[]> {
  if (!existsSync(join(WEB, 'index.html'))) throw new Error('build first: npm run build')
  const seen = new Set<string>()
  const html = readFileSync(join(WEB, 'index.html'), 'utf8')
  for (const [, name] of html.matchAll(/<(?:script|link)[^>]+(?:src|href)="\/?([^"]+\.js)"/g))
    if (name) follow(name, seen)
  const bytes = [...seen].reduce((sum, name) => sum + gzipSync(readFileSync(join(WEB, name))).length, 0)
  return [amountRow('shell-size', 'script of the app shell, gzip', bytes / 1000, 'kB', 250)]
}

function follow(name: string, seen: Set<string>): void {
  if (seen.has(name)) return
  seen.add(name)
  const text = readFileSync(join(WEB, name), 'utf8')
  for (const [, to] of text.matchAll(/(?:^|[;}\s])(?:import|export)[^'"()]{0,2000}?["']\.\/([^"']+\.js)["']/g)) {
    if (to) follow(join(name, '..', to), seen)
  }
}

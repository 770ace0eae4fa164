import { readFileSync, readdirSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}
const PACKS = new Set(['.html', '.js', '.css', '.json', '.svg', '.webmanifest', '.txt'])

/** The built web app. The list of files is made once: a path that is not in it is not looked for on the disk. */
export type WebFiles = {
  answer(path: string, accepts: string): Promise<Response | null>
  /** index.html with the header token in it; never kept by the browser */
  page(token: string): Response
}

export function openWebFiles(folder: string | null): WebFiles {
  const names = folder === null ? [] : readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = new Map<string, string>()
  for (const entry of names)
    if (entry.isFile() && folder !== null) {
      const path = join(entry.parentPath, entry.name)
      files.set(path.slice(folder.length).split(sep).join('/'), path)
    }
  const packed = new Map<string, Promise<Buffer<ArrayBuffer>>>()
  const pack = (key: string, make: () => Promise<Buffer<ArrayBuffer>>): Promise<Buffer<ArrayBuffer>> => {
    const known = packed.get(key) ?? make()
    packed.set(key, known)
    return known
  }
  return {
    async answer(path, accepts) {
      const file = path === '/index.html' ? undefined : files.get(path)
      if (file === undefined) return null
      const ending = extname(file)
      const encoding = PACKS.has(ending) ? encodingFor(accepts) : null
      const body = encoding ? await pack(`${encoding} ${path}`, () => squeeze(file, encoding)) : readFileSync(file)
      return new Response(body, {
        headers: {
          'content-type': MIME[ending] ?? 'application/octet-stream',
          'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
          vary: 'accept-encoding',
          ...(encoding ? { 'content-encoding': encoding } : {}),
        },
      })
    },
    page(token) {
      const index = files.get('/index.html')
      const html = index === undefined ? notBuilt() : readFileSync(index, 'utf8')
      const meta = `<meta name="groundwork-token" content="${token}">`
      return new Response(html.replace('<head>', `<head>${meta}`), {
        headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
      })
    },
  }
}

function encodingFor(accepts: string): 'br' | 'gzip' | null {
  if (/\bbr\b/.test(accepts)) return 'br'
  return /\bgzip\b/.test(accepts) ? 'gzip' : null
}

function squeeze(file: string, encoding: 'br' | 'gzip'): Promise<Buffer<ArrayBuffer>> {
  const bytes = readFileSync(file)
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  return encoding === 'br' ? promisify(brotliCompress)(bytes, quality) : promisify(gzip)(bytes)
}

function notBuilt(): string {
  return '<!doctype html><html lang="en"><head><title>Groundwork</title></head><body><p>The screens are not built yet. Run "npm run build", then load this page again.</p></body></html>'
}

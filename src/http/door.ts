import type { Context, Hono } from 'hono'
import { cookieName, hasCookie, noToken } from './session.ts'
import type { Tokens } from './tokens.ts'
import type { WebFiles } from './web-files.ts'

/**
 * The pages. `/?token=...` uses the link up, sets the cookie and goes on to `/`, so that no token stays in the address
 * bar, in the history or in a Referer. Every other path that is not a file is a page of the app.
 */
export function addDoor(app: Hono, tokens: Tokens, port: () => number, files: WebFiles, now: () => number): void {
  app.get('*', async c => {
    const link = c.req.query('token')
    if (link !== undefined) return openDoor(c, link, tokens, port(), now())
    const { pathname } = new URL(c.req.url)
    const file = await files.answer(pathname, c.req.header('accept-encoding') ?? '')
    if (file) return file
    if (/\.[a-z0-9]{2,5}$/.test(pathname)) return c.notFound()
    return hasCookie(c, tokens, port()) ? files.page(tokens.header) : closedDoor()
  })
}

function openDoor(c: Context, link: string, tokens: Tokens, port: number, now: number): Response {
  const isGuess = c.req.header('sec-purpose')?.includes('prefetch') === true || c.req.method === 'HEAD'
  // a browser that loads ahead must not use the link up before the user has seen the page
  if (isGuess) return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
  const isIn = hasCookie(c, tokens, port)
  if (!tokens.takeLink(link, now) && !isIn) return closedDoor()
  const cookie = `${cookieName(port)}=${tokens.cookie}; Path=/; HttpOnly; SameSite=Strict`
  return new Response(null, {
    status: 303,
    headers: { location: new URL(c.req.url).pathname, 'set-cookie': cookie, 'cache-control': 'no-store' },
  })
}

function closedDoor(): Response {
  const { message } = noToken()
  const html = `<!doctype html><html lang="en"><head><title>Groundwork</title></head><body><p>${message.replaceAll('"', '&quot;')}</p></body></html>`
  return new Response(html, {
    status: 401,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}

import type { Context, Next } from 'hono'
import { getCookie } from 'hono/cookie'
import { Refusal } from '../model/refusal.ts'
import { isSame } from './tokens.ts'
import type { Tokens } from './tokens.ts'

export const TOKEN_HEADER = 'x-groundwork-token'
const READS = new Set(['GET', 'HEAD'])

/** Reads need the cookie; writes need the cookie and the header token. Refusal: E_TOKEN, 401. */
export function needsSession(tokens: Tokens, port: () => number) {
  return async (c: Context, next: Next): Promise<void> => {
    if (!hasCookie(c, tokens, port())) throw noToken()
    if (!READS.has(c.req.method) && !isSame(c.req.header(TOKEN_HEADER), tokens.header)) throw noToken()
    await next()
  }
}

/** Cookies are shared by all ports of a host, so the port is in the name. */
export function cookieName(port: number): string {
  return `groundwork-${port}`
}

export function hasCookie(c: Context, tokens: Tokens, port: number): boolean {
  return isSame(getCookie(c, cookieName(port)), tokens.cookie)
}

export function noToken(): Refusal {
  return new Refusal(
    'E_TOKEN',
    'This browser has not been let in yet: open Groundwork by the link in its terminal, or run "groundwork serve" again.',
    { status: 401 },
  )
}

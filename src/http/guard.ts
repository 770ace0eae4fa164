import type { Context, Next } from 'hono'
import { Refusal } from '../model/refusal.ts'

/**
 * Stands before every route, the files and MCP included. A page of another origin in the same browser, a name that was
 * bound to this address a moment ago, a form, an image: none gets further, and none learns more than one sentence.
 */
export function guard(hosts: () => ReadonlySet<string>) {
  return async (c: Context, next: Next): Promise<void> => {
    const host = c.req.header('host')?.toLowerCase()
    if (host === undefined || !hosts().has(host)) throw notThisHost()
    const origin = c.req.header('origin')
    if (origin !== undefined && origin.toLowerCase() !== `http://${host}`) throw notThisOrigin()
    const site = c.req.header('sec-fetch-site')
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw notThisOrigin()
    await next()
  }
}

/** The names by which this server may be called at a port. */
export function hostsAt(port: number): ReadonlySet<string> {
  return new Set([`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`])
}

function notThisHost(): Refusal {
  return new Refusal('E_HOST', 'Groundwork answers on this machine only, by the address it printed when it started.', {
    status: 403,
  })
}

function notThisOrigin(): Refusal {
  return new Refusal('E_ORIGIN', 'Groundwork answers its own pages only; open it by the address it printed.', {
    status: 403,
  })
}

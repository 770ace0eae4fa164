import { getRequestListener } from '@hono/node-server'
import { newSecret } from '../io/secrets/new-secret.ts'
import { webFolder } from '../io/world/package-root.ts'
import { sweepUploads } from '../io/world/uploads.ts'
import type { World } from '../io/world/world.ts'
import { Refusal } from '../model/refusal.ts'
import type { Operation } from '../operations/operation.ts'
import { HTTP_LIMITS, makeApp } from './app.ts'
import type { HttpLimits, McpDoor } from './app.ts'
import { makeJobs } from './jobs.ts'
import { isLoopback, listen } from './listen.ts'
import type { Listener, Listening } from './listen.ts'
import { leaveWord, linkToRunning } from './run-file.ts'
import { makeTokens } from './tokens.ts'

export const PORT = 4319

export type ServeSetting = {
  readonly operations: readonly Operation[]
  readonly world: World
  readonly version: string
  readonly host?: string | undefined
  /** undefined: 4319, or the next free one; 0: any free one; else this one or a refusal. Only a port that was asked for
   * by its number starts a second server on a home that has one. */
  readonly port?: number | undefined
  readonly web?: string | null | undefined
  readonly mcp?: McpDoor | null | undefined
  readonly limits?: HttpLimits | undefined
  /** where bugs are told; never a token, never a body */
  report(error: unknown): void
}
export type Serving = {
  readonly port: number
  /** true where a server of this home was running already and this call only asked it for a link */
  readonly isOther: boolean
  /** set where 4319 was taken by another program */
  readonly moved: boolean
  /** an address that opens the door once; another one at each call */
  link(): string
  /** from now on nobody is sent here any more; what is open stays open until `close` */
  leave(): void
  close(): Promise<void>
}

/**
 * Serves the app on this machine alone. Where a server of the same home runs already, it is used. Refusals: E_BIND for
 * an address that others can reach, E_PORT where the port that was asked for is taken.
 */
export async function serve(setting: ServeSetting): Promise<Serving> {
  const { world, host = '127.0.0.1' } = setting
  if (!isLoopback(host)) throw offLoopback(host)
  const running = await linkToRunning(world.places.home)
  if (running !== null && isWanted(running, setting.port))
    return useRunning(running, await linkToRunning(world.places.home))
  await sweepUploads(world.places.uploads, world.now())
  const tokens = makeTokens()
  const knock = newSecret()
  const jobs = makeJobs(setting.report)
  let bound = 0
  const app = makeApp({
    operations: setting.operations,
    world,
    jobs,
    tokens,
    version: setting.version,
    port: () => bound,
    web: setting.web === undefined ? webFolder() : setting.web,
    mcp: setting.mcp ?? null,
    limits: setting.limits ?? HTTP_LIMITS,
    knock,
    report: setting.report,
  })
  // the Host header is checked by the guard; this name is only what an answer without one is parsed against
  const listening = await listenNear(setting.port, getRequestListener(app.fetch, { hostname: '127.0.0.1' }))
  bound = listening.port
  const takeWordAway = leaveWord(world.places.home, { pid: process.pid, port: bound, knock })
  return {
    port: bound,
    isOther: false,
    moved: setting.port === undefined && bound !== PORT,
    link: () => `http://127.0.0.1:${bound}/?token=${tokens.issueLink(Date.now())}`,
    leave: takeWordAway,
    async close() {
      takeWordAway()
      await jobs.close()
      await listening.close()
    },
  }
}

async function listenNear(asked: number | undefined, listener: Listener): Promise<Listening> {
  if (asked !== undefined) return listen(asked, listener)
  for (let port = PORT; port < PORT + 20; port++)
    try {
      return await listen(port, listener)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  return listen(0, listener)
}

function isWanted(link: string, port: number | undefined): boolean {
  return port === undefined || port === 0 || port === Number(new URL(link).port)
}

function useRunning(link: string, other: string | null): Serving {
  const links = [link, other ?? link]
  return {
    port: Number(new URL(link).port),
    isOther: true,
    moved: false,
    link: () => links.shift() ?? link,
    leave: () => undefined,
    close: async () => undefined,
  }
}

function offLoopback(host: string): Refusal {
  return new Refusal(
    'E_BIND',
    `Groundwork does not listen on ${host}: it has no login, and others could read your data; leave --host out.`,
    { detail: { host } },
  )
}

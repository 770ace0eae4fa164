import { Hono } from 'hono'
import type { Context } from 'hono'
import type { World } from '../io/world/world.ts'
import { Refusal } from '../model/refusal.ts'
import type { Operation } from '../operations/operation.ts'
import { SAFE_HEADERS, errorAnswer, jsonAnswer } from './answers.ts'
import { addDoor } from './door.ts'
import { guard, hostsAt } from './guard.ts'
import { addJobs } from './job-routes.ts'
import type { Jobs } from './jobs.ts'
import { openApi } from './openapi.ts'
import { addPlanFeed } from './plan-feed.ts'
import { API, addOperations } from './operation-routes.ts'
import { isSame } from './tokens.ts'
import type { Tokens } from './tokens.ts'
import { needsSession } from './session.ts'
import { addUploads } from './uploads.ts'
import { openWebFiles } from './web-files.ts'

/** Answers a request to /mcp; made by the MCP surface and handed in, since surfaces do not know each other. */
export type McpDoor = { readonly token: string; answer(request: Request): Promise<Response> }

export type AppParts = {
  readonly operations: readonly Operation[]
  readonly world: World
  readonly jobs: Jobs
  readonly tokens: Tokens
  readonly version: string
  /** known only once the server listens */
  port(): number
  readonly web: string | null
  readonly mcp: McpDoor | null
  readonly limits: HttpLimits
  /** proves to a second start on the same home that it may have a link */
  readonly knock: string
  report(error: unknown): void
}

/** Bytes. */
export type HttpLimits = { readonly jsonBytes: number; readonly uploadBytes: number }
export const HTTP_LIMITS: HttpLimits = { jsonBytes: 1024 ** 2, uploadBytes: 20 * 1024 ** 3 }

export const KNOCK = '/knock'
export const KNOCK_HEADER = 'x-groundwork-knock'
const WORLD_HEADER = 'x-groundwork-world'

/** The whole of HTTP: the guard before everything, then MCP, the API, and the pages. */
export function makeApp(parts: AppParts): Hono {
  const { operations, world, tokens, port } = parts
  const app = new Hono()
  app.use('*', async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(SAFE_HEADERS)) c.res.headers.set(name, value)
  })
  app.use(
    '*',
    guard(() => hostsAt(port())),
  )
  app.onError(error => {
    if (!(error instanceof Refusal)) parts.report(error)
    return errorAnswer(error)
  })
  app.notFound(() => errorAnswer(new Refusal('E_NOT_FOUND', 'There is nothing at this address.', { status: 404 })))
  app.post(KNOCK, c => {
    if (!isSame(c.req.header(KNOCK_HEADER), parts.knock)) throw wrongKnock()
    return jsonAnswer({ token: tokens.issueLink(Date.now()) })
  })
  addPlanFeed(app, world, Date.now)
  app.all('/mcp', c => answerMcp(c, parts.mcp))
  app.use(`${API}/*`, needsSession(tokens, port))
  app.get(`${API}/openapi.json`, () => jsonAnswer(openApi(operations, parts.version)))
  addJobs(app, parts.jobs)
  addUploads(app, world, parts.limits.uploadBytes)
  addOperations(app, {
    operations,
    jobs: parts.jobs,
    jsonBytes: parts.limits.jsonBytes,
    worldFor: c => worldFor(c, world),
  })
  app.all(`${API}/*`, c => c.notFound())
  addDoor(app, tokens, port, openWebFiles(parts.web), Date.now)
  return app
}

/** The user's own world, or the made-up person's where the page asks for that one. */
function worldFor(c: Context, own: World): World {
  const asked = c.req.header(WORLD_HEADER)
  if (asked === undefined || asked === 'own') return own
  const demo = asked === 'demo' ? own.demo.world() : null
  if (demo) return demo
  throw new Refusal('E_WORLD', 'The made-up person is not open; open it again from the first page.', { status: 409 })
}

async function answerMcp(c: Context, mcp: McpDoor | null): Promise<Response> {
  const given = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1]
  if (!mcp || !isSame(given, mcp.token))
    throw new Refusal('E_TOKEN', 'This door needs the bearer token that "groundwork mcp --print-config" prints.', {
      status: 401,
    })
  return mcp.answer(c.req.raw)
}

function wrongKnock(): Refusal {
  return new Refusal('E_TOKEN', 'Only a program of the same user may ask for a link.', { status: 401 })
}

import { serve } from '../../src/http/serve.ts'
import type { ServeSetting, Serving } from '../../src/http/serve.ts'
import { mcpDoor } from '../../src/mcp/http-door.ts'
import { SMALL_TABLE } from './small-table.ts'
import { smallWorld } from './small-world.ts'

/** A real server at a free port, and a browser's view of it: the cookie and the token a page would have. */
export type SmallServer = {
  readonly serving: Serving
  readonly origin: string
  readonly host: string
  readonly home: string
  /** as a page of the app would send it */
  readonly cookie: string
  readonly token: string
  /** what was reported as a bug */
  readonly reported: unknown[]
  get(path: string, headers?: Record<string, string>): Promise<Response>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
  close(): Promise<void>
}

export async function smallServer(setting: Partial<ServeSetting> = {}): Promise<SmallServer> {
  const own = smallWorld()
  const world = setting.world ?? own
  const reported: unknown[] = []
  const operations = setting.operations ?? SMALL_TABLE
  const mcp = mcpDoor({ operations, world, version: '0', allowChanges: false })
  const report = (error: unknown): void => void reported.push(error)
  const serving = await serve({ operations, world, version: '0', port: 0, web: null, mcp, report, ...setting })
  const host = `127.0.0.1:${serving.port}`
  const origin = `http://${host}`
  const entered = await fetch(serving.link(), { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const page = await (await fetch(`${origin}/`, { headers: { cookie } })).text()
  const token = /name="groundwork-token" content="([^"]+)"/.exec(page)?.[1] ?? ''
  return {
    serving,
    origin,
    host,
    home: world.places.home,
    cookie,
    token,
    reported,
    get: (path, headers = {}) => fetch(origin + path, { headers: { cookie, ...headers }, redirect: 'manual' }),
    post: (path, body, headers = {}) =>
      fetch(origin + path, {
        method: 'POST',
        headers: { cookie, 'x-groundwork-token': token, 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async close() {
      await serving.close()
      own.remove()
    },
  }
}

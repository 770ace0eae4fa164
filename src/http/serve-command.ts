import { spawn } from 'node:child_process'
import { platform } from 'node:os'
import type { World } from '../io/world/world.ts'
import { Refusal } from '../model/refusal.ts'
import { keepSchedule } from '../operations/accounts/keep-schedule.ts'
import type { Operation } from '../operations/operation.ts'
import type { McpDoor } from './app.ts'
import { PORT, serve } from './serve.ts'
import type { Serving } from './serve.ts'

type Line = { out(text: string): void | Promise<void>; err(text: string): void; onStop(stop: () => void): () => void }
type Options = Readonly<Record<string, unknown>>

/** `groundwork serve`: the app in the browser, until Ctrl+C. `browse` opens an address in the browser of the system. */
export function serveCommand(
  operations: readonly Operation[],
  version: string,
  mcp: (world: World) => McpDoor,
  browse: (link: string) => void = openBrowser,
) {
  return {
    name: 'serve',
    says: 'Opens the app in your browser. It listens on this machine only.',
    options: [
      ['--port <number>', `the port (else ${PORT}, or the next free one)`],
      ['--host <address>', 'the address to listen on; only those of this machine itself are taken'],
      ['--no-open', 'print the address and open no browser'],
    ] as const,
    async start(options: Options, open: () => Promise<World>, terminal: Line): Promise<void> {
      const port = portOf(options['port'])
      const world = await open()
      try {
        const report = (error: unknown): void => terminal.err(`${sayBug(error)}\n`)
        const host = typeof options['host'] === 'string' ? options['host'] : undefined
        const serving = await serve({ operations, world, version, host, port, mcp: mcp(world), report })
        for (const { code, says } of await world.places.advice()) terminal.err(`${says} (${code})\n`)
        await greet(serving, options, terminal, browse)
        if (!serving.isOther) await untilEnd(serving, keepSchedule(world, report), terminal)
        await serving.close()
      } finally {
        await world.close()
      }
    },
  }
}

async function greet(
  serving: Serving,
  options: Options,
  terminal: Line,
  browse: (link: string) => void,
): Promise<void> {
  const link = serving.link()
  if (options['json'] === true)
    return void (await terminal.out(`${JSON.stringify({ url: link, port: serving.port, already: serving.isOther })}\n`))
  if (serving.moved) terminal.err(`Port ${PORT} is taken by another program, so this is port ${serving.port}.\n`)
  const says = serving.isOther ? 'Groundwork runs already. Open it at' : 'Groundwork is ready at'
  await terminal.out(`${says} ${link}\n(The link works once; run "groundwork serve" again for a new one.)\n`)
  // a link of its own: one that the browser of the system used up must not be the one that was printed
  if (options['open'] !== false) browse(serving.link())
}

async function untilEnd(serving: Serving, schedule: ReturnType<typeof keepSchedule>, terminal: Line): Promise<void> {
  await untilStopped(terminal)
  // first of all: a link to a server that is on its way out would open nothing
  serving.leave()
  await schedule.stop()
}

function untilStopped(terminal: Line): Promise<void> {
  return new Promise(resolve => {
    const leave = terminal.onStop(() => {
      leave()
      resolve()
    })
  })
}

/** Asks the system for a browser; where there is none the printed address is enough. */
function openBrowser(link: string): void {
  const [command, ...args] = OPENERS[platform()] ?? ['xdg-open']
  const child = spawn(command ?? 'xdg-open', [...args, link], { stdio: 'ignore', detached: true })
  child.once('error', () => undefined)
  child.unref()
}

const OPENERS: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

function portOf(given: unknown): number | undefined {
  if (given === undefined) return undefined
  const port = Number(given)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Refusal('E_USAGE', `--port takes a number from 0 to 65535, not "${String(given)}".`)
}

/** A bug as the terminal may show it: its stack, which holds places in the code and no data of a request. */
function sayBug(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

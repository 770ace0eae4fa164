import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import type { World } from '../io/world/world.ts'
import type { Operation } from '../operations/operation.ts'
import { makeMcpServer } from './make-server.ts'
import { mcpToken } from './mcp-token.ts'

type Line = { out(text: string): void | Promise<void>; onStop(stop: () => void): () => void }

/** `groundwork mcp`: an assistant starts it and talks to it over standard input and output. */
export function mcpCommand(operations: readonly Operation[], version: string) {
  return {
    name: 'mcp',
    says: 'Answers an assistant over standard input and output, by the Model Context Protocol.',
    options: [
      ['--allow-changes', 'let the assistant write, too; everything it does can be undone'],
      ['--print-config', 'print what to put into the settings of an assistant, and end'],
    ] as const,
    async start(options: Readonly<Record<string, unknown>>, open: () => Promise<World>, terminal: Line): Promise<void> {
      const world = await open()
      const allowChanges = options['allowChanges'] === true
      try {
        if (options['printConfig'] === true) await terminal.out(configOf(world.places.home, allowChanges))
        else await talk(makeMcpServer({ operations, world, version, allowChanges }), terminal)
      } finally {
        await world.close()
      }
    },
  }
}

async function talk(server: ReturnType<typeof makeMcpServer>, terminal: Line): Promise<void> {
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- the protocol's server has this one way only
  server.onclose = resolve
  process.stdin.once('end', resolve)
  const leave = terminal.onStop(resolve)
  await server.connect(new StdioServerTransport())
  await ended
  leave()
  await server.close()
}

/** Both ways in: started by the assistant, or over HTTP where the app runs already. */
function configOf(home: string, allowChanges: boolean): string {
  const args = ['mcp', '--home', home, ...(allowChanges ? ['--allow-changes'] : [])]
  const http = {
    type: 'http',
    url: 'http://127.0.0.1:4319/mcp',
    headers: { Authorization: `Bearer ${mcpToken(home)}` },
  }
  const config = { mcpServers: { groundwork: { command: 'groundwork', args }, 'groundwork-over-http': http } }
  return `${JSON.stringify(config, null, 2)}\n`
}

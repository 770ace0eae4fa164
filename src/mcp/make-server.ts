import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import type { World } from '../io/world/world.ts'
import { Refusal } from '../model/refusal.ts'
import { callOperation } from '../operations/call.ts'
import type { Job, Operation } from '../operations/operation.ts'
import { dataAnswer, refusalAnswer } from './answer.ts'
import type { Answer } from './answer.ts'
import { toolName, toolOf, toolOperations } from './tools.ts'

export type McpParts = {
  readonly operations: readonly Operation[]
  readonly world: World
  readonly version: string
  /** false: tools that read, and no others */
  readonly allowChanges: boolean
}

/** A server of the Model Context Protocol over the table; connect it to a transport. */
export function makeMcpServer(parts: McpParts): Server {
  const server = new Server(
    { name: 'groundwork', version: parts.version },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  )
  const allowed = toolOperations(parts.operations, parts.allowChanges)
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: allowed.map(toolOf) }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal, sendNotification }) => {
    // oxlint-disable-next-line no-underscore-dangle -- the protocol names it so
    const token = params._meta?.progressToken
    const progress = (says: string, done: number, total: number): void => {
      if (token === undefined) return
      const of = total > 0 ? { total } : {}
      const notice = { progressToken: token, progress: done, message: says, ...of }
      // a caller that has gone needs no progress
      sendNotification({ method: 'notifications/progress', params: notice }).catch(() => undefined)
    }
    return call(parts, allowed, params.name, params.arguments ?? {}, { signal, progress })
  })
  return server
}

const INSTRUCTIONS =
  'Groundwork knows what the user imported about their own working life, on this machine. Every number has a range: say it with the range. What is unknown is unknown, not zero.'

async function call(
  { operations, world }: McpParts,
  allowed: readonly Operation[],
  name: string,
  input: unknown,
  job: Job,
): Promise<Answer> {
  try {
    const entry = allowed.find(one => toolName(one) === name)
    if (!entry) throw notAllowed(operations, name)
    return dataAnswer(entry.name, await callOperation(entry, world, input, job))
  } catch (error) {
    if (error instanceof Refusal) return refusalAnswer(error)
    throw error
  }
}

function notAllowed(operations: readonly Operation[], name: string): Refusal {
  const isKnown = operations.some(entry => toolName(entry) === name)
  if (!isKnown) return new Refusal('E_NOT_FOUND', `There is no tool "${name}".`, { status: 404 })
  return new Refusal(
    'E_READ_ONLY',
    `An assistant may not use "${name}" here; do it in the app, or start with "groundwork mcp --allow-changes" where that allows it.`,
    { status: 403 },
  )
}

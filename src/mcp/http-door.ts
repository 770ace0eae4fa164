import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { makeMcpServer } from './make-server.ts'
import type { McpParts } from './make-server.ts'
import { mcpToken } from './mcp-token.ts'

/** MCP over streamable HTTP, without sessions: each request stands for itself. The HTTP surface guards it. */
export function mcpDoor(parts: McpParts): { readonly token: string; answer(request: Request): Promise<Response> } {
  return {
    token: mcpToken(parts.world.places.home),
    async answer(request) {
      // one server a request: a transport without sessions must not be used twice
      const server = makeMcpServer(parts)
      const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
      await server.connect(transport)
      try {
        return await transport.handleRequest(request)
      } finally {
        await server.close()
      }
    },
  }
}

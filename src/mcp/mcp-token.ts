import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newSecret } from '../io/secrets/new-secret.ts'

/**
 * The bearer token of this home's MCP door over HTTP; made at first use, readable by the user alone. It stays the same
 * over restarts because it stands in the settings of an assistant; deleting the file makes a new one.
 */
export function mcpToken(home: string): string {
  const path = join(home, 'mcp-token')
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    const token = newSecret()
    writeFileSync(path, `${token}\n`, { mode: 0o600 })
    return token
  }
}

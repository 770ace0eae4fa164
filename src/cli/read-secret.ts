import type { Operation } from '../operations/operation.ts'
import type { Terminal } from './terminal.ts'

/** The environment variable that a password may come in. */
const VARIABLE = 'GROUNDWORK_SECRET'

/**
 * A password for a command that takes one: from standard input where that is said, else from GROUNDWORK_SECRET, else asked
 * on the terminal. Never from the words of the command, which other programs and the history of the shell see.
 */
export async function readSecret(
  entry: Operation,
  typed: Readonly<Record<string, unknown>>,
  options: Readonly<Record<string, unknown>>,
  terminal: Terminal,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Readonly<Record<string, string>>> {
  const dress = entry.cli?.secret
  if (dress === undefined) return {}
  const given = await from(dress.asks(typed), options, terminal, env)
  return given === null || given === '' ? {} : { [dress.field]: given }
}

async function from(
  asks: boolean,
  options: Readonly<Record<string, unknown>>,
  terminal: Terminal,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | null> {
  if (options['secretStdin'] === true) return terminal.firstLine()
  const isAsked = options['secretAsk'] === true
  const known = env[VARIABLE]
  if (known !== undefined && known !== '' && !isAsked) return known
  return asks || isAsked ? terminal.askSecret('Password (it is not shown): ') : null
}

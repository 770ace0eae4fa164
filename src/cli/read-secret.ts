import type { Operation } from '../operations/operation.ts'
import { Refusal } from '../model/refusal.ts'
import type { Terminal } from './terminal.ts'

/** The environment variable that a password may come in. */
const VARIABLE = 'GROUNDWORK_SECRET'

/**
 * A password for a command that takes one: from standard input where that is said, else from GROUNDWORK_SECRET, else asked
 * on the terminal. Never from the words of the command, which other programs and the history of the shell see. Refusal:
 * E_SECRET_NONE where it was said to come from one of them, and does not.
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
  if (given !== null && given !== '') return { [dress.field]: given }
  const wanted =
    options['secretStdin'] === true ? 'standard input' : options['secretAsk'] === true ? 'a terminal' : null
  if (wanted !== null) throw noneCame(wanted)
  return {}
}

/** Whoever says where the password comes from would take silence for having given it. */
function noneCame(from: string): Refusal {
  return new Refusal('E_SECRET_NONE', `No password came from ${from}, so nothing was done.`, { status: 422 })
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

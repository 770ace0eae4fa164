import { Command, CommanderError } from 'commander'
import { openWorld } from '../io/world/open-world.ts'
import type { OpenSetting } from '../io/world/open-world.ts'
import type { World } from '../io/world/world.ts'
import { Refusal } from '../model/refusal.ts'
import { callOperation } from '../operations/call.ts'
import type { Operation } from '../operations/operation.ts'
import { isFresh, refresh } from '../operations/refresh/keep-fresh.ts'
import { mailHere } from '../operations/start-import.ts'
import { parseMoment } from './parse-moment.ts'
import { escapeControls } from './plain.ts'
import { addOperations, withCommonOptions } from './program.ts'
import type { Typed } from './program.ts'
import { progressLine } from './progress-line.ts'
import { readInput } from './read-input.ts'
import { readSecret } from './read-secret.ts'
import { typedAnswer } from './typed-answer.ts'
import type { Terminal } from './terminal.ts'
import { writeOutput, writeStream } from './write-output.ts'

/** Commands that are no operation: they start another surface. Handed in, since surfaces do not know each other. */
type Starter = {
  readonly name: string
  readonly says: string
  readonly options: readonly (readonly [flags: string, says: string])[]
  start(
    options: Readonly<Record<string, unknown>>,
    open: (more?: OpenSetting) => Promise<World>,
    terminal: Terminal,
  ): Promise<void>
}

export type CliParts = {
  readonly operations: readonly Operation[]
  readonly starters: readonly Starter[]
  readonly version: string
  open?(setting: OpenSetting): Promise<World>
}

/** Runs one command line. Returns the exit code: 0 done, 1 refused, with a sentence that says what to do, 2 failed. */
export async function run(args: readonly string[], parts: CliParts, terminal: Terminal): Promise<number> {
  const { program, said } = build(parts, terminal)
  try {
    await program.parseAsync([...args], { from: 'user' })
    return 0
  } catch (error) {
    if (!(error instanceof CommanderError)) return tell(error, args, terminal)
    if (error.exitCode === 0) return 0
    // half a command, like "people": commander answers with its help, which is what was wanted
    if (error.code === 'commander.help') {
      await terminal.out(said())
      return 0
    }
    return tell(new Refusal('E_USAGE', usage(said() || error.message)), args, terminal)
  }
}

function build(parts: CliParts, terminal: Terminal): { program: Command; said(): string } {
  const program = new Command('groundwork')
  let said = ''
  program
    .description('Says honestly what your networking is worth, from your own data, on your own machine.')
    .version(parts.version)
    .exitOverride()
    // a command's own line says what it must have
    .configureHelp({ subcommandTerm: one => `${one.name()} ${one.usage()}`.replace(' [command]', '') })
    .configureOutput({
      writeOut: text => void terminal.out(text),
      writeErr: text => void (said += text),
    })
  const open = (options: Readonly<Record<string, unknown>>, more?: OpenSetting): Promise<World> =>
    (parts.open ?? openWorld)({ ...settingOf(options), ...more })
  addOperations(program, parts.operations, typed => act(typed, open, terminal))
  for (const starter of parts.starters) addStarter(program, starter, open, terminal)
  for (const command of allCommands(program)) command.exitOverride().configureOutput(program.configureOutput())
  return { program, said: () => said }
}

function addStarter(
  program: Command,
  starter: Starter,
  open: (options: Readonly<Record<string, unknown>>, more?: OpenSetting) => Promise<World>,
  terminal: Terminal,
): void {
  const command = withCommonOptions(program.command(starter.name).description(starter.says))
  for (const [flags, says] of starter.options) command.option(flags, says)
  command.action(() => starter.start(command.opts(), more => open(command.opts(), more), terminal))
}

async function act(
  { entry, fields, values, options, target }: Typed,
  open: (options: Readonly<Record<string, unknown>>) => Promise<World>,
  terminal: Terminal,
): Promise<void> {
  // whoever typed it waits for this import and nothing else
  const world = IMPORTS.has(entry.name) ? mailHere(await open(options)) : await open(options)
  const stopper = new AbortController()
  const leave = terminal.onStop(() => stopper.abort())
  const line = progressLine(terminal)
  try {
    const typed = readInput(entry, fields, { ...values, asOf: options['asOf'] }, world.zone)
    const input = { ...(await piped(entry, typed, terminal)), ...(await readSecret(entry, typed, options, terminal)) }
    const job = { progress: line.show, signal: stopper.signal }
    // a week is looked back at with what was written down a moment ago in it: no server runs here that would measure it meanwhile
    if (LOOKS_BACK.has(entry.name) && !(await isFresh(world))) await refresh(world, job)
    line.clear()
    if (await talked(entry, world, input, options, terminal)) return
    const output = await callOperation(entry, world, input, job)
    line.clear()
    const isJson = options['json'] === true
    if (target === null) await writeOutput(entry, output, isJson, terminal)
    else await writeStream(output, target, isJson, terminal)
  } finally {
    line.clear()
    leave()
    await world.close()
  }
}

/** `-` in the place of a file: what comes by standard input is its text. */
async function piped(
  entry: Operation,
  typed: Readonly<Record<string, unknown>>,
  terminal: Terminal,
): Promise<Readonly<Record<string, unknown>>> {
  const { path, field } = entry.cli?.piped ?? { path: '', field: '' }
  if (path === '' || typed[path] !== '-') return typed
  const { [path]: _dash, ...rest } = typed
  return { ...rest, [field]: await terminal.allInput() }
}

const IMPORTS = new Set(['imports.run', 'imports.preview'])
const LOOKS_BACK = new Set(['review.read', 'review.finish'])

/** What is asked by keys where a person sits at the terminal; with --json, and where nobody can be asked, it is printed. */
async function talked(
  entry: Operation,
  world: World,
  input: unknown,
  options: Readonly<Record<string, unknown>>,
  terminal: Terminal,
): Promise<boolean> {
  if (entry.name !== 'review.read' || options['json'] === true) return false
  const keys = terminal.openKeys()
  if (keys === null) return false
  try {
    const { reviewByKeys } = await import('./review-by-keys.ts')
    await reviewByKeys(world, input, keys, text => void terminal.out(text))
    return true
  } finally {
    keys.close()
  }
}

function settingOf(options: Readonly<Record<string, unknown>>): OpenSetting {
  const text = (name: string): string | undefined => (typeof options[name] === 'string' ? options[name] : undefined)
  const zone = text('zone')
  const asOf = text('asOf')
  if (asOf === undefined) return { home: text('home'), zone }
  const now = parseMoment(asOf, zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone)
  if (now === null) throw new Refusal('E_USAGE', `--as-of takes a date like 2026-03-31, not "${asOf}".`)
  return { home: text('home'), zone, now }
}

function tell(error: unknown, args: readonly string[], terminal: Terminal): number {
  const isRefusal = error instanceof Refusal
  const code = isRefusal ? error.code : 'E_INTERNAL'
  const message = isRefusal ? error.message : `Something went wrong inside Groundwork: ${reasonOf(error)}`
  const typed = typedAnswer(code, args)
  // who one of several is cannot be said in the place where it is asked
  const isShown = typed === null && isRefusal && 'candidates' in error.detail
  const next = isShown ? ' "imports preview" of these files shows how to say it.' : ''
  terminal.err(`${escapeControls(message)}${next} (${code})\n`)
  if (typed !== null) terminal.err(`${typed}\n`)
  if (!isRefusal && process.env['GROUNDWORK_DEBUG'] && error instanceof Error) terminal.err(`${error.stack}\n`)
  const detail = isRefusal && Object.keys(error.detail).length > 0 ? { detail: error.detail } : {}
  if (args.includes('--json')) void terminal.out(`${JSON.stringify({ error: { code, message, ...detail } })}\n`)
  return isRefusal ? 1 : 2
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** commander's own words, as one sentence. */
function usage(said: string): string {
  const first = said
    .trim()
    .split('\n')
    .join(' ')
    .replace(/^error: /, '')
  const sentence = `${first.charAt(0).toUpperCase()}${first.slice(1)}`
  return `${sentence.replace(/\.?$/, '')}; --help shows what there is.`
}

function allCommands(command: Command): readonly Command[] {
  return command.commands.flatMap(one => [one, ...allCommands(one)])
}

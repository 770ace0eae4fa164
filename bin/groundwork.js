#!/usr/bin/env node
// Starts the command line. In the repository it runs the source files (GROUNDWORK_TREE=dist: what was built of them), in the
// installed package the built ones.
// Written so that any Node can read it: an old one gets a plain sentence, or hands over to the Node of the repository.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const NEEDED = 24
const root = new URL('../', import.meta.url)

if (Number(process.versions.node.split('.')[0]) >= NEEDED) await start()
else handOver(fileURLToPath(new URL('node_modules/node/bin/node', root)))

// The one place that knows all surfaces: they do not know each other.
async function start() {
  const { enableCompileCache } = await import('node:module')
  enableCompileCache()
  const isSource = process.env.GROUNDWORK_TREE !== 'dist' && existsSync(new URL('src/cli/run.ts', root))
  const load = path => import(new URL(`${isSource ? 'src' : 'dist'}/${path}.${isSource ? 'ts' : 'js'}`, root).href)
  const args = process.argv.slice(2)
  // a file after the command: what reads it starts beside everything else
  const files = args.slice(1).filter(one => !one.startsWith('-'))
  if (['import', 'check'].includes(args[0]) && files.length > 0)
    (await load('operations/start-import')).startImport(files, args[0] === 'import')
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  const { run } = await load('cli/run')
  const { processTerminal } = await load('cli/terminal')
  const { ALONE } = await load('operations/alone')
  const alone = ALONE.get(args[0])
  const OPERATIONS = alone ? await alone() : (await load('operations/table')).OPERATIONS
  const word = args.find(one => !one.startsWith('-'))
  const { recoverCommand } = await load('cli/recover-command')
  const starters = [recoverCommand]
  // loading the surfaces takes longer than most commands: only those that are asked for, or listed by --help
  if (word === undefined || ['serve', 'mcp', 'help'].includes(word)) {
    const { serveCommand } = await load('http/serve-command')
    const { mcpCommand } = await load('mcp/mcp-command')
    const { mcpDoor } = await load('mcp/http-door')
    const door = world => mcpDoor({ operations: OPERATIONS, world, version, allowChanges: false })
    starters.push(serveCommand(OPERATIONS, version, door), mcpCommand(OPERATIONS, version))
  }
  process.exitCode = await run(args, { operations: OPERATIONS, starters, version }, processTerminal())
}

function handOver(own) {
  if (!existsSync(own)) {
    process.stderr.write(
      `Groundwork needs Node.js ${NEEDED} or newer, and this is ${process.versions.node}; install it from https://nodejs.org. (E_NODE)\n`,
    )
    process.exit(1)
  }
  const child = spawn(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  // a key press reaches both; the child tidies up, and this one only waits for it
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('exit', code => process.exit(code === null ? 2 : code))
}

import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { Command } from 'commander'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addOperations, wordsOf } from '../src/cli/program.ts'
import type { Typed } from '../src/cli/program.ts'
import { fieldsOf } from '../src/cli/fields.ts'
import { run } from '../src/cli/run.ts'
import { methodOf, pathOf } from '../src/http/operation-routes.ts'
import { makeMcpServer } from '../src/mcp/make-server.ts'
import { toolName, toolOperations } from '../src/mcp/tools.ts'
import { serveCommand } from '../src/http/serve-command.ts'
import { mcpCommand } from '../src/mcp/mcp-command.ts'
import { OPERATIONS } from '../src/operations/table.ts'
import { SMALL_TABLE } from './surfaces/small-table.ts'
import { smallServer } from './surfaces/small-server.ts'
import type { SmallServer } from './surfaces/small-server.ts'
import { smallTerminal } from './surfaces/small-terminal.ts'
import { smallWorld } from './surfaces/small-world.ts'

type Document = {
  paths: Record<string, Record<string, { operationId?: string; summary?: string; responses?: unknown }>>
}
/** What is no operation: the table cannot know how a file gets here, or how a job is followed. */
const AROUND = [
  '/api/v1/jobs',
  '/api/v1/jobs/{id}',
  '/api/v1/jobs/{id}/input',
  '/api/v1/jobs/{id}/events',
  '/api/v1/uploads',
  '/api/v1/uploads/{name}',
]

describe.each([
  ['the small table', SMALL_TABLE],
  ['the real table', OPERATIONS],
])('%s', (_, table) => {
  let server: SmallServer
  beforeAll(async () => {
    server = await smallServer({ operations: table })
  })
  afterAll(() => server.close())

  test('names each operation once, as noun.verb, with one sentence', () => {
    const names = table.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { name, says } of table) {
      expect(name).toMatch(/^[a-z]+\.[a-z]+$/)
      expect(says, name).toMatch(/^[A-Z].*\.$/)
    }
  })

  test('takes no key that it does not know', () => {
    for (const entry of table) expect(entry.input.safeParse({ nobodyKnowsThis: 1 }).success, entry.name).toBe(false)
  })

  test('is the OpenAPI document, and nothing beside it', async () => {
    const document = (await (await server.get('/api/v1/openapi.json')).json()) as Document
    const described = Object.entries(document.paths).flatMap(([path, item]) =>
      AROUND.includes(path) ? [] : Object.keys(item).map(method => `${method} ${path}`),
    )
    expect(described.toSorted()).toEqual(table.map(entry => `${methodOf(entry)} ${pathOf(entry)}`).toSorted())
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(AROUND))
    for (const entry of table) {
      const item = document.paths[pathOf(entry)]?.[methodOf(entry)]
      expect(item?.summary).toBe(entry.says)
      expect(item?.operationId).toBe(toolName(entry))
    }
    const pointers = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) =>
      path.split('/'),
    )
    const dead = pointers.filter(
      path =>
        path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document) === undefined,
    )
    expect(dead).toEqual([])
  })

  test('is the HTTP routes: each is there by its own method and by no other', async () => {
    for (const entry of table) {
      // an input that none takes, so that nothing is run: the answer must come from that operation
      const body = { nobodyKnowsThis: 1 }
      const right =
        methodOf(entry) === 'get'
          ? server.get(`${pathOf(entry)}?input=${encodeURIComponent(JSON.stringify(body))}`)
          : server.post(pathOf(entry), body)
      const answer = await right
      expect(answer.status, entry.name).toBe(400)
      const { error } = (await answer.json()) as { error: { code: string; message: string } }
      expect(error.code).toBe('E_SCHEMA')
      expect(error.message).toContain(entry.name)
      const wrong = methodOf(entry) === 'get' ? server.post(pathOf(entry), {}) : server.get(pathOf(entry))
      expect((await wrong).status, entry.name).toBe(404)
    }
  })

  test('is the commands: each with --json, --home and --as-of, and an option for every field', () => {
    const program = new Command()
    addOperations(program, table, async () => undefined)
    const leaves = leavesOf(program)
    const named = table.map(entry => wordsOf(entry).join(' '))
    // the noun alone lists as well, and some go by other words
    const nouns = table.flatMap(({ name, cli }) => [
      ...(name.endsWith('.list') ? [name.slice(0, -5)] : []),
      ...(cli?.also ?? []),
    ])
    const words = leaves.map(one => one.words).filter(word => named.includes(word) || !nouns.includes(word))
    expect(words.toSorted()).toEqual(named.toSorted())
    for (const entry of table) {
      const command = leaves.find(leaf => leaf.words === wordsOf(entry).join(' '))?.command
      const options = command?.options.map(({ long }) => long) ?? []
      expect(options).toEqual(expect.arrayContaining(['--json', '--home', '--zone', '--as-of']))
      expect(command?.description()).toBe(entry.says)
      // a password is no option: what is typed there, others see
      if (entry.cli?.secret) expect(options).not.toContain(`--${entry.cli.secret.field}`)
      const places = new Set(command?.registeredArguments.map(argument => argument.name()))
      for (const field of fieldsOf(entry).filter(({ name }) => name !== entry.cli?.secret?.field))
        expect(places.has(field.name) || options.includes(`--${field.flag}`), `${entry.name} ${field.name}`).toBe(true)
    }
  })

  test('its options reach the command they stand behind, also beneath one that has the same options', async () => {
    for (const entry of table) {
      const typed: Typed[] = []
      const program = new Command().exitOverride()
      addOperations(
        program,
        table.filter(other => wordsOf(other)[0] === wordsOf(entry)[0]),
        async one => void typed.push(one),
      )
      const places = (entry.cli?.args ?? []).map(name => name.replace('...', ''))
      const wanted = fieldsOf(entry).filter(({ isRequired, name }) => isRequired && name !== entry.cli?.secret?.field)
      const options = wanted
        .filter(({ name }) => !places.includes(name))
        .flatMap(({ flag, choices }) => [`--${flag}`, choices[0] ?? '1'])
      const words = [...wordsOf(entry), ...options, '--json', '--home', '/h', '--', ...places.map(() => '1')]
      await program.parseAsync(words, { from: 'user' })
      expect(typed.map(one => [one.entry.name, one.options['json'], one.options['home']])).toEqual([
        [entry.name, true, '/h'],
      ])
    }
  })

  test('is the help', async () => {
    for (const entry of table) {
      const terminal = smallTerminal()
      // the commands around it are enough: all of them for each of them takes minutes on a busy machine
      const operations = table.filter(other => wordsOf(other)[0] === wordsOf(entry)[0])
      const parts = { operations, starters: [], version: '0', open: async () => smallWorld() }
      expect(await run([...wordsOf(entry), '--help'], parts, terminal)).toBe(0)
      const help = terminal.outText().replaceAll(/\s+/g, ' ')
      expect(help).toContain(entry.says)
      expect(help).not.toContain('usually null')
    }
  })

  test.each([false, true])('is the tools, changes allowed: %s', async allowChanges => {
    const [here, there] = InMemoryTransport.createLinkedPair()
    const world = smallWorld()
    await makeMcpServer({ operations: table, world, version: '0', allowChanges }).connect(there)
    const client = new Client({ name: 'test', version: '0' })
    await client.connect(here)
    const { tools } = await client.listTools()
    const expected = table.filter(
      entry => !entry.personOnly && !entry.streams && (allowChanges || entry.kind === 'query'),
    )
    expect(tools.map(({ name }) => name)).toEqual(expected.map(toolName))
    for (const [i, tool] of tools.entries()) {
      expect(tool.description).toContain(expected[i]?.says)
      expect(tool.inputSchema.additionalProperties).toBe(false)
    }
    world.remove()
  })
})

describe('the names that others rely on', () => {
  const words = OPERATIONS.map(entry => wordsOf(entry).join(' '))
  test.each([
    'check',
    'import',
    'sources',
    'undo',
    'people list',
    'people show',
    'people merge',
    'people split',
    'people label',
    'ties',
    'export',
    'restore',
    'backup',
    'doctor',
  ])('groundwork %s', command => expect(words).toContain(command))

  test('groundwork serve and groundwork mcp', () => {
    const starters = [serveCommand(OPERATIONS, '0', () => ({}) as never), mcpCommand(OPERATIONS, '0')]
    expect(starters.map(({ name }) => name)).toEqual(['serve', 'mcp'])
    expect(starters[0]?.options.map(([flags]) => flags.split(' ')[0])).toEqual(['--port', '--host', '--no-open'])
  })

  test('an assistant can prepare the plan and the review, and decides nothing of them', () => {
    const rooms = ['strategy', 'plan', 'review', 'experiment', 'feed', 'calendars', 'budgets', 'suggestions', 'history']
    const changes = OPERATIONS.filter(({ name, kind }) => kind !== 'query' && rooms.includes(name.split('.')[0] ?? ''))
    expect(changes.length).toBeGreaterThanOrEqual(16)
    expect(changes.filter(({ personOnly }) => !personOnly).map(({ name }) => name)).toEqual([])
    const prepared = toolOperations(OPERATIONS, true).map(({ name }) => name)
    const wanted = ['review.read', 'plan.read', 'plan.whatif', 'plan.experiment', 'strategy.read', 'quarter.read']
    expect(prepared).toEqual(expect.arrayContaining([...wanted, 'report.read', 'forecasts.add', 'capture.keep']))
    expect(prepared).not.toContain('outcomes.weigh')
  })

  test('what cannot be taken back, and what opens a door, is for a person only', () => {
    const person = OPERATIONS.filter(({ personOnly }) => personOnly).map(({ name }) => name)
    expect(person).toEqual(
      expect.arrayContaining(['people.forget', 'data.restore', 'settings.set', 'accounts.add', 'accounts.change']),
    )
  })
})

function leavesOf(command: Command, words: readonly string[] = []): { words: string; command: Command }[] {
  // those that only the help leaves out are guesses at others
  const shown = command
    .createHelp()
    .visibleCommands(command)
    .filter(one => command.commands.includes(one))
  if (shown.length === 0) return [{ words: words.join(' '), command }]
  // a word that only leads to others has no options
  const own = command.options.length > 0 ? [{ words: words.join(' '), command }] : []
  return [...own, ...shown.flatMap(one => leavesOf(one, [...words, one.name()]))]
}

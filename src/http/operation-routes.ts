import type { Context, Hono } from 'hono'
import { isUpload } from '../io/world/uploads.ts'
import type { World } from '../io/world/world.ts'
import { Refusal } from '../model/refusal.ts'
import { checkInput, runChecked } from '../operations/call.ts'
import type { Operation } from '../operations/operation.ts'
import { UNWATCHED } from '../operations/operation.ts'
import { jsonAnswer } from './answers.ts'
import { readJson } from './bodies.ts'
import type { Jobs } from './jobs.ts'
import { parseJson } from './parse-json.ts'

export const API = '/api/v1'

/** `people.list` is /api/v1/people/list. */
export function pathOf(entry: Operation): string {
  return `${API}/${entry.name.replaceAll('.', '/')}`
}

/** Queries are read with GET, unless their input is too long for an address; changes and jobs are sent with POST. */
export function methodOf(entry: Operation): 'get' | 'post' {
  return entry.kind === 'query' && entry.inBody !== true ? 'get' : 'post'
}

export type Routing = {
  readonly operations: readonly Operation[]
  readonly jobs: Jobs
  readonly jsonBytes: number
  worldFor(c: Context): Promise<World> | World
}

/** Adds a route for every operation of the table, and nothing else. */
export function addOperations(app: Hono, routing: Routing): void {
  for (const entry of routing.operations) {
    const path = pathOf(entry)
    if (methodOf(entry) === 'get') app.get(path, c => answerQuery(c, entry, routing))
    else app.post(path, c => answerPost(c, entry, routing))
  }
}

async function answerQuery(c: Context, entry: Operation, { worldFor }: Routing): Promise<Response> {
  const unknown = Object.keys(c.req.query()).find(name => name !== 'input')
  if (unknown !== undefined)
    throw new Refusal('E_SCHEMA', `The address takes one parameter, "input", and not "${unknown}".`, { status: 400 })
  const text = c.req.query('input')
  const input = checkInput(entry, text === undefined ? {} : parseJson(text))
  const output = await runChecked(entry, await worldFor(c), input, { ...UNWATCHED, signal: c.req.raw.signal })
  return entry.streams ? download(output, entry.streams) : jsonAnswer(output)
}

async function answerPost(c: Context, entry: Operation, routing: Routing): Promise<Response> {
  const input = checkInput(entry, await readJson(c, routing.jsonBytes))
  refusePaths(entry, input)
  const world = await routing.worldFor(c)
  if (entry.kind === 'job') return jsonAnswer({ job: routing.jobs.start(entry, world, input).id }, 202)
  // a change is finished even when the page that asked for it is closed
  return jsonAnswer(await runChecked(entry, world, input, UNWATCHED))
}

/** Over HTTP a file is an upload; paths of this machine are for the command line. */
function refusePaths(entry: Operation, input: unknown): void {
  for (const field of entry.cli?.paths ?? []) {
    const value: unknown = (input as Record<string, unknown>)[field]
    for (const name of [value ?? []].flat())
      if (typeof name === 'string' && !isUpload(name))
        throw new Refusal(
          'E_PATH',
          'Files are uploaded here; a path on this machine is taken by the command line only.',
          {
            status: 400,
            detail: { path: field },
          },
        )
  }
}

function download(output: unknown, { mime, file }: { mime: string; file: string }): Response {
  const { chunks } = output as { chunks: AsyncIterable<string | Uint8Array> }
  return new Response(ReadableStream.from(bytesOf(chunks)), {
    headers: {
      'content-type': mime,
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="${file}"`,
    },
  })
}

async function* bytesOf(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const chunk of chunks) yield typeof chunk === 'string' ? encoder.encode(chunk) : chunk
}

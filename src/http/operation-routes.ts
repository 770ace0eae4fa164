import type { Context, Hono } from 'hono'
import { ownPath } from '../io/world/own-path.ts'
import { isUpload, uploadsNamed } from '../io/world/uploads.ts'
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
  const world = await routing.worldFor(c)
  const asked = checkInput(entry, await readJson(c, routing.jsonBytes))
  const input = await withPaths(entry, asked, world.places.uploads)
  if (entry.kind === 'job') return jsonAnswer({ job: routing.jobs.start(entry, world, input, asked).id }, 202)
  // a change is finished even when the page that asked for it is closed
  return jsonAnswer(await runChecked(entry, world, input, UNWATCHED))
}

/**
 * The input with its paths made whole. Over HTTP a file is an upload; only what an operation does nothing with but read it may
 * also be named where it lies on this machine (decision 0035).
 */
async function withPaths(entry: Operation, input: unknown, uploads: string): Promise<unknown> {
  const fields = entry.cli?.paths ?? []
  if (fields.length === 0) return input
  const whole = { ...(input as Record<string, unknown>) }
  for (const field of fields) {
    const value = whole[field]
    const isOpened = entry.opens?.includes(field) === true
    const find = (name: unknown) => (typeof name === 'string' ? whereIs(name, field, isOpened) : name)
    // of very many files by themselves one name stands for all of an upload
    if (Array.isArray(value)) whole[field] = await Promise.all((await uploadsIn(uploads, value)).map(find))
    else if (value !== undefined) whole[field] = await find(value)
  }
  return whole
}

async function uploadsIn(uploads: string, names: readonly unknown[]): Promise<readonly unknown[]> {
  const named = names.map(name => (typeof name === 'string' ? uploadsNamed(uploads, name) : [name]))
  return (await Promise.all(named)).flat()
}

async function whereIs(name: string, field: string, isOpened: boolean): Promise<string> {
  if (isUpload(name)) return name
  if (isOpened) return ownPath(name)
  throw new Refusal('E_PATH', 'Files are uploaded here; a path on this machine is taken by the command line only.', {
    status: 400,
    detail: { path: field },
  })
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

import { z } from 'zod'
import type { Operation } from '../operations/operation.ts'
import { TOKEN_HEADER } from './session.ts'
import { API, methodOf, pathOf } from './operation-routes.ts'

/** The OpenAPI 3.1 document of the table; its schemas are the JSON Schema of the same zod schemas that check the input. */
export function openApi(operations: readonly Operation[], version: string): Record<string, unknown> {
  const parts: Record<string, unknown> = {}
  const paths = Object.fromEntries(
    operations.map(entry => [pathOf(entry), { [methodOf(entry)]: describe(entry, parts) }]),
  )
  return {
    openapi: '3.1.0',
    info: { title: 'Groundwork', version, description: 'Everything Groundwork can do, on this machine only.' },
    servers: [{ url: '/' }],
    paths: { ...paths, ...SURROUNDINGS },
    components: {
      securitySchemes: {
        cookie: {
          type: 'apiKey',
          in: 'cookie',
          name: 'groundwork-4319',
          description: 'set by the link in the terminal',
        },
        header: { type: 'apiKey', in: 'header', name: TOKEN_HEADER, description: 'stands in the page; for writes' },
      },
      schemas: { Error: ERROR, Job: JOB, ...parts },
    },
    security: [{ cookie: [], header: [] }],
  }
}

function describe(entry: Operation, parts: Record<string, unknown>): Record<string, unknown> {
  const [tag] = entry.name.split('.')
  const isQuery = methodOf(entry) === 'get'
  const json = (schema: unknown): unknown => ({ 'application/json': { schema } })
  const input = schemaOf(entry.input, 'input', entry.name, parts)
  const asked = isQuery
    ? { parameters: [{ name: 'input', in: 'query', required: false, content: json(input) }] }
    : { requestBody: { required: true, content: json(input) } }
  return {
    operationId: entry.name.replaceAll('.', '_'),
    summary: entry.says,
    tags: [tag],
    ...asked,
    ...(isQuery ? { security: [{ cookie: [] }] } : {}),
    responses: { ...answer(entry, parts, json), default: { description: 'refused', content: json(ref('Error')) } },
  }
}

function answer(
  entry: Operation,
  parts: Record<string, unknown>,
  json: (schema: unknown) => unknown,
): Record<string, unknown> {
  if (entry.streams) return { 200: { description: 'a download', content: { [entry.streams.mime]: {} } } }
  const output = schemaOf(entry.output, 'output', entry.name, parts)
  if (entry.kind !== 'job') return { 200: { description: 'done', content: json(output) } }
  const started = { type: 'object', properties: { job: { type: 'string' } }, required: ['job'] }
  return {
    202: {
      description: 'started; the job ends with the output in x-output',
      content: json(started),
      'x-output': output,
    },
  }
}

/**
 * The JSON Schema of a zod schema, as OpenAPI 3.1 takes it. A schema that holds itself has its parts under `$defs`, and a
 * pointer to those would lead nowhere from inside this document: they are moved to the components.
 */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', name: string, parts: Record<string, unknown>): unknown {
  const made = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' })
  const text = JSON.stringify(made).replaceAll('"#/$defs/', `"#/components/schemas/${name}.${io}.`)
  const { $schema: _, $defs: own, ...rest } = JSON.parse(text) as Record<string, unknown>
  for (const [key, part] of Object.entries(own ?? {})) parts[`${name}.${io}.${key}`] = part
  return rest
}

function ref(name: string): { $ref: string } {
  return { $ref: `#/components/schemas/${name}` }
}

const ERROR = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: { code: { type: 'string' }, message: { type: 'string' }, detail: { type: 'object' } },
    },
  },
}
const JOB = {
  type: 'object',
  required: ['id', 'operation', 'state', 'progress'],
  properties: {
    id: { type: 'string' },
    operation: { type: 'string' },
    state: { enum: ['running', 'done', 'failed', 'stopped'] },
    progress: {
      type: 'object',
      properties: { says: { type: 'string' }, done: { type: 'number' }, total: { type: 'number' } },
    },
    output: {},
    error: ERROR.properties.error,
  },
}
const jobBody = { 'application/json': { schema: ref('Job') } }
const idParameter = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }

/** What stands around the table: jobs and uploads. */
const SURROUNDINGS = {
  [`${API}/jobs`]: {
    get: { summary: 'Lists the jobs, without what came of each.', responses: { 200: { description: 'rows' } } },
  },
  [`${API}/jobs/{id}`]: {
    parameters: [idParameter],
    get: { summary: 'Shows a job.', responses: { 200: { description: 'the job', content: jobBody } } },
    delete: { summary: 'Stops a job.', responses: { 200: { description: 'the job', content: jobBody } } },
  },
  [`${API}/jobs/{id}/input`]: {
    parameters: [idParameter],
    get: {
      summary: 'Tells what a job was asked for, where that can be gone on with: the files and answers of an import.',
      responses: { 200: { description: 'fields of its input' } },
    },
  },
  [`${API}/jobs/{id}/events`]: {
    parameters: [idParameter],
    get: {
      summary: 'Follows a job.',
      responses: { 200: { description: 'events', content: { 'text/event-stream': {} } } },
    },
  },
  [`${API}/uploads`]: {
    post: {
      summary:
        'Takes many small files: four bytes with the length of a list, the list as JSON ([["Mail/cur/1", 512], ...]: where each was, and its bytes), then the files.',
      parameters: [
        {
          name: 'join',
          in: 'query',
          description: 'an id of an answer: what was handed over before, beside which these are put',
          schema: { type: 'string' },
        },
      ],
      requestBody: { required: true, content: { 'application/octet-stream': {} } },
      responses: { 201: { description: 'taken; its answer names them for an import' } },
    },
  },
  [`${API}/uploads/{name}`]: {
    parameters: [
      { name: 'name', in: 'path', required: true, schema: { type: 'string' } },
      {
        name: 'folder',
        in: 'query',
        description: 'empty: begins a folder, with its path as the name; an id of an answer: joins that folder',
        schema: { type: 'string' },
      },
    ],
    put: {
      summary: 'Takes a file; its answer names it for an import.',
      requestBody: { required: true, content: { 'application/octet-stream': {} } },
      responses: { 201: { description: 'taken' } },
    },
    delete: {
      summary: 'Gives up what was handed over under an id.',
      responses: { 200: { description: 'removed' } },
    },
  },
}

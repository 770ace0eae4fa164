import { z } from 'zod'
import { Refusal } from '../../src/model/refusal.ts'
import { operation } from '../../src/operations/operation.ts'
import type { Operation } from '../../src/operations/operation.ts'

/** A table of one operation of each kind, for what every surface must do whatever the real table holds. */
export const SMALL_TABLE = [
  operation({
    name: 'people.list',
    says: 'Lists people.',
    kind: 'query',
    input: z.strictObject({
      search: z.string().max(1_000).optional(),
      bands: z.array(z.enum(['close', 'quiet'])).optional(),
      lastBefore: z.number().optional(),
      descending: z.boolean().optional(),
      limit: z.number().int().min(1).max(500).default(50),
    }),
    output: z.strictObject({
      rows: z.array(z.strictObject({ name: z.string() })),
      asked: z.record(z.string(), z.unknown()),
    }),
    run: async (_world, input) => ({ rows: [{ name: NAUGHTY }], asked: { ...input } }),
  }),
  operation({
    name: 'notes.add',
    says: 'Adds a note.',
    kind: 'change',
    input: z.strictObject({ id: z.string(), text: z.string() }),
    output: z.strictObject({ id: z.string(), text: z.string() }),
    cli: { args: ['id', 'text'] },
    run: async (_world, input) => {
      if (input.id === 'nobody') throw new Refusal('E_NOT_FOUND', 'There is no such person.', { status: 404 })
      if (input.id === 'bug') throw new Error('a bug')
      NOTES.push(input.text)
      return input
    },
  }),
  operation({
    name: 'people.forget',
    says: 'Forgets a person.',
    kind: 'change',
    input: z.strictObject({ id: z.string() }),
    output: z.strictObject({}),
    personOnly: true,
    run: async () => ({}),
  }),
  operation({
    name: 'check.run',
    says: 'Takes a while.',
    kind: 'job',
    input: z.strictObject({ files: z.array(z.string()).default([]), wait: z.number().default(0) }),
    output: z.strictObject({ files: z.array(z.string()) }),
    cli: { command: 'check', args: ['files...'], paths: ['files'] },
    run: async (_world, { files, wait }, job) => {
      for (let done = 0; done < wait; done++) {
        job.progress('Waiting', done, wait)
        await new Promise(resolve => {
          setTimeout(resolve, 10)
        })
        if (job.signal.aborted) throw new Refusal('E_STOPPED', 'This was stopped.', { status: 409 })
      }
      return { files }
    },
  }),
  operation({
    name: 'data.export',
    says: 'Streams.',
    kind: 'query',
    input: z.strictObject({}),
    output: z.custom<{ chunks: AsyncIterable<string> }>(),
    streams: { mime: 'application/json', file: 'export.json' },
    cli: { command: 'export' },
    run: async () => ({ chunks: chunks() }),
  }),
] as unknown as readonly Operation[]

/** What people.list answers with: a name that would clear the screen and fill the clipboard. */
export const NAUGHTY = 'Eve\u001b[2J\u001b]52;c;ZXZpbA==\u0007 \u202eneve'
/** What notes.add was given, so that a test sees whether anything changed. */
export const NOTES: string[] = []

async function* chunks(): AsyncIterable<string> {
  yield '{"a":'
  yield '1}\n'
}

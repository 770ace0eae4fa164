import type { z } from 'zod'
import type { World } from '../io/world/world.ts'
import { Refusal } from '../model/refusal.ts'
import type { Job, Operation } from './operation.ts'
import { UNWATCHED } from './operation.ts'

/**
 * The one way in for every surface: checks the input, runs the operation, checks the output. Refusal E_SCHEMA names the
 * field and what it must be. An output that breaks its own schema is a bug and is thrown as one.
 */
export async function callOperation(
  entry: Operation,
  world: World,
  input: unknown,
  job: Job = UNWATCHED,
): Promise<unknown> {
  return runChecked(entry, world, checkInput(entry, input), job)
}

/** The first half of `callOperation`, for a surface that answers before the work is done. */
export function checkInput(entry: Operation, input: unknown): unknown {
  const parsed = entry.input.safeParse(input)
  if (!parsed.success) throw notAsAsked(entry.name, parsed.error)
  return parsed.data
}

/** The second half: `input` is what `checkInput` returned. */
export async function runChecked(entry: Operation, world: World, input: unknown, job: Job): Promise<unknown> {
  const output = await entry.run(world, input, job)
  // chunks that stream cannot be checked before they are read
  return entry.streams ? output : entry.output.parse(output)
}

function notAsAsked(name: string, error: z.ZodError): Refusal {
  const first = error.issues[0]
  const path = first?.path.map(String).join('.') ?? ''
  const what = first === undefined ? 'is not as it must be' : wordsOf(first)
  return new Refusal('E_SCHEMA', `${name} cannot take ${path ? `"${path}"` : 'this input'}: ${what}.`, {
    status: 400,
    detail: { path },
    cause: error,
  })
}

/** What is wrong, as a person would say it; the message of the schema where there is nothing plainer. */
function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_big' && issue.origin === 'number') return `it must be at most ${issue.maximum}`
  if (issue.code === 'too_small' && issue.origin === 'number')
    return `it must be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`
  if (issue.code === 'too_small' && issue.origin === 'string') return 'it is empty'
  if (issue.code === 'too_small' && issue.origin === 'array') return 'none is named'
  if (issue.code === 'too_big' && issue.origin === 'string') return `it has more than ${issue.maximum} characters`
  if (issue.code === 'invalid_value') return `it must be one of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return 'it must be a whole address, like https://example.org/page'
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'it must be a date, like 2026-03-31'
  return issue.message
}

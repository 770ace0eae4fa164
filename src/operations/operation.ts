import type { z } from 'zod'
import type { World } from '../io/world/world.ts'

/**
 * One thing the product can do. Every surface reads the same table: the HTTP route and its OpenAPI, the CLI command with
 * `--help` and `--json`, and the MCP tool all come from this. A surface may dress an operation, never add one.
 *
 * - `query`: reads; may run at once with anything.
 * - `change`: writes; undoable unless it says otherwise.
 * - `job`: long; reports progress, can be stopped; stopping leaves the data as they were before.
 */
export type Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  /** noun.verb: `people.list`. HTTP: /api/v1/people/list; CLI: `people list`; MCP: people_list */
  readonly name: string
  /** one sentence for --help, OpenAPI and MCP alike */
  readonly says: string
  readonly kind: 'query' | 'change' | 'job'
  readonly input: I
  readonly output: O
  readonly cli?: CliDress
  /** fields of `cli.paths` that are only opened to be read: over HTTP, too, they take whole paths of this machine (decision 0035) */
  readonly opens?: readonly string[]
  /** fields of a job's input that HTTP tells again while it knows the job, so that a page can go on from there: never a secret */
  readonly retold?: readonly string[]
  /** the output holds `chunks: AsyncIterable<string | Uint8Array>`: HTTP answers with a download, the CLI writes to a file or `-` */
  readonly streams?: { readonly mime: string; readonly file: string }
  /** kept from the MCP server even when changes are allowed (restore, forget, settings that open doors) */
  readonly personOnly?: boolean
  /** a query whose input may be longer than an address holds: HTTP takes it by POST, and it changes nothing all the same */
  readonly inBody?: true
  /** connects to somewhere else: where the user said, and nowhere else */
  readonly reachesOut?: boolean
  run(world: World, input: z.output<I>, job: Job): Promise<z.input<O>>
}

/** How the CLI says it. Without one, options only. */
export type CliDress = {
  /** the words typed, when they differ from the name: `check`, `ties` */
  readonly command?: string
  /** other words for it that somebody would try, such as the name of its screen; in no help */
  readonly also?: readonly string[]
  /** input fields taken by position; a trailing `...` takes all the rest */
  readonly args?: readonly string[]
  /** fields that hold paths, made absolute before the call */
  readonly paths?: readonly string[]
  /** a path that may be `-`, and the field that what comes by standard input then fills */
  readonly piped?: { readonly path: string; readonly field: string }
  /** A field that is never taken from the command line: it comes from the environment, a terminal or standard input. */
  readonly secret?: {
    readonly field: string
    /** whether it is asked for on a terminal, by the other fields */
    asks(values: Readonly<Record<string, unknown>>): boolean
  }
  /** what a person reads without --json; plain text, one line a thing */
  readonly plain?: (output: never) => string
}

/** What a running job tells and is told. Queries and changes get a silent one. */
export type Job = {
  /** `done` of `total` in `unit`; total 0: not known */
  progress(says: string, done: number, total: number): void
  readonly signal: AbortSignal
}

/** A job nobody watches. */
export const UNWATCHED: Job = { progress: () => undefined, signal: new AbortController().signal }

/** Keeps the schemas' types while making a table entry. */
export function operation<I extends z.ZodType, O extends z.ZodType>(entry: Operation<I, O>): Operation<I, O> {
  return entry
}

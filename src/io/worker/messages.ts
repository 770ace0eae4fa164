import { Refusal } from '../../model/refusal.ts'

/** What goes to a thread and what comes back. Plain data only: it is copied between heaps. */
export type ThreadData = {
  readonly task: string
  readonly input: unknown
  readonly setting: unknown
  /** true: the thread was started early; it loads what this task needs and waits to be told to do it */
  readonly isEarly?: boolean
}
export type FromThread =
  | { readonly kind: 'progress'; readonly says: string; readonly done: number; readonly total: number }
  | { readonly kind: 'alive' }
  | { readonly kind: 'part'; readonly value: unknown }
  | { readonly kind: 'result'; readonly value: unknown }
  | { readonly kind: 'error'; readonly error: ThreadError }
/** `taken`: one part has been dealt with, so another may follow; what its taker says of it. `task`: another one, for a thread that has ended its first. */
export type ToThread =
  | { readonly kind: 'stop' }
  | { readonly kind: 'taken'; readonly reply: unknown }
  | { readonly kind: 'task'; readonly data: ThreadData }

/** An error as it crosses the border; a Refusal stays one, with its code. */
export type ThreadError = {
  readonly name: string
  readonly message: string
  readonly stack: string | null
  readonly code: string | null
  readonly status: number
  readonly detail: Refusal['detail']
}

export function packError(error: unknown): ThreadError {
  const known = error instanceof Error ? error : new Error(String(error))
  const refusal = known instanceof Refusal ? known : null
  return {
    name: known.name,
    message: known.message,
    stack: known.stack ?? null,
    code: refusal?.code ?? null,
    status: refusal?.status ?? 500,
    detail: refusal?.detail ?? {},
  }
}

export function unpackError(error: ThreadError): Error {
  if (error.code !== null) return new Refusal(error.code, error.message, { status: error.status, detail: error.detail })
  const made = new Error(error.message)
  made.name = error.name
  if (error.stack !== null) made.stack = error.stack
  return made
}

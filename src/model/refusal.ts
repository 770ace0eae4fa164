/**
 * Input that cannot be taken. `code` is stable (E_ZIP_RATIO) and documented in docs/guide/refusals.md, or in docs/guide/ledger.md
 * where it is about a file; `message` is one plain sentence: what, where, what to do.
 * Each surface maps it once: CLI exit 1, HTTP `status`, MCP an error result. Anything else thrown is a bug and is never caught.
 */
export class Refusal extends Error {
  readonly code: string
  readonly status: number
  readonly detail: Readonly<Record<string, string | number>>

  constructor(
    code: string,
    message: string,
    options: { status?: number; detail?: Readonly<Record<string, string | number>>; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? {} : { cause: options.cause })
    this.name = 'Refusal'
    this.code = code
    this.status = options.status ?? 400
    this.detail = options.detail ?? {}
  }
}

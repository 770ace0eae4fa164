import { Trouble } from '../api/call.ts'

type Asked = { readonly data: unknown; readonly error: Error | null }

/**
 * What a place shows of a query: its answer, also an older one while the newest try failed, but nothing that is no longer there:
 * what was taken back must not stand on its own page as if it were.
 */
export function whatToShow({ data, error }: Asked): 'answer' | 'trouble' | 'nothing' {
  if (isGone(error)) return 'trouble'
  return data !== undefined ? 'answer' : error ? 'trouble' : 'nothing'
}

export function isGone(error: Error | null): boolean {
  return error instanceof Trouble && error.status === 404
}

/**
 * A refusal without its last clause where that names a command, which is no way on for who reads it on a screen.
 * @example withoutCommand('No piece has that id; "pieces" lists them.') // 'No piece has that id.'
 */
export function withoutCommand(says: string): string {
  return says.replace(/; "[a-z -]+" (?:lists|shows|names) [^.;]*\.$/u, '.')
}

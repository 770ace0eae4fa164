/** One call that left this machine, or tried to: where to, why, when. Neither paths nor names of users are kept. */
export type OutboundCall = { readonly to: string; readonly what: string; readonly at: number }

/** The newest calls of this process, oldest first. */
export function outboundCalls(): readonly OutboundCall[] {
  return [...CALLS]
}

/** Puts a call on the list: before the connection is made, so that a refused one is seen too. */
export function recordCall(to: string, what: string): void {
  if (CALLS.length >= MOST) CALLS.splice(0, MOST / 10)
  CALLS.push({ to, what, at: Date.now() })
}

const MOST = 10_000
const CALLS: OutboundCall[] = []

/** One call that left this machine, or tried to: where to, why, when. Neither paths nor names of users are kept. */
export type OutboundCall = { readonly to: string; readonly what: string; readonly at: number }

/** The newest calls of this process, oldest first. */
export function outboundCalls(): readonly OutboundCall[] {
  return [...CALLS]
}

/** The calls since the last time this was asked, oldest first; whoever asks keeps them. */
export function takeCalls(): readonly OutboundCall[] {
  return CALLS.slice(taken, (taken = CALLS.length))
}

/** Puts a call on the list: before the connection is made, so that a refused one is seen too. */
export function recordCall(to: string, what: string): void {
  if (CALLS.length >= MOST) {
    CALLS.splice(0, MOST / 10)
    taken = Math.max(0, taken - MOST / 10)
  }
  CALLS.push({ to, what, at: Date.now() })
}

const MOST = 10_000
const CALLS: OutboundCall[] = []
let taken = 0

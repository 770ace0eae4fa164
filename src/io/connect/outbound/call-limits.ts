/** What a call may cost: milliseconds until there is a connection and until there is an answer, bytes of it unpacked, hops. */
export type CallLimits = {
  readonly connect: number
  readonly total: number
  readonly headerBytes: number
  readonly bytes: number
  readonly hops: number
}

/** Judgement; each but `headerBytes` is a setting, and every refusal names its cap. */
export const CALL_LIMITS: CallLimits = {
  connect: 10_000,
  total: 30_000,
  headerBytes: 65_536,
  bytes: 52_428_800,
  hops: 5,
}

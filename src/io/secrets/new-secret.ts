import { randomBytes } from 'node:crypto'

/** 256 bits from the system, as text that fits an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

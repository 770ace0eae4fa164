import { createHash, timingSafeEqual } from 'node:crypto'
import { newSecret } from '../io/secrets/new-secret.ts'
import { MINUTE } from '../model/instant.ts'
import type { Instant } from '../model/instant.ts'

/**
 * The keys of one run of the server. The link in the terminal opens the door once and is then worth nothing; the cookie
 * it sets lets a browser read, and the header token, which only a page of this origin can know, lets it write. All are
 * new at every start and are written nowhere.
 */
export type Tokens = {
  /** a new link token, good once, for fifteen minutes */
  issueLink(now: Instant): string
  /** true once for a token that was issued; it is used up by the call */
  takeLink(token: string, now: Instant): boolean
  readonly cookie: string
  readonly header: string
}

export function makeTokens(): Tokens {
  const links = new Map<string, Instant>()
  return {
    issueLink(now) {
      const token = newSecret()
      links.set(digest(token).toString('hex'), now + 15 * MINUTE)
      return token
    },
    takeLink(token, now) {
      // looked up by its digest, so that the time the look-up takes says nothing about a token
      const key = digest(token).toString('hex')
      const until = links.get(key)
      return links.delete(key) && until !== undefined && now <= until
    },
    cookie: newSecret(),
    header: newSecret(),
  }
}

/** Equal or not, in a time that does not depend on where they differ. */
export function isSame(given: string | undefined, expected: string): boolean {
  return given !== undefined && timingSafeEqual(digest(given), digest(expected))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

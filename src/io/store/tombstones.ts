import { domainToUnicode } from 'node:url'
import type { ContactKey, ContactRef } from '../../model/contact.ts'
import { ownerSalt, text } from './base.ts'
import { tombstoneHash } from './public-id.ts'
import type { Sql } from './sql.ts'

/** Whom the user asked to forget, as far as hashes tell. */
export type Tombstones = {
  readonly empty: boolean
  isForgotten(source: string, ref: ContactRef): boolean
  /** the key under which an observation is kept once a forgotten person was taken out of it */
  maskedKey(key: string): string
}

export function readTombstones(sql: Sql, owner: number): Tombstones {
  const salt = ownerSalt(sql, owner)
  const hashes = new Set(sql.all('SELECT hash FROM tombstone WHERE owner = ?', owner).map(row => text(row['hash'])))
  const known = new WeakMap<ContactRef, boolean>()
  const look = (source: string, ref: ContactRef) =>
    identifyingKeys(source, ref.keys).some(({ kind, value }) =>
      spellingsOf(kind, value).some(one => hashes.has(tombstoneHash(salt, kind, one))),
    )
  return {
    empty: hashes.size === 0,
    isForgotten(source, ref) {
      let answer = known.get(ref)
      if (answer === undefined) {
        answer = look(source, ref)
        known.set(ref, answer)
      }
      return answer
    },
    maskedKey: key => maskedKey(salt, key),
  }
}

/** An address as it is kept, and as it was kept before hosts were in ASCII: a hash of then cannot be made anew (decision 0034). */
function spellingsOf(kind: string, value: string): readonly string[] {
  const at = value.lastIndexOf('@') + 1
  if (kind !== 'email' || !/(?:^|\.)xn--/.test(value.slice(at))) return [value]
  const host = domainToUnicode(value.slice(at))
  return host === '' ? [value] : [value, value.slice(0, at) + host]
}

/** An observation's key may spell out a person; after a forget a hash stands in for it, the same at every re-import. */
export function maskedKey(salt: string, key: string): string {
  return `masked:${tombstoneHash(salt, 'observation', key)}`
}

/**
 * The keys that bring somebody back: every strong one, and a name only where a source had nothing else to call them by;
 * then only within that source, so that a namesake elsewhere is not forgotten with them.
 */
export function identifyingKeys(
  source: string,
  keys: readonly ContactKey[],
): readonly { kind: string; value: string }[] {
  const strong = keys.filter(key => key.kind !== 'name')
  const main = keys[0]
  return main?.kind === 'name' ? [...strong, { kind: 'name', value: `${source}:${main.value}` }] : strong
}

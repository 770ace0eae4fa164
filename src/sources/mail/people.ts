import type { ContactKey, ContactRef } from '../../model/contact.ts'
import { nameKey } from '../text/keys.ts'

/** How much a name says: none at all; one written like an address; as others write it; as its bearer does. */
const [NONE, LIKE_ADDRESS, BY_OTHERS, BY_BEARER] = [0, 1, 2, 3] as const

/**
 * One reference for each address, used again and again: by its key the address, with the name that says most of those seen
 * for it, and among equals the first. A name that is written like an address stays a name and never becomes a key.
 */
export class People {
  readonly #known = new Map<string, { readonly ref: ContactRef; readonly says: number }>()
  readonly #bearers: ReadonlyMap<string, string>

  /** `bearers`: by address the name that its bearer is known to write. */
  constructor(bearers: ReadonlyMap<string, string> = new Map()) {
    this.#bearers = bearers
  }

  /** `byBearer`: the name stands in From of a message that came from the address. */
  of(address: string, name: string, byBearer = false): ContactRef {
    const known = this.#known.get(address)
    if (known !== undefined && (known.says === BY_BEARER || saying(name, byBearer) <= known.says)) return known.ref
    const own = known === undefined ? this.#bearers.get(address) : undefined
    const ref = refOf(address, own ?? name)
    this.#known.set(address, { ref, says: own === undefined ? saying(name, byBearer) : BY_BEARER })
    return ref
  }
}

function saying(name: string, byBearer: boolean): number {
  if (name === '') return NONE
  if (name.includes('@')) return LIKE_ADDRESS
  return byBearer ? BY_BEARER : BY_OTHERS
}

function refOf(address: string, name: string): ContactRef {
  const keys: ContactKey[] = [{ kind: 'email', value: address }]
  if (name === '') return { keys }
  const named = name.includes('@') ? null : nameKey(name)
  if (named !== null) keys.push(named)
  return { keys, name }
}

import type { ContactKey, ContactRef } from '../../model/contact.ts'
import { nameKey } from '../text/keys.ts'

/**
 * One reference for each address, used again and again: by its key the address, with the first name seen for it. A name
 * that is written like an address stays a name and never becomes a key.
 */
export class People {
  readonly #known = new Map<string, ContactRef>()

  of(address: string, name: string): ContactRef {
    const known = this.#known.get(address)
    if (known !== undefined && (known.name !== undefined || name === '')) return known
    const ref = refOf(address, name)
    this.#known.set(address, ref)
    return ref
  }
}

function refOf(address: string, name: string): ContactRef {
  const keys: ContactKey[] = [{ kind: 'email', value: address }]
  if (name === '') return { keys }
  const named = name.includes('@') ? null : nameKey(name)
  if (named !== null) keys.push(named)
  return { keys, name }
}

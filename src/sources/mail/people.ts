import type { ContactKey, ContactRef } from '../../model/contact.ts'
import { nameKey } from '../text/keys.ts'
import type { Mailbox } from './addresses.ts'
import type { OwnSet } from './own-set.ts'

/** How much a name says: none at all; one written like an address; as others write it; as its bearer does. */
const [NONE, LIKE_ADDRESS, BY_OTHERS, BY_BEARER] = [0, 1, 2, 3] as const

/** What a reading knows of who has an address, as far as it was asked. */
export class Met {
  readonly by: People
  readonly address: string
  /** whether the address is the ego's */
  readonly isOwn: boolean
  /** whether it is that of a mailing list */
  readonly isList: boolean
  /** how its bearer is referred to; null before they are for the first time */
  known: Known | null = null

  constructor(by: People, address: string, isOwn: boolean, isList: boolean) {
    this.by = by
    this.address = address
    this.isOwn = isOwn
    this.isList = isList
  }
}

type Known = { ref: ContactRef; says: number }

/** What tells the ego and lists from people, and `names`: by address the name that its bearer is known to write. */
type Whose = {
  readonly own: Pick<OwnSet, 'has'>
  readonly lists: ReadonlySet<string>
  readonly names: ReadonlyMap<string, string>
}

/**
 * Who has which address, over one reading. One reference for each address, used again and again: by its key the address,
 * with the name that says most of those seen for it, and among equals the first. A name that is written like an address
 * stays a name and never becomes a key.
 */
export class People {
  readonly #known = new Map<string, Known>()
  readonly #whose: Whose

  constructor(whose: Whose) {
    this.#whose = whose
  }

  /** What is known of a mailbox with this address. It is remembered in the mailbox, for most are met again and again. */
  meet(mailbox: Mailbox, address: string): Met {
    const before = mailbox.memo
    if (before instanceof Met && before.by === this) return before
    const met = new Met(this, address, this.#whose.own.has(address), this.#whose.lists.has(address))
    mailbox.memo = met
    return met
  }

  /** `byBearer`: the name stands in From of a message that came from the address. */
  of(met: Met, name: string, byBearer = false): ContactRef {
    const { address } = met
    const known = (met.known ??= this.#known.get(address) ?? null)
    const says = saying(name, byBearer)
    if (known === null) {
      const own = this.#whose.names.get(address)
      met.known = { ref: refOf(address, own ?? name), says: own === undefined ? says : BY_BEARER }
      this.#known.set(address, met.known)
      return met.known.ref
    }
    if (known.says !== BY_BEARER && says > known.says) {
      known.ref = refOf(address, name)
      known.says = says
    }
    return known.ref
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

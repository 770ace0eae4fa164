import { addressesIn } from './addresses.ts'
import type { Mailbox } from './addresses.ts'
import { automaticMail, isDiscussion, listAddresses } from './automatic.ts'
import type { Headers } from './headers.ts'
import type { Place } from './folders.ts'
import type { OwnSet } from './own-set.ts'
import { FIELD } from './field-names.ts'
import type { Field } from './field-names.ts'

/** What a sample of the messages says about whose mail it is. */
export type Owner = {
  /** the ego's addresses, as far as the sample shows them beyond doubt */
  readonly own: readonly string[]
  /** addresses that may be the ego's where `own` is empty, likeliest first */
  readonly candidates: readonly string[]
  /** addresses of mailing lists: not people */
  readonly lists: ReadonlySet<string>
  /** nearly all of it went to a mailing list, and nothing says who the reader was */
  readonly isListArchive: boolean
  /** whether any message names who sent it: where none does, there is nothing to ask */
  readonly namesSenders: boolean
  /** none of the addresses known takes part in what persons wrote, and that is enough mail to be sure of it */
  readonly isStrange: boolean
  /** by address the name that its bearer writes most often */
  readonly names: ReadonlyMap<string, string>
}

/** The archive of a list hides whom its letters went to; a letter or two that lack it are letters. */
const FEWEST_ARCHIVED = 3

/** One letter that came as a blind copy names no address of the ego's either; so many do not come like that. */
const FEWEST_STRANGE = 4

/**
 * Learns whose mail it is: who sends what lies in Sent folders; to whom it was delivered (Delivered-To and the like);
 * else who takes part in most messages. A list's own address takes part in all of its messages, so addresses of lists
 * and addresses that only ever receive are not taken for the ego by their share alone.
 */
export class OwnerSample {
  messages = 0
  #listed = 0
  #unaddressed = 0
  #sentBySomebody = 0
  #sentBy = new Map<string, number>()
  #sent = 0
  #deliveredTo = new Map<string, number>()
  #delivered = 0
  readonly #from = new Map<string, number>()
  readonly #to = new Map<string, number>()
  #personal = 0
  readonly #lists = new Set<string>()
  readonly #names = new Map<string, Map<string, number>>()

  add(headers: Headers, place: Place): void {
    if (place.spam || place.draft || place.chat) return
    this.messages++
    const from = firstMailbox(headers, FIELD.from)
    const sender = from?.address ?? null
    const recipients = [
      ...addressesIn(headers, FIELD.to, 30).mailboxes,
      ...addressesIn(headers, FIELD.cc, 30).mailboxes,
    ]
    if (sender !== null) this.#sentBySomebody++
    if (recipients.length === 0) this.#unaddressed++
    // what was sent on as it came names its writer in From
    const sentBy = headers.has(FIELD['resent-from'])
      ? (firstMailbox(headers, FIELD['resent-from'])?.address ?? null)
      : sender
    if (place.sent && sentBy !== null) {
      this.#sent++
      count(this.#sentBy, sentBy)
    }
    for (const list of listAddresses(headers)) this.#lists.add(list)
    const kind = automaticMail(headers, sender ?? '')
    if (kind?.code === 'mail-list') this.#listed++
    this.#deliveries(headers, kind?.code === 'mail-list' && isDiscussion(headers))
    if (kind !== null || sender === null || recipients.length > 20) return
    this.#personal++
    count(this.#from, sender)
    this.#named(sender, from?.name ?? '')
    for (const address of new Set(recipients.map(one => one.address))) if (address !== null) count(this.#to, address)
  }

  /** What is written like an address is no name of anybody. */
  #named(address: string, name: string): void {
    if (name === '' || name.includes('@')) return
    const names = this.#names.get(address) ?? new Map<string, number>()
    if (names.size >= MOST_NAMES && !names.has(name)) return
    count(names, name)
    this.#names.set(address, names)
  }

  #deliveries(headers: Headers, discussion: boolean): void {
    const fields = [FIELD['delivered-to'], FIELD['x-original-to'], FIELD['envelope-to']]
    const found = new Set<string>()
    for (const field of fields)
      if (headers.has(field))
        for (const one of addressesIn(headers, field, 10).mailboxes) if (one.address) found.add(one.address)
    if (found.size === 0 || discussion) return
    this.#delivered++
    for (const address of found) count(this.#deliveredTo, address)
  }

  /** `given`: what is known to be the ego's already; where one of these takes part, no share of the mail says more. */
  owner(given: Pick<OwnSet, 'has'>): Owner {
    const own = new Set<string>()
    for (const [address, n] of this.#sentBy) if (n >= Math.max(1, this.#sent * 0.02)) own.add(address)
    for (const [address, n] of this.#deliveredTo)
      if (n >= Math.max(3, this.#delivered * 0.3) && !this.#lists.has(address)) own.add(address)
    const shares = this.#shares()
    const [first, second] = shares
    const known = shares.some(one => given.has(one.address))
    if (own.size === 0 && !known && first !== undefined && first.clear && !(second !== undefined && second.clear))
      own.add(first.address)
    const archived = Math.max(this.#listed, this.messages < FEWEST_ARCHIVED ? 0 : this.#unaddressed)
    const isListArchive = own.size === 0 && !known && this.messages > 0 && archived >= this.messages * 0.9
    const isStrange = own.size === 0 && !known && !isListArchive && this.#personal >= FEWEST_STRANGE
    return {
      own: [...own].sort(),
      candidates: shares.map(one => one.address).slice(0, 8),
      lists: this.#lists,
      isListArchive,
      namesSenders: this.#sentBySomebody > 0,
      isStrange,
      names: new Map([...this.#names].map(([address, names]) => [address, usual(names)])),
    }
  }

  /** Who takes part in how much of what persons wrote, most first. `clear`: in nearly everything, both sending and receiving. */
  #shares(): { address: string; share: number; clear: boolean }[] {
    return [...new Set([...this.#from.keys(), ...this.#to.keys()])]
      .filter(address => !this.#lists.has(address))
      .map(address => {
        const [sent, received] = [this.#from.get(address) ?? 0, this.#to.get(address) ?? 0]
        const share = (sent + received) / Math.max(1, this.#personal)
        return { address, share, clear: this.#personal >= 10 && share >= 0.8 && sent >= 2 && received >= 2 }
      })
      .sort((a, b) => b.share - a.share || (a.address < b.address ? -1 : 1))
  }
}

function firstMailbox(headers: Headers, field: Field): Mailbox | undefined {
  return addressesIn(headers, field, 30).mailboxes.find(one => one.address !== null)
}

/** The name that comes most often; among equals the longer one, then the first by code point: the same in any order. */
function usual(names: ReadonlyMap<string, number>): string {
  const [first] = [...names].sort(([a, n], [b, m]) => m - n || b.length - a.length || (a < b ? -1 : 1))
  return first?.[0] ?? ''
}

/** Beyond so many names an address is nobody's own. */
const MOST_NAMES = 50

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

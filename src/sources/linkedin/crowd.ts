import { detach } from '../text/fold.ts'
import { isPlaceholder } from './book.ts'
import type { Self } from './self.ts'

/** Somebody who may be the owner: a profile address as a key, or a name where there is no address. */
export type Candidate = { readonly value: string; readonly name: string }

/** Counts in how many conversations everybody is: the owner is in nearly all of them. */
export class Crowd {
  readonly #threads = new Map<string, Set<string>>()
  readonly #names = new Map<string, string>()
  readonly #senders = new Map<string, number>()

  add(thread: string, people: readonly { url: string | null; name: string }[]): void {
    const members = this.#threads.get(thread) ?? new Set<string>()
    if (members.size === 0) this.#threads.set(detach(thread), members)
    for (const { url, name } of people) {
      if (url !== null) members.add(`u${url}`)
      if (url !== null && name !== '' && !this.#names.has(url)) this.#names.set(url, detach(name))
      if (name !== '' && !isPlaceholder(name)) members.add(`n${detach(name.trim())}`)
    }
  }

  /** A message that the archive itself says was sent: its writer is the owner. */
  sent(url: string | null, name: string): void {
    const id = url === null ? `n${detach(name.trim())}` : `u${url}`
    this.#senders.set(id, (this.#senders.get(id) ?? 0) + 1)
  }

  /** Tells `self` what the conversations say about the owner, and how they do; null where they say nothing. */
  choose(self: Self): 'sent' | 'guess' | null {
    const counts = this.#counts()
    const share = (id: string): number => (counts.get(id) ?? 0) / Math.max(1, this.#threads.size)
    if (self.urls.length === 0) {
      // several addresses under the owner's name: a namesake may be among them, so only the one in most conversations
      const named = [...this.#names].filter(([, name]) => self.hasName(name)).map(([url]) => url)
      const [best] = named.sort((a, b) => share(`u${b}`) - share(`u${a}`))
      if (best !== undefined) self.addUrl(best)
    }
    if (self.known) return 'guess'
    const [sender] = [...this.#senders].sort((a, b) => b[1] - a[1])
    if (sender !== undefined) {
      tell(self, sender[0])
      return 'sent'
    }
    // by address and by name: where two people are in equally many, it is not clear which of them is the owner
    const tops = ['u', 'n'].map(mark => top(counts, mark)).filter(one => one !== null)
    const most = Math.max(0, ...tops.map(({ count }) => count))
    const clear = tops.filter(({ id, count, alone }) => alone && count === most && count >= 2 && share(id) >= 0.5)
    for (const { id } of clear) tell(self, id)
    return clear.length > 0 ? 'guess' : null
  }

  /** Who is in most conversations, most first, eight at most. */
  candidates(): readonly Candidate[] {
    const named = new Set(this.#names.values())
    return [...this.#counts()]
      .filter(([id]) => id.startsWith('u') || !named.has(id.slice(1)))
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, 8)
      .map(([id]) => ({
        value: id.slice(1),
        name: id.startsWith('u') ? (this.#names.get(id.slice(1)) ?? '') : id.slice(1),
      }))
  }

  #counts(): Map<string, number> {
    const counts = new Map<string, number>()
    for (const members of this.#threads.values()) for (const id of members) counts.set(id, (counts.get(id) ?? 0) + 1)
    return counts
  }
}

function tell(self: Self, id: string): void {
  if (id.startsWith('u')) self.addUrl(id.slice(1))
  else self.addName(id.slice(1))
}

/** Who is in most by one mark, and whether nobody else is in as many. */
function top(
  counts: ReadonlyMap<string, number>,
  mark: string,
): { readonly id: string; readonly count: number; readonly alone: boolean } | null {
  const ranked = [...counts].filter(([id]) => id.startsWith(mark)).sort((a, b) => b[1] - a[1])
  const [first, second] = ranked
  return first === undefined
    ? null
    : { id: first[0], count: first[1], alone: second === undefined || second[1] < first[1] }
}

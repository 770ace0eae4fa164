import type { Instant } from '../../model/instant.ts'
import { hashOf } from '../text/hash.ts'

/** A meeting that does not repeat, as far as it tells which event it is. `title`: '' where none is kept. */
export type Single = { readonly key: string; readonly at: Instant; readonly title: string }

/** The key of an event whose UID is shared with others: beside the UID, what only this event says. */
export function keyBesideUid(name: string, { at, title }: Pick<Single, 'at' | 'title'>): string {
  return `${name}@${hashOf([title, at.toString(36)]).slice(0, 12)}`
}

/** The part of a key that stands for the UID alone. */
export function nameInKey(key: string): string {
  const end = key.indexOf('@')
  return end < 0 ? key : key.slice(0, end)
}

/**
 * What is known under one UID. An event keeps the key under which it came first, whichever others came along with it then
 * and come along with it now (decision 0039).
 */
export class KnownByUid {
  readonly #name: string
  /** the one under the UID alone */
  #bare: Single | null = null
  /** those whose key says more than the UID, as it is shared: their keys, and the first of each moment */
  #beside: { readonly keys: Set<string>; readonly byMoment: Map<Instant, string> } | null = null

  constructor(name: string) {
    this.#name = name
  }

  add(one: Single): void {
    if (one.key === this.#name) this.#bare ??= one
    else {
      this.#beside ??= { keys: new Set(), byMoment: new Map() }
      this.#beside.keys.add(one.key)
      if (!this.#beside.byMoment.has(one.at)) this.#beside.byMoment.set(one.at, one.key)
    }
  }

  /** Whether what stands under this key takes place at this moment. */
  holds(key: string, at: Instant): boolean {
    return key === this.#name ? this.#bare?.at === at : this.#beside?.byMoment.get(at) === key
  }

  /**
   * Under which key it stands, or is to stand. It is the same as one of its moment and title, and, while nothing shows that the UID is
   * shared, as one that has either. `replaces`: what comes is how things stand now, and then one UID is one meeting until
   * it is seen to be shared.
   */
  placeOf(one: Single, replaces: boolean): string {
    const bare = this.#bare
    if (bare !== null && bare.at === one.at && isSameTitle(one, bare)) return this.#name
    const same = this.#placeBeside(one)
    if (same !== null) return same
    if (one.key !== this.#name) return one.key
    if (this.#beside === null && (bare === null || replaces || bare.at === one.at || isSameTitle(one, bare)))
      return this.#name
    return keyBesideUid(this.#name, one)
  }

  #placeBeside(one: Single): string | null {
    if (this.#beside === null) return null
    const { keys, byMoment } = this.#beside
    const candidates = [one, { at: one.at, title: '' }].map(said => keyBesideUid(this.#name, said))
    const found = candidates.find(key => keys.has(key))
    return found ?? (one.title === '' ? (byMoment.get(one.at) ?? null) : null)
  }
}

function isSameTitle(one: Single, other: Single): boolean {
  return one.title === other.title || one.title === '' || other.title === ''
}

import { fold } from '../text/fold.ts'
import { urlKey } from '../text/keys.ts'

/** Who in the archive is the one it was made for. */
export class Self {
  readonly #urls = new Set<string>()
  readonly #names = new Set<string>()
  readonly #folded = new Map<string, boolean>()

  constructor(names: readonly string[], urls: readonly string[]) {
    for (const name of names) this.addName(name)
    for (const url of urls) this.addUrl(urlKey(url)?.value ?? '')
  }

  addName(name: string): void {
    const folded = fold(name)
    if (folded !== '') this.#names.add(folded)
    this.#folded.clear()
  }

  addUrl(key: string): void {
    if (key !== '') this.#urls.add(key)
  }

  get known(): boolean {
    return this.#urls.size > 0 || this.#names.size > 0
  }

  get urls(): readonly string[] {
    return [...this.#urls]
  }

  hasName(name: string): boolean {
    let own = this.#folded.get(name)
    if (own === undefined) {
      own = this.#names.has(fold(name))
      this.#folded.set(name, own)
    }
    return own
  }

  /** Whether an address (as a key, or null) and a name are the ego's. A known address decides: others may share the name. */
  is(url: string | null, name: string): boolean {
    if (url !== null && this.#urls.size > 0) return this.#urls.has(url)
    return this.hasName(name)
  }
}

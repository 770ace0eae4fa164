/** Why records belong together: a shared key, agreeing facts, or the user's word. `members` are positions in the list. */
export type Evidence = { readonly members: Set<number>; readonly says: string; readonly byUser: boolean }

/** Two groups that may be one human, for the user to say. */
export type Doubt = { readonly a: number; readonly b: number; readonly bits: number; readonly says: readonly string[] }

/** Sets that grow together; each knows the one profile it may hold. */
export class Groups {
  readonly #parent: number[]
  readonly #profile: (string | null)[]

  constructor(profiles: readonly (string | null)[]) {
    this.#parent = profiles.map((_, place) => place)
    this.#profile = [...profiles]
  }

  find(of: number): number {
    let root = of
    for (let next = this.#parent[root] ?? root; next !== root; next = this.#parent[root] ?? root) root = next
    for (let at = of; at !== root;) {
      const next = this.#parent[at] ?? root
      this.#parent[at] = root
      at = next
    }
    return root
  }

  /** False where the two hold different profiles: then they are two humans, whatever else they share. */
  join(a: number, b: number): boolean {
    const [low, high] = [this.find(a), this.find(b)].sort((x, y) => x - y)
    if (low === undefined || high === undefined || low === high) return true
    const mine = this.#profile[low] ?? null
    const theirs = this.#profile[high] ?? null
    if (mine !== null && theirs !== null && mine !== theirs) return false
    this.#parent[high] = low
    this.#profile[low] = mine ?? theirs
    return true
  }

  profileOf(of: number): string | null {
    return this.#profile[this.find(of)] ?? null
  }
}

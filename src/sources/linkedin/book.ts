import type { ContactKey, ContactRef } from '../../model/contact.ts'
import { detach, fold } from '../text/fold.ts'
import { emailKey, handleKey, nameKey, urlKey } from '../text/keys.ts'

/**
 * Everybody the archive names, one object per human as far as a profile address tells. Humans that are only named are one
 * per name; whether such a name and a profile address are the same human is for `identity` to say, not for the source.
 */
export class Book {
  readonly #byUrl = new Map<string, ContactRef>()
  readonly #byName = new Map<string, ContactRef>()
  readonly #urls = new Map<string, ContactKey | null>()
  readonly #threads = new Map<string, Map<string, string>>()
  readonly #counted = new Set<string>()
  /** how often a name, or a name on a day, stands in the list that is counted, and in the list where it stands most often */
  #list = ''
  readonly #counts = new Map<string, number>()
  readonly #most = new Map<string, number>()
  /** names known to hold a comma ("Jane Doe, Ph.D."), so that lists of names can be taken apart */
  readonly #withComma = new Set<string>()

  /** The one object for a human; null where there is neither an address nor a name, or only a placeholder for a closed account. */
  ref(url: string, name: string, email = ''): ContactRef | null {
    const address = this.url(url)
    // who is known by an address need not be named again: most rows are by people of earlier rows
    const met = address === null ? undefined : this.#byUrl.get(address.value)
    if (met !== undefined) return met
    const called = isPlaceholder(name) ? null : nameKey(name)
    const mail = email === '' ? null : emailKey(email)
    if (address !== null) return this.#keep(this.#byUrl, address.value, [address, mail, called], called)
    if (called === null) return mail === null ? null : this.#keep(this.#byName, mail.value, [mail], null)
    const existing = this.#byName.get(called.value)
    // a name seen without, then with an address is kept as two objects: the first may already have been handed out
    if (existing !== undefined && mail === null) return existing
    return this.#keep(
      this.#byName,
      mail === null ? called.value : `${called.value}\n${mail.value}`,
      [mail, called],
      called,
    )
  }

  /** Somebody known by name only, when others in the same list have that very name: told apart by the day they connected. */
  namesake(name: string, day: string): ContactRef | null {
    const called = nameKey(name)
    const handle = handleKey('linkedin-connection', `${fold(name)} ${day}`)
    return called === null ? null : this.#keep(this.#byName, `${called.value}\n${day}`, [handle, called], called)
  }

  /** A profile address as a key, remembered: the same address stands in thousands of rows. */
  url(raw: string): ContactKey | null {
    if (raw === '') return null
    let key = this.#urls.get(raw)
    if (key === undefined) {
      key = urlKey(raw)
      this.#urls.set(detach(raw), key)
    }
    return key
  }

  /** Learns that a name holds a comma. */
  learn(name: string): void {
    if (name.includes(',')) this.#withComma.add(detach(name.trim()))
  }

  knows(name: string): boolean {
    return this.#withComma.has(name)
  }

  /** Learns that a sender's name stands for an address within one thread (exports before 2023 give receivers by name only). */
  learnThread(thread: string, name: string, url: string): void {
    const names = this.#threads.get(thread) ?? new Map<string, string>()
    if (names.size === 0) this.#threads.set(detach(thread), names)
    names.set(detach(name.trim()), detach(url))
  }

  threadUrl(thread: string, name: string): string | null {
    return this.#threads.size === 0 ? null : (this.#threads.get(thread)?.get(name.trim()) ?? null)
  }

  hasThread(thread: string): boolean {
    return this.#threads.has(thread)
  }

  /**
   * Counts a row of a list of connections, so that namesakes can be told apart; the very same row counts once, and so does a
   * connection that stands in two lists of different days with another position. `list`: the name of the file; lists are
   * counted one after the other.
   */
  count(list: string, name: string, day: string, row: string): void {
    if (list !== this.#list) {
      this.#list = list
      this.#counted.clear()
      this.#counts.clear()
    }
    const known = fold(name)
    if (known === '' || this.#counted.has(row)) return
    this.#counted.add(row)
    for (const id of [known, `${known}\n${day}`]) {
      const here = (this.#counts.get(id) ?? 0) + 1
      this.#counts.set(id, here)
      if (here > (this.#most.get(id) ?? 0)) this.#most.set(id, here)
    }
  }

  /** Whether other connections have the same name, and the same name and day. */
  twin(name: string, day: string): { readonly name: boolean; readonly day: boolean } {
    const known = fold(name)
    return { name: (this.#most.get(known) ?? 0) > 1, day: (this.#most.get(`${known}\n${day}`) ?? 0) > 1 }
  }

  #keep(
    shelf: Map<string, ContactRef>,
    id: string,
    keys: readonly (ContactKey | null)[],
    called: ContactKey | null,
  ): ContactRef {
    const existing = shelf.get(id)
    if (existing !== undefined) return existing
    const own = keys.filter(key => key !== null).map(key => ({ kind: key.kind, value: detach(key.value) }))
    const ref: ContactRef = called === null ? { keys: own } : { keys: own, name: detach(called.value) }
    shelf.set(detach(id), ref)
    return ref
  }
}

const PLACEHOLDERS = new Set(
  [
    'LinkedIn Member',
    'LinkedIn User',
    'LinkedIn-Mitglied',
    'Membre de LinkedIn',
    'Utilisateur LinkedIn',
    'Miembro de LinkedIn',
    'Usuario de LinkedIn',
    'Usuário do LinkedIn',
    'Utilizador do LinkedIn',
    'Utente LinkedIn',
    'Membro di LinkedIn',
    'LinkedIn-lid',
    'Private Member',
    'Hidden Member',
  ].map(fold),
)

/** What LinkedIn writes in place of the name of an account that was closed or hidden. */
export function isPlaceholder(name: string): boolean {
  return (name.length < 30 && PLACEHOLDERS.has(fold(name))) || name.trim() === ''
}

/**
 * The ego's addresses. What somebody puts behind a plus sign leads to the same mailbox, so it is hers as well; so are dots
 * in an address of Gmail, which ignores them, and its other name.
 */
export class OwnSet {
  readonly #own: ReadonlySet<string>

  constructor(addresses: Iterable<string>) {
    this.#own = new Set(Array.from(addresses, withoutGmailsWays))
  }

  get size(): number {
    return this.#own.size
  }

  /** Whether an address, in small letters, is the ego's. @example new OwnSet(['me@own.example']).has('me+shop@own.example') // true */
  has(address: string): boolean {
    const plain = withoutGmailsWays(address)
    if (this.#own.has(plain)) return true
    const plus = plain.indexOf('+')
    return plus > 0 && this.#own.has(plain.slice(0, plus) + plain.slice(plain.lastIndexOf('@')))
  }
}

function withoutGmailsWays(address: string): string {
  if (!address.endsWith(GMAIL) && !address.endsWith(GOOGLEMAIL)) return address
  return address.slice(0, address.lastIndexOf('@')).replaceAll('.', '') + GMAIL
}

const GMAIL = '@gmail.com'
const GOOGLEMAIL = '@googlemail.com'

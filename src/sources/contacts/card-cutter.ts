import { endsSoftly } from '../text/quoted-printable.ts'

/** A card cannot be longer than this many lines. */
const MOST_LINES = 5_000

/**
 * Cuts a stream of lines into cards, whatever was lost: a card ends at its END, at the next BEGIN or with the file. Cards
 * inside a card (AGENT of vCard 2.1) are passed over. Soft line breaks of quoted-printable are joined.
 */
export class CardCutter {
  #lines: string[] | null = null
  #depth = 0
  #soft = false

  push(lines: readonly string[]): string[][] {
    const cards: string[][] = []
    for (const line of lines) {
      if (/^\s{0,8}begin:\s*vcard\s*$/i.test(line)) this.#begin(cards)
      else if (/^\s{0,8}end:\s*vcard\s*$/i.test(line)) this.#end(cards)
      else if (this.#lines !== null && this.#depth === 1) this.#add(line)
    }
    return cards
  }

  end(): string[][] {
    const cards: string[][] = []
    this.#depth = Math.min(this.#depth, 1)
    this.#end(cards)
    return cards
  }

  #begin(cards: string[][]): void {
    const last = this.#lines?.at(-1) ?? ''
    if (this.#lines !== null && /^(?:[\w-]+\.)?agent[;:]/i.test(last)) {
      this.#depth++
      return
    }
    if (this.#lines !== null) cards.push(this.#lines)
    this.#lines = []
    this.#depth = 1
    this.#soft = false
  }

  #end(cards: string[][]): void {
    if (this.#lines === null || --this.#depth > 0) return
    cards.push(this.#lines)
    this.#lines = null
    this.#depth = 0
  }

  #add(line: string): void {
    const lines = this.#lines
    if (lines === null || lines.length >= MOST_LINES) return
    if (this.#soft) lines[lines.length - 1] = `${(lines.at(-1) ?? '').slice(0, -1)}${line}`
    else lines.push(line)
    this.#soft = endsSoftly(lines.at(-1) ?? '')
  }
}

const MOST = 8_192
const encoder = new TextEncoder()

/** The characters of the text that `toPlain` was last given, one byte each. */
export const PLAIN = new Uint8Array(MOST)

/**
 * Lays the characters of a text into `PLAIN`, for loops that look at every one: a text cut out of a file is asked for
 * each of its characters at several times the cost of a byte. False, and nothing of use lies there, where one of them is
 * not ASCII or they are more than 8,192. @example toPlain('ab') // true, and PLAIN begins with 97, 98
 */
export function toPlain(text: string): boolean {
  if (text.length > MOST) return false
  const { read, written } = encoder.encodeInto(text, PLAIN)
  return read === text.length && written === text.length
}

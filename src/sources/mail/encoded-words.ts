import libmime from 'libmime'

/** Reads the encoded words of RFC 2047 in a header text; what cannot be read stays as it is. @example decodeWords('=?utf-8?q?J=C3=B8rn?=') // 'Jørn' */
export function decodeWords(text: string): string {
  if (!text.includes('=?')) return text
  // a hostile field of megabytes of encoded words is cut: a name or subject is never that long
  return libmime.decodeWords(text.length > LONGEST ? text.slice(0, LONGEST) : text)
}

const LONGEST = 20_000

import libmime from 'libmime'

/** Reads the encoded words of RFC 2047 in a header text; what cannot be read stays as it is. @example decodeWords('=?utf-8?q?J=C3=B8rn?=') // 'Jørn' */
export function decodeWords(text: string): string {
  if (!text.includes('=?')) return text
  // a hostile field of megabytes of encoded words is cut: a name or subject is never that long
  const short = text.length > LONGEST ? text.slice(0, LONGEST) : text
  const read = libmime.decodeWords(short)
  // what calls itself UTF-8 and is so nowhere was written by a program that means windows-1252
  return isNowhereSaid(read) && !short.includes(LOST)
    ? libmime.decodeWords(short.replace(/=\?utf-?8\?/gi, '=?windows-1252?'))
    : read
}

/** Whether letters were lost and beside them there is none beyond ASCII. */
function isNowhereSaid(read: string): boolean {
  return read.includes(LOST) && !/[^\p{ASCII}\ufffd]/u.test(read)
}

const LOST = '\ufffd'

const LONGEST = 20_000

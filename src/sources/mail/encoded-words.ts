import libmime from 'libmime'
import { readUtf7 } from '../text/utf7.ts'

/** Reads the encoded words of RFC 2047 in a header text; what cannot be read stays as it is. @example decodeWords('=?utf-8?q?J=C3=B8rn?=') // 'Jørn' */
export function decodeWords(text: string): string {
  if (!text.includes('=?')) return text
  // a hostile field of megabytes of encoded words is cut: a name or subject is never that long
  const short = withoutUtf7(text.length > LONGEST ? text.slice(0, LONGEST) : text)
  const read = libmime.decodeWords(short)
  // what calls itself UTF-8 and is so nowhere was written by a program that means windows-1252
  return isNowhereSaid(read) && !short.includes(LOST)
    ? libmime.decodeWords(short.replace(/=\?utf-?8\?/gi, '=?windows-1252?'))
    : read
}

/** The same text, words in UTF-7 written in UTF-8 instead. */
function withoutUtf7(text: string): string {
  return text.replace(UTF7, word => {
    const said = encodeURIComponent(readUtf7(libmime.decodeWords(word)).toWellFormed())
    return `=?utf-8?Q?${said.replaceAll('%', '=').replaceAll('_', '=5F')}?=`
  })
}

const UTF7 = /=\?(?:x-)?(?:unicode-1-1-|unicode-2-0-)?utf-?7(?:\*[\w-]*)?\?[QB]\?[^?]*\?=/gi

/** Whether letters were lost and beside them there is none beyond ASCII. */
function isNowhereSaid(read: string): boolean {
  return read.includes(LOST) && !/[^\p{ASCII}\ufffd]/u.test(read)
}

const LOST = '\ufffd'

const LONGEST = 20_000

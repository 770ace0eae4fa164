/** Where the digits of other scripts begin: Arabic, Persian, those of India, Thai, Lao, Tibet, Burmese, Khmer, full-width. */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0,
  0xff10,
] as const

/** Digits of any script as 0 to 9. @example plainDigits('١٣') // '13' */
export function plainDigits(text: string): string {
  if (/^\p{ASCII}*$/u.test(text)) return text
  return text.replace(/\p{Nd}/gu, digit => {
    const code = digit.codePointAt(0) ?? 0
    const zero = ZEROS.findLast(start => start <= code && code < start + 10)
    return zero === undefined ? digit : String(code - zero)
  })
}

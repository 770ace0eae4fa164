/** Letters that Unicode does not take apart into a base letter and a mark. */
const WHOLE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
}

/**
 * Text as people compare it when they search: lower case, without accents, full-width forms made plain. Never used to
 * decide that two people are one: it makes different names alike on purpose.
 * @example fold('Łukasz MÜLLER') // 'lukasz muller'
 */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[ßæœøđðþłħıŋ]/g, letter => WHOLE[letter] ?? letter)
}

/** Printable ASCII, as most names and companies are: nothing in it needs Unicode to be compared. */
export function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text)
}

/**
 * A title as it is compared: lower case, no accents, words and nothing else; + and # stay (C++, C#).
 * @example normaliseTitle('Développeuse Web, Sénior') // 'developpeuse web senior'
 */
export function normaliseTitle(title: string): string {
  // most are plain ASCII, where nothing needs to be taken apart
  if (/^\p{ASCII}*$/u.test(title))
    return title
      .toLowerCase()
      .replaceAll(/[^a-z0-9+#]+/g, ' ')
      .trim()
  return title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll("'", ' ')
    .replaceAll(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim()
}
